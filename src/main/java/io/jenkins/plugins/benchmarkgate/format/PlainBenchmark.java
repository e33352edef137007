package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One benchmark of our own JSON with its metrics. */
final class PlainBenchmark {
    private static final Map<String, Location> LOCATIONS =
            Arrays.stream(Location.values()).collect(Collectors.toMap(Location::id, Function.identity()));

    private final JsonCursor cursor;
    private final List<Metric> metrics = new ArrayList<>();
    private String key = "";
    private String group = "";

    private PlainBenchmark(JsonCursor cursor) {
        this.cursor = cursor;
    }

    static PlainBenchmark read(JsonCursor cursor) throws IOException {
        var benchmark = new PlainBenchmark(cursor);
        cursor.object(benchmark::field);
        if (benchmark.key.isEmpty() || benchmark.metrics.isEmpty()) {
            throw cursor.problem("expected a \"key\" and \"metrics\", as benchmark-gate has them");
        }
        return benchmark;
    }

    void addTo(ReportBuilder report) throws ResultFileException {
        for (Metric metric : metrics) {
            report.add(metric.measurement(key, group));
        }
    }

    private boolean field(String field) throws IOException {
        switch (field) {
            case "key" -> key = cursor.requiredText();
            case "group" -> group = cursor.text();
            case "metrics" -> cursor.array(() -> metrics.add(Metric.read(cursor)));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static final class Metric {
        private final JsonCursor cursor;
        private final Map<Location, Double> locations = new EnumMap<>(Location.class);
        private String name = "";
        private Unit unit = Unit.UNKNOWN;
        private Direction direction = Direction.UNKNOWN;
        private boolean primary = true;
        private double stddev = Double.NaN;
        private long rounds;
        private long repetitions = 1;
        private double repetitionsStddev = Double.NaN;

        private Metric(JsonCursor cursor) {
            this.cursor = cursor;
        }

        static Metric read(JsonCursor cursor) throws IOException {
            var metric = new Metric(cursor);
            cursor.object(metric::field);
            if (metric.name.isEmpty() || metric.locations.isEmpty()) {
                throw cursor.problem("expected a \"name\" and one of %s, as benchmark-gate has them"
                        .formatted(LOCATIONS.keySet().stream().sorted().collect(Collectors.joining(", "))));
            }
            return metric;
        }

        private boolean field(String field) throws IOException {
            switch (field) {
                case "name" -> name = cursor.requiredText();
                case "unit" -> unit = Unit.of(cursor.text());
                case "direction" -> direction = direction();
                case "primary" -> primary = cursor.isTrue();
                case "stddev" -> stddev = cursor.numberOrWord();
                case "rounds" -> rounds = cursor.count();
                case "repetitions" -> cursor.object(this::repetition);
                default -> {
                    return location(field);
                }
            }
            return true;
        }

        private boolean location(String field) throws IOException {
            Location location = LOCATIONS.get(field);
            if (location == null) {
                return false;
            }
            locations.put(location, cursor.numberOrWord());
            return true;
        }

        private boolean repetition(String field) throws IOException {
            switch (field) {
                case "count" -> repetitions = Math.max(1, cursor.count());
                case "stddev" -> repetitionsStddev = cursor.numberOrWord();
                default -> {
                    return false;
                }
            }
            return true;
        }

        private Direction direction() throws IOException {
            return switch (cursor.text()) {
                case "smaller" -> Direction.SMALLER;
                case "bigger" -> Direction.BIGGER;
                case "unknown" -> Direction.UNKNOWN;
                default -> throw cursor.problem("expected smaller, bigger or unknown");
            };
        }

        Measurement measurement(String key, String group) {
            return new Measurement(
                    key,
                    name,
                    group,
                    unit,
                    direction,
                    Locations.of(locations),
                    stddev,
                    rounds,
                    new Repetitions((int) Math.min(Integer.MAX_VALUE, repetitions), repetitionsStddev),
                    primary);
        }
    }
}
