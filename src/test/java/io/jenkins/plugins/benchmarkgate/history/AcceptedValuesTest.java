package io.jenkins.plugins.benchmarkgate.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.stats.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedValuesTest {
    private static final int KEPT = 10;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldBeTheListOfWhatWasAdded(boolean areAlike) {
        var random = new Random(1);
        for (int series = 0; series < 200; series++) {
            var expected = new ArrayList<AcceptedValue>();
            AcceptedValues values = AcceptedValues.NONE;
            for (int build = 1; build < 25; build++) {
                AcceptedValue value = value(random, areAlike, random.nextInt(9) == 0 ? build / 2 : build);
                expected.add(value);
                expected.sort(Comparator.comparingInt(AcceptedValue::build));
                values = values.and(value, KEPT);
                expected.subList(0, Math.max(0, expected.size() - KEPT)).clear();
                assertSame(values, expected, 5);
                assertSame(values, expected, build);
            }
        }
    }

    private static AcceptedValue value(Random random, boolean areAlike, int build) {
        var raw = new Locations.Builder();
        for (Location location : List.of(Location.BEST_QUARTILE, Location.MEDIAN, Location.VALUE)) {
            if (areAlike || random.nextInt(4) > 0) {
                raw.put(location, random.nextInt(50));
            }
        }
        return new AcceptedValue(build, random.nextInt(4) == 0 ? random.nextDouble() : 0, raw.build());
    }

    private static void assertSame(AcceptedValues values, List<AcceptedValue> expected, int since) {
        assertThat(values).isEqualTo(expected).hasSameHashCodeAs(expected);
        assertThat(AcceptedValues.of(expected)).isEqualTo(expected);
        assertThat(values.haveMovement()).isEqualTo(expected.stream().anyMatch(value -> value.movement() != 0));
        assertThat(values.since(since))
                .isEqualTo(expected.stream()
                        .filter(value -> value.build() >= since)
                        .toList());
        assertThat(values.oldest(3)).isEqualTo(expected.subList(0, Math.min(3, expected.size())));
        List<Location> locations = List.of(Location.BEST_QUARTILE, Location.VALUE);
        List<AcceptedValue> having =
                expected.stream().filter(value -> value.raw().hasAll(locations)).toList();
        assertThat(values.having(locations)).isEqualTo(having);
        assertThat(values.count(locations)).isEqualTo(having.size());
        assertThat(values.allHave(locations)).isEqualTo(having.size() == expected.size());
        assertThat(values.having(locations).raw(Location.VALUE))
                .isEqualTo(having.stream()
                        .mapToDouble(value -> value.raw(Location.VALUE))
                        .toArray());
        assertThat(values.having(locations).net(Location.VALUE, Direction.SMALLER))
                .isEqualTo(having.stream()
                        .mapToDouble(value -> value.net(Location.VALUE, Direction.SMALLER))
                        .toArray());
        assertThat(values.medians().asMap().keySet())
                .containsExactlyElementsOf(Arrays.stream(Location.values())
                        .filter(location ->
                                expected.stream().anyMatch(value -> value.raw().has(location)))
                        .toList());
        values.medians()
                .asMap()
                .forEach((location, median) -> assertThat(median)
                        .isEqualTo(Quantiles.median(expected.stream()
                                .filter(value -> value.raw().has(location))
                                .map(value -> value.raw(location))
                                .toList())));
    }

    @Test
    void shouldKeepWhatAComparisonDoesNotSee() {
        var values = List.of(
                new AcceptedValue(1, -0.0, Locations.of(Location.VALUE, -0.0)),
                new AcceptedValue(2, 0, Locations.of(Location.VALUE, Double.NaN)));

        assertThat(AcceptedValues.of(values)).isEqualTo(values);
        assertThat(AcceptedValues.of(values.subList(1, 2)).and(values.get(0), KEPT))
                .isEqualTo(values);
    }

    @Test
    void shouldNotCopyWhatIsOne() {
        AcceptedValues values = AcceptedValues.of(List.of(new AcceptedValue(1, 0, Locations.of(Location.VALUE, 1))));

        assertThat(AcceptedValues.of(values)).isSameAs(values);
        assertThat(values.having(List.of(Location.VALUE))).isSameAs(values);
    }
}
