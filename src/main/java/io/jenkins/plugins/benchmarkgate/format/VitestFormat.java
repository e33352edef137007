package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.format.select.Selector;
import io.jenkins.plugins.benchmarkgate.format.select.VitestSelector;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The JSON of {@code vitest bench --outputJson}, and what the reporter {@code json} wrote before Vitest 1 and writes from
 * Vitest 5 on. Times are milliseconds. A key is the full name of the group with the name of the benchmark, because names
 * repeat across groups; the path of the file may be absolute and is no part of it. Samples are reduced where they were
 * written.
 */
final class VitestFormat implements ResultFormat {
    static final String ID = "vitest";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Signs signs() {
        return Signs.keys("files[].groups")
                .orKeys("numTotalTestSuites", "testResults")
                .listedIn("files[]");
    }

    @Override
    public Selector selector() {
        return new VitestSelector();
    }

    @Override
    public List<Neighbour> neighbours() {
        return List.of(new Neighbour(
                Set.of("latency.samplesCount", "throughput.samplesCount"),
                "is a result that Vitest stored, and does not name its benchmark; the results are in the file that"
                        + " --reporter=json --outputFile writes"));
    }

    @Override
    public Report read(ResultSource source) throws IOException {
        return JsonFile.readObject(source, ID, Reading::new);
    }

    private static final class Reading implements JsonFile.Reading {
        private final JsonCursor cursor;
        private final ReportBuilder report;
        private final VitestTests tests;
        private boolean hasResults;

        Reading(JsonCursor cursor, ReportBuilder report) {
            this.cursor = cursor;
            this.report = report;
            this.tests = new VitestTests(cursor);
        }

        @Override
        public boolean field(String field) throws IOException {
            switch (field) {
                case "files" -> cursor.array(() -> cursor.object(part -> groups(part, cursor, report)));
                case "testResults" -> {
                    if (cursor.isArray()) {
                        tests.read();
                    } else {
                        cursor.object(this::oldGroup);
                    }
                }
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
            tests.addTo(report);
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
        private final VitestStatistics statistics = new VitestStatistics();
        private String name = "";

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

        private boolean field(String field) throws IOException {
            if (field.equals("name")) {
                name = cursor.requiredText();
                return true;
            }
            return statistics.field(cursor, field);
        }

        void addTo(ReportBuilder report, String group) throws ResultFileException {
            String key = group.isEmpty() ? name : group + " > " + name;
            for (Measurement measurement : statistics.measurements(report, key, group)) {
                report.add(measurement);
            }
        }
    }
}
