package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.io.IOException;
import java.util.List;

/** What Vitest says of the times of one benchmark, in milliseconds, and how many it managed in a second. */
final class VitestStatistics {
    private final Locations.Builder locations = new Locations.Builder();
    private final Samples samples = new Samples();
    private double hz = Double.NaN;
    private double stddev = Double.NaN;
    private long rounds;

    /** Reads a field by its name in any version; a benchmark that failed has {@code null} where others have numbers. */
    boolean field(JsonCursor cursor, String field) throws IOException {
        if (cursor.isNull()) {
            return false;
        }
        switch (field) {
            case "mean" -> locations.put(Location.MEAN, cursor.number());
            case "median", "p50" -> locations.put(Location.MEDIAN, cursor.number());
            case "min" -> locations.put(Location.EXTREME, cursor.number());
            case "hz" -> hz = cursor.number();
            case "sd" -> stddev = cursor.number();
            case "sampleCount", "samplesCount" -> rounds = cursor.count();
            case "samples" -> cursor.numbers(samples::add);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Reads a field of the operations in a second, where these are described apart from the times. */
    boolean throughput(JsonCursor cursor, String field) throws IOException {
        if (!field.equals("mean") || cursor.isNull()) {
            return false;
        }
        hz = cursor.number();
        return true;
    }

    /** A time and a rate; none, and a note, where nothing was measured. */
    List<Measurement> measurements(ReportBuilder report, String key, String group) {
        if (!locations.has(Location.MEAN)) {
            report.note("\"%s\" was not measured".formatted(Printable.of(key)));
            return List.of();
        }
        if (samples.count() > 0) {
            locations.put(Location.BEST_QUARTILE, samples.quantile(0.25));
            if (!locations.has(Location.MEDIAN)) {
                locations.put(Location.MEDIAN, samples.median());
            }
        }
        long count = rounds == 0 ? samples.count() : rounds;
        return List.of(
                new Measurement(
                        key, "time", group, Unit.MILLISECONDS, Direction.SMALLER, locations.build(), stddev, count),
                new Measurement(
                        key,
                        "hz",
                        group,
                        Unit.OPERATIONS_PER_SECOND,
                        Direction.BIGGER,
                        Locations.of(Location.VALUE, hz),
                        Double.NaN,
                        count,
                        Repetitions.ONE,
                        false));
    }
}
