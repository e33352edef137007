package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Dimension;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** One metric of a benchmark of JMH: its score, and of the primary one the iterations of all forks. */
final class JmhMetric {
    private static final String PER_OPERATION = "/op";

    private final JsonCursor cursor;
    private final String label;
    private final Samples iterations = new Samples();
    private final Samples forks = new Samples();
    private final Map<Location, Double> percentiles = new EnumMap<>(Location.class);
    private int histograms;
    private double score;
    private boolean hasScore;
    private String unit = "";

    private JmhMetric(JsonCursor cursor, String label) {
        this.cursor = cursor;
        this.label = label;
    }

    /**
     * Reads the metric at the cursor.
     *
     * @param label of a secondary metric; empty for the primary one
     */
    static JmhMetric read(JsonCursor cursor, String label) throws IOException {
        var metric = new JmhMetric(cursor, label);
        cursor.object(metric::field);
        if (!metric.hasScore || metric.unit.isEmpty()) {
            throw cursor.problem("expected \"score\" and \"scoreUnit\", as jmh writes them");
        }
        return metric;
    }

    boolean isPrimary() {
        return label.isEmpty();
    }

    private boolean field(String field) throws IOException {
        switch (field) {
            case "score" -> {
                score = cursor.numberOrWord();
                hasScore = true;
            }
            case "scoreUnit" -> unit = cursor.requiredText();
            case "scorePercentiles" -> cursor.object(this::percentile);
            case "rawData" -> cursor.array(this::fork);
            case "rawDataHistogram" ->
                cursor.array(() -> {
                    histograms++;
                    cursor.skip();
                });
            default -> {
                return false;
            }
        }
        return true;
    }

    /** For the mode that samples, whose raw data are histograms; it is a mode of times. */
    private boolean percentile(String percent) throws IOException {
        switch (percent) {
            case "0.0" -> percentiles.put(Location.EXTREME, cursor.numberOrWord());
            case "50.0" -> percentiles.put(Location.MEDIAN, cursor.numberOrWord());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void fork() throws IOException {
        var fork = new Samples();
        cursor.array(() -> {
            double iteration = cursor.numberOrWord();
            iterations.add(iteration);
            fork.add(iteration);
        });
        forks.add(fork.mean());
    }

    Measurement measurement(String key) {
        Unit parsed = unit();
        Direction direction = direction(parsed);
        return new Measurement(
                key,
                isPrimary() ? (parsed.dimension() == Dimension.TIME ? "time" : "throughput") : label,
                "",
                parsed,
                direction,
                isPrimary() ? locations(direction) : Locations.of(Location.VALUE, score),
                isPrimary() ? iterations.stddev() : Double.NaN,
                isPrimary() ? iterations.count() : 0,
                isPrimary() ? repetitions() : Repetitions.ONE,
                isPrimary());
    }

    private Repetitions repetitions() {
        int count = Math.max(1, Math.max((int) forks.count(), histograms));
        return new Repetitions(count, forks.stddev());
    }

    private Locations locations(Direction direction) {
        var locations = new EnumMap<Location, Double>(Location.class);
        if (iterations.count() > 0) {
            locations.putAll(iterations.locations(direction).asMap());
        } else if (direction == Direction.SMALLER) {
            locations.putAll(percentiles);
        }
        locations.put(Location.MEAN, score);
        return Locations.of(locations);
    }

    private Unit unit() {
        return switch (unit) {
            case "counts", "#", "#/op" -> Unit.COUNT;
            default ->
                Unit.of(
                        unit.endsWith(PER_OPERATION)
                                ? unit.substring(0, unit.length() - PER_OPERATION.length())
                                : unit);
        };
    }

    private Direction direction(Unit parsed) {
        return switch (parsed.dimension()) {
            case TIME, BYTES -> Direction.SMALLER;
            case RATE -> Direction.BIGGER;
            case COUNT -> unit.equals("#") ? Direction.UNKNOWN : Direction.SMALLER;
            default -> Direction.UNKNOWN;
        };
    }
}
