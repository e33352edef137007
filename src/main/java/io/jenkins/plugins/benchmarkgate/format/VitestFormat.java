package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.format.select.Selector;
import io.jenkins.plugins.benchmarkgate.format.select.VitestSelector;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON of {@code vitest bench --outputJson}. Times are milliseconds. A key is the full name of the group with the name
 * of the benchmark, because names repeat across groups; the path of the file may be absolute and is no part of it.
 */
final class VitestFormat implements ResultFormat {
    static final String ID = "vitest";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Signs signs() {
        return Signs.keys("files[].groups");
    }

    @Override
    public Selector selector() {
        return new VitestSelector();
    }

    @Override
    public Report read(ResultSource source) throws IOException {
        return JsonFile.readList(
                source, ID, "files", (cursor, report) -> () -> cursor.object(part -> groups(part, cursor, report)));
    }

    private static boolean groups(String field, JsonCursor cursor, ReportBuilder report) throws IOException {
        if (!field.equals("groups")) {
            return false;
        }
        cursor.array(() -> new Group(cursor).read(report));
        return true;
    }

    private static final class Group {
        private final JsonCursor cursor;
        private final List<Benchmark> benchmarks = new ArrayList<>();
        private String fullName = "";

        Group(JsonCursor cursor) {
            this.cursor = cursor;
        }

        void read(ReportBuilder report) throws IOException {
            cursor.object(this::field);
            if (fullName.isEmpty()) {
                throw cursor.problem("expected a \"fullName\", as vitest writes it");
            }
            for (Benchmark benchmark : benchmarks) {
                benchmark.addTo(report, fullName);
            }
        }

        private boolean field(String field) throws IOException {
            switch (field) {
                case "fullName" -> fullName = cursor.requiredText();
                case "benchmarks" -> cursor.array(() -> benchmarks.add(Benchmark.read(cursor)));
                default -> {
                    return false;
                }
            }
            return true;
        }
    }

    private static final class Benchmark {
        private final JsonCursor cursor;
        private final Map<Location, Double> locations = new EnumMap<>(Location.class);
        private String name = "";
        private double hz = Double.NaN;
        private double stddev = Double.NaN;
        private long samples;

        private Benchmark(JsonCursor cursor) {
            this.cursor = cursor;
        }

        static Benchmark read(JsonCursor cursor) throws IOException {
            var benchmark = new Benchmark(cursor);
            cursor.object(benchmark::field);
            if (benchmark.name.isEmpty()) {
                throw cursor.problem("expected a \"name\", as vitest writes it");
            }
            return benchmark;
        }

        /** A benchmark that failed has {@code null} where the others have numbers. */
        private boolean field(String field) throws IOException {
            if (cursor.isNull()) {
                return false;
            }
            switch (field) {
                case "name" -> name = cursor.requiredText();
                case "mean" -> locations.put(Location.MEAN, cursor.number());
                case "median" -> locations.put(Location.MEDIAN, cursor.number());
                case "min" -> locations.put(Location.EXTREME, cursor.number());
                case "hz" -> hz = cursor.number();
                case "sd" -> stddev = cursor.number();
                case "sampleCount" -> samples = cursor.count();
                default -> {
                    return false;
                }
            }
            return true;
        }

        void addTo(ReportBuilder report, String group) throws ResultFileException {
            String key = group + " > " + name;
            if (!locations.containsKey(Location.MEAN)) {
                report.note("\"%s\" was not measured".formatted(Printable.of(key)));
                return;
            }
            report.add(new Measurement(
                    key,
                    "time",
                    group,
                    Unit.MILLISECONDS,
                    Direction.SMALLER,
                    Locations.of(locations),
                    stddev,
                    samples));
            report.add(new Measurement(
                    key,
                    "hz",
                    group,
                    Unit.OPERATIONS_PER_SECOND,
                    Direction.BIGGER,
                    Locations.of(Location.VALUE, hz),
                    Double.NaN,
                    samples,
                    Repetitions.ONE,
                    false));
        }
    }
}
