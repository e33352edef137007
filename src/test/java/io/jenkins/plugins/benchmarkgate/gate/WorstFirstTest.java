package io.jenkins.plugins.benchmarkgate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorstFirstTest {
    /** The two that differ least, what has no size, and what rows without a change are taken for. */
    private static final double[] CHANGES = {
        0, -0.0, 0.25, Math.nextUp(0.25), -0.25, -Math.nextUp(0.25), 1e-300, 1e300, Double.NaN, Double.NEGATIVE_INFINITY
    };

    @Test
    void shouldSortAsComparingDoes() {
        var random = new Random(1);
        for (int size = 0; size < 300; size++) {
            var rows = new ArrayList<Row>();
            for (int i = 0; i < size; i++) {
                Status status = Status.values()[random.nextInt(Status.values().length)];
                rows.add(row("b" + random.nextInt(size), status, change(random)));
            }

            List<Row> sorted = WorstFirst.of(rows);

            assertThat(sorted).isEqualTo(rows.stream().sorted(Row.WORST_FIRST).toList());
        }
    }

    private static OptionalDouble change(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> OptionalDouble.empty();
            case 1 -> OptionalDouble.of(CHANGES[random.nextInt(CHANGES.length)]);
            default -> OptionalDouble.of(random.nextGaussian());
        };
    }

    private static Row row(String key, Status status, OptionalDouble change) {
        var measured = new Measurement(
                key, "time", "", Unit.SECONDS, Direction.SMALLER, Locations.of(Location.VALUE, 1), Double.NaN, 0);
        return new Row(
                measured.id(),
                status,
                Optional.of(measured),
                Optional.empty(),
                Optional.empty(),
                change,
                20,
                OptionalDouble.empty(),
                Evidence.NONE,
                Reason.of(""));
    }
}
