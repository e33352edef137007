package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void shouldInterpolateQuantilesLinearly() {
        Samples samples = of(4, 1, 3, 2);

        assertThat(samples.locations(Direction.SMALLER))
                .isEqualTo(Locations.of(Map.of(
                        Location.BEST_QUARTILE, 1.75,
                        Location.EXTREME, 1.0,
                        Location.MEDIAN, 2.5,
                        Location.MEAN, 2.5)));
        assertThat(samples.stddev()).isEqualTo(Math.sqrt(5.0 / 3), within(1e-15));
    }

    @Test
    void shouldTakeTheUpperQuartileAndTheMaximumWhereBiggerIsBetter() {
        var locations = of(4, 1, 3, 2).locations(Direction.BIGGER);

        assertThat(locations.get(Location.BEST_QUARTILE)).hasValue(3.25);
        assertThat(locations.get(Location.EXTREME)).hasValue(4);
    }

    @Test
    void shouldNotChooseASideWhereTheDirectionIsNotKnown() {
        assertThat(of(1, 2).locations(Direction.UNKNOWN).asMap()).containsOnlyKeys(Location.MEDIAN, Location.MEAN);
    }

    @Test
    void shouldSayNaNIfAValueIsNaN() {
        assertThat(of(1, Double.NaN, 3).locations(Direction.SMALLER).asMap().values())
                .containsOnly(Double.NaN);
    }

    @Test
    void shouldThinBeyondItsBoundAndKeepMeanAndExtremesOfAllValues() {
        var samples = new Samples();
        int count = 1_000_000;
        for (int i = 0; i < count; i++) {
            samples.add((i * 7919L) % count);
        }

        assertThat(samples.count()).isEqualTo(count);
        assertThat(samples.mean()).isEqualTo((count - 1) / 2.0, within(1e-3));
        assertThat(samples.locations(Direction.SMALLER).get(Location.EXTREME)).hasValue(0);
        assertThat(samples.locations(Direction.BIGGER).get(Location.EXTREME)).hasValue(count - 1);
        assertThat(samples.median()).isEqualTo(count / 2.0, within(count * 0.01));
        assertThat(samples.quantile(0.25)).isEqualTo(count / 4.0, within(count * 0.01));
    }

    @Test
    void shouldReduceManyAtATimeAsOneByOne() {
        for (int count : new int[] {2, 7, 100, 65_535, 65_536, 65_537, 300_000}) {
            var random = new Random(count);
            double[] values = random.doubles(count).toArray();
            var together = new Samples();
            for (int from = 0; from < count; ) {
                int number = Math.min(1 + random.nextInt(700), count - from);
                together.add(Arrays.copyOfRange(values, from, from + number + 3), number);
                from += number;
            }

            assertThat(together.count()).isEqualTo(count);
            assertThat(together.locations(Direction.SMALLER))
                    .isEqualTo(of(values).locations(Direction.SMALLER));
            assertThat(together.stddev()).isEqualTo(of(values).stddev());
        }
    }

    @Test
    void shouldReduceEqualValuesToThatValue() {
        for (double value : new double[] {0, 16, 0.1, -3}) {
            var samples = new Samples();
            for (int i = 0; i < 200_000; i++) {
                samples.add(value);
            }
            assertThat(samples.count()).isEqualTo(200_000);
            assertThat(samples.stddev()).isZero();
            assertThat(samples.locations(Direction.BIGGER).asMap().values()).containsOnly(value);
        }
        assertThat(of(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY).mean())
                .isNaN();
        assertThat(of(Double.NaN, Double.NaN).median()).isNaN();
    }

    @Test
    void shouldCountEqualValuesInFrontOfOthers() {
        for (int equal : new int[] {1, 5, 65_536, 100_000}) {
            var counted = new Samples();
            var added = new Samples();
            for (int i = 0; i < equal; i++) {
                counted.add(2);
                added.add(new double[] {2}, 1);
            }
            Samples copy = counted.copy();
            for (Samples samples : new Samples[] {counted, added, copy}) {
                samples.add(7);
                samples.add(-1);
            }

            assertThat(counted.count()).isEqualTo(equal + 2L);
            assertThat(counted.locations(Direction.SMALLER)).isEqualTo(added.locations(Direction.SMALLER));
            assertThat(counted.stddev()).isEqualTo(added.stddev());
            assertThat(copy.locations(Direction.SMALLER)).isEqualTo(added.locations(Direction.SMALLER));
        }
    }

    @Test
    void shouldTellTheTwoZerosApart() {
        assertThat(of(0.0, -0.0, 0.0).quantile(0)).isEqualTo(-0.0);
        assertThat(of(-0.0, 0.0, 0.0).quantile(1)).isEqualTo(0.0);
    }

    @Test
    void shouldTakeFurtherValuesAfterItWasAsked() {
        Samples samples = of(5, 1);
        assertThat(samples.median()).isEqualTo(3);

        samples.add(new double[] {2, 9}, 1);

        assertThat(samples.median()).isEqualTo(2);
    }

    private static Samples of(double... values) {
        var samples = new Samples();
        for (double value : values) {
            samples.add(value);
        }
        return samples;
    }
}
