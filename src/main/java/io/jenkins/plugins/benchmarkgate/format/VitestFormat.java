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
 * The JSON of {@code vitest bench --outputJson}, and what the reporter {@code json} wrote before Vitest 1. Times are
 * milliseconds. A key is the full name of the group with the name of the benchmark, because names repeat across groups; the
 * path of the file may be absolute and is no part of it. Samples are reduced where they were written.
 */
final class VitestFormat implements ResultFormat {
    static final String ID = "vitest";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Signs signs() {
        return Signs.keys("files[].groups").orKeys("numTotalTestSuites", "testResults").listedIn("files");
    }

    @Override
    public Selector selector() {
        return new VitestSelector();
    }

    @Override
    public Report read(ResultSource source) throws IOException {
        return JsonFile.readObject(source, ID, Reading::new);
    }

    private static final class Reading implements JsonFile.Reading {
        private final JsonCursor cursor;
        private final ReportBuilder report;
        private boolean hasResults;

        Reading(JsonCursor cursor, ReportBuilder report) {
            this.cursor = cursor;
            this.report = report;
        }

        @Override
        public boolean field(String field) throws IOException {
            switch (field) {
                case "files" -> cursor.array(() -> cursor.object(part -> groups(part, cursor, report)));
                case "testResults" -> cursor.object(this::oldGroup);
                default -> {
                    return false;
                }
            }
            hasResults = true;
            return true;
        }

        /** A group by its own name; benchmarks outside of all groups stand under an empty one. */
        private boolean oldGroup(String name) throws IOException {
            cursor.array(() -> Benchmark.read(cursor).addTo(report, name));
            return true;
        }

        @Override
        public void end() throws IOException {
            if (!hasResults) {
                throw cursor.problem("expected an object with \"files\", as vitest writes it");
            }
        }
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
        private final Samples times = new Samples();
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
                case "samples" -> cursor.array(() -> times.add(cursor.number()));
                default -> {
                    return false;
                }
            }
            return true;
        }

        void addTo(ReportBuilder report, String group) throws ResultFileException {
            String key = group.isEmpty() ? name : group + " > " + name;
            if (!locations.containsKey(Location.MEAN)) {
                report.note("\"%s\" was not measured".formatted(Printable.of(key)));
                return;
            }
            if (times.count() > 0) {
                locations.put(Location.BEST_QUARTILE, times.quantile(0.25));
                locations.putIfAbsent(Location.MEDIAN, times.median());
            }
            long rounds = samples == 0 ? times.count() : samples;
            report.add(new Measurement(
                    key, "time", group, Unit.MILLISECONDS, Direction.SMALLER, Locations.of(locations), stddev, rounds));
            report.add(new Measurement(
                    key,
                    "hz",
                    group,
                    Unit.OPERATIONS_PER_SECOND,
                    Direction.BIGGER,
                    Locations.of(Location.VALUE, hz),
                    Double.NaN,
                    rounds,
                    Repetitions.ONE,
                    false));
        }
    }
}
