package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.io.IOException;
import java.util.Optional;

/**
 * The Bencher Metric Format: measures by benchmark. Unit and direction are not in the file; Bencher's own {@code latency}
 * is nanoseconds, its {@code throughput} operations a second. The bounds may lie anywhere and are passed over.
 */
final class BencherFormat implements ResultFormat {
    static final String ID = "bencher";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Signs signs() {
        return Signs.keys("*.*.value");
    }

    @Override
    public Report read(ResultSource source) throws IOException {
        return JsonFile.readObject(source, ID, (cursor, report) -> benchmark -> {
            cursor.checkKey(benchmark);
            cursor.object(measure -> {
                cursor.checkKey(measure);
                report.add(measurement(benchmark, measure, value(cursor)));
                return true;
            });
            return true;
        });
    }

    private static double value(JsonCursor cursor) throws IOException {
        var value = new Object() {
            Optional<Double> read = Optional.empty();
        };
        cursor.object(field -> {
            if (!field.equals("value")) {
                return false;
            }
            value.read = Optional.of(cursor.number());
            return true;
        });
        return value.read.orElseThrow(() -> cursor.problem("expected a \"value\", as bencher writes it"));
    }

    private static Measurement measurement(String benchmark, String measure, double value) {
        Unit unit = Unit.UNKNOWN;
        Direction direction = Direction.UNKNOWN;
        switch (measure) {
            case "latency" -> {
                unit = Unit.NANOSECONDS;
                direction = Direction.SMALLER;
            }
            case "throughput" -> {
                unit = Unit.OPERATIONS_PER_SECOND;
                direction = Direction.BIGGER;
            }
            default -> {}
        }
        return new Measurement(
                benchmark, measure, "", unit, direction, Locations.of(Location.VALUE, value), Double.NaN, 0);
    }
}
