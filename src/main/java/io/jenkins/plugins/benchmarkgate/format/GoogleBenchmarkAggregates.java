package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The aggregates of one benchmark, for files that hold nothing else ({@code --benchmark_report_aggregates_only}). */
final class GoogleBenchmarkAggregates {
    private final String key;
    private final Map<String, Metric> metrics = new LinkedHashMap<>();

    GoogleBenchmarkAggregates(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /**
     * Median, mean and standard deviation are taken, and a user's own {@code min} and {@code max}; all other aggregates are no
     * values.
     */
    void add(GoogleBenchmarkRow row) throws IOException {
        if (!row.hasTime()) {
            return;
        }
        for (int i = 0; i < row.numbers().size(); i++) {
            GoogleBenchmarkRow.Kind kind = row.kind(i);
            Metric metric = metrics.computeIfAbsent(kind.metric(), name -> new Metric(kind));
            metric.repetitions = Math.max(metric.repetitions, row.repetitions());
            metric.add(row.aggregate(), row.value(i));
        }
    }

    void addTo(ReportBuilder report) throws ResultFileException {
        for (Metric metric : metrics.values()) {
            if (!metric.locations.isEmpty()) {
                report.add(metric.measurement(key));
            }
        }
    }

    private static final class Metric {
        private final GoogleBenchmarkRow.Kind kind;
        private final Locations.Builder locations = new Locations.Builder();
        private double stddev = Double.NaN;
        private long repetitions = 1;

        Metric(GoogleBenchmarkRow.Kind kind) {
            this.kind = kind;
        }

        void add(String aggregate, double value) {
            switch (aggregate) {
                case "median" -> locations.put(Location.MEDIAN, value);
                case "mean" -> locations.put(Location.MEAN, value);
                case "stddev" -> stddev = value;
                case "min" -> extreme(Direction.SMALLER, value);
                case "max" -> extreme(Direction.BIGGER, value);
                default -> {}
            }
        }

        private void extreme(Direction side, double value) {
            if (kind.direction() == side) {
                locations.put(Location.EXTREME, value);
            }
        }

        Measurement measurement(String key) {
            int count = (int) Math.min(Integer.MAX_VALUE, Math.max(1, repetitions));
            return new Measurement(
                    key,
                    kind.metric(),
                    "",
                    kind.unit(),
                    kind.direction(),
                    locations.build(),
                    stddev,
                    repetitions,
                    new Repetitions(count, stddev),
                    kind.primary());
        }
    }
}
