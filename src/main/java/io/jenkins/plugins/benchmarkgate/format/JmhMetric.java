package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Dimension;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.io.IOException;
import java.util.ArrayList;

/** One metric of a benchmark of JMH: its score, and of the primary one the iterations of all forks. */
final class JmhMetric {
    static final String TIME = "time";
    static final String THROUGHPUT = "throughput";
    private static final String PER_OPERATION = "/op";

    private final JsonCursor cursor;
    private final String label;
    private final Samples iterations = new Samples();
    private final Samples forks = new Samples();
    private final Histogram sampled = new Histogram();
    private double forkSum;
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
            case "rawData" -> cursor.array(this::fork);
            case "rawDataHistogram" -> cursor.array(this::sampledFork);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void fork() throws IOException {
        long before = iterations.count();
        forkSum = 0;
        cursor.numbersOrWords((values, count) -> {
            iterations.add(values, count);
            for (int i = 0; i < count; i++) {
                forkSum += values[i];
            }
        });
        forks.add(forkSum / (iterations.count() - before));
    }

    /** The mode that samples gives, for each iteration, pairs of a time and how often it was measured. */
    private void sampledFork() throws IOException {
        var fork = new Histogram();
        cursor.array(() -> cursor.array(() -> sample(fork)));
        forks.add(fork.mean());
    }

    private void sample(Histogram fork) throws IOException {
        var pair = new ArrayList<Double>(2);
        cursor.array(() -> {
            if (pair.size() == 2) {
                throw cursor.problem("expected a time and a count, as jmh writes them");
            }
            pair.add(pair.isEmpty() ? cursor.numberOrWord() : cursor.count());
        });
        if (pair.size() < 2) {
            throw cursor.problem("expected a time and a count, as jmh writes them");
        }
        fork.add(pair.get(0), pair.get(1).longValue());
        sampled.add(pair.get(0), pair.get(1).longValue());
    }

    Measurement measurement(String key) {
        Unit parsed = unit();
        Direction direction = direction(parsed);
        return new Measurement(
                key,
                isPrimary() ? (parsed.dimension() == Dimension.TIME ? TIME : THROUGHPUT) : label,
                "",
                parsed,
                direction,
                isPrimary() ? locations(direction) : Locations.of(Location.VALUE, score),
                isPrimary() ? stddev() : Double.NaN,
                isPrimary() ? iterations.count() + sampled.count() : 0,
                isPrimary() ? repetitions() : Repetitions.ONE,
                isPrimary());
    }

    private double stddev() {
        return iterations.count() > 0 ? iterations.stddev() : sampled.stddev();
    }

    private Repetitions repetitions() {
        int count = Math.max(1, (int) forks.count());
        return new Repetitions(count, forks.stddev());
    }

    private Locations locations(Direction direction) {
        Locations locations = Locations.NONE;
        if (iterations.count() > 0) {
            locations = iterations.locations(direction);
        } else if (sampled.count() > 0 && direction == Direction.SMALLER) {
            locations = sampled.locations();
        }
        return locations.with(Location.MEAN, score);
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
