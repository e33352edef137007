package io.jenkins.plugins.benchmarkgate.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LevelShiftTest {
    @Test
    void shouldFindAStepOfFiveValuesEitherWay() {
        assertThat(LevelShift.atEndOf(series(10, 10, 10, 10, 10, 8, 8, 8, 8, 8)))
                .contains(new LevelShift(5, 10, 8));
        assertThat(LevelShift.atEndOf(series(10, 11, 10, 9, 13, 12.5, 13, 12)).map(LevelShift::first))
                .as("four values are no level")
                .isEmpty();
        assertThat(LevelShift.atEndOf(series(10, 11, 10, 9, 13, 12.5, 13, 12, 13))
                        .map(LevelShift::first))
                .contains(4);
        assertThat(LevelShift.atEndOf(series(10, 10, 10, 10, 10, 8, 8, 8, 8, 8))
                        .orElseThrow()
                        .size())
                .isCloseTo(-0.2, within(1e-12));
    }

    @Test
    void shouldAllowOneInversionOfTwentyFive() {
        assertThat(LevelShift.atEndOf(series(10, 11, 12, 13, 15, 14.5, 16, 16, 17, 18)))
                .isPresent();
        assertThat(LevelShift.atEndOf(series(10, 11, 12, 14, 15, 13.5, 16, 16, 17, 18)))
                .isEmpty();
        assertThat(LevelShift.atEndOf(series(11, 12, 13, 15, 14.5, 16, 16, 17, 18)))
                .as("none of twenty")
                .isEmpty();
    }

    @Test
    void shouldNotCallEqualValuesAStep() {
        assertThat(LevelShift.atEndOf(series(5, 5, 5, 5, 5, 5, 5, 5, 5, 5))).isEmpty();
    }

    @Test
    void shouldLookAtTheNewestFiveAndTheFiveBefore() {
        assertThat(LevelShift.atEndOf(series(1, 1, 1, 10, 10, 10, 10, 10, 8, 8, 8, 8, 8))
                        .orElseThrow())
                .isEqualTo(new LevelShift(8, 10, 8));
    }

    @Test
    void shouldNotTakeTheLastOfTheOldLevelForTheFirstOfTheNew() {
        assertThat(LevelShift.atEndOf(series(100, 101, 100, 102, 101, 99, 80, 80, 81, 80)))
                .isEmpty();
        assertThat(LevelShift.atEndOf(series(100, 101, 100, 102, 101, 99, 80, 80, 81, 80, 80))
                        .map(LevelShift::first))
                .contains(6);
    }

    @Test
    void shouldNotMoveWhatWasFoundWhenTheSeriesGrows() {
        var random = new Random(7);
        var series = new ArrayList<Double>();
        var found = new TreeMap<Integer, Double>();
        for (int i = 0; i < 200; i++) {
            double level = i < 60 ? 100 : i < 120 ? 80 : 110;
            series.add(level * (1 + 0.02 * random.nextGaussian()));
            TreeMap<Integer, Double> again = steps(series);
            assertThat(again).as("after value %d", i).containsAllEntriesOf(found);
            found = again;
        }
        assertThat(found.keySet()).contains(60, 120);
    }

    /** All steps of a series, each looked for in the values since the one before, as they arrive. */
    private static TreeMap<Integer, Double> steps(List<Double> series) {
        var steps = new TreeMap<Integer, Double>();
        int since = 0;
        for (int end = 1; end <= series.size(); end++) {
            int offset = since;
            var step = LevelShift.atEndOf(series.subList(offset, end).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray());
            if (step.isPresent()) {
                since = offset + step.get().first();
                steps.put(since, step.get().size());
            }
        }
        return steps;
    }

    private static double[] series(double... values) {
        return values;
    }
}
