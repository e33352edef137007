package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.format.select.PytestSelector;
import io.jenkins.plugins.benchmarkgate.format.select.Selector;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.io.IOException;
import java.util.Set;

/**
 * The JSON of pytest-benchmark, from 2.5 (2015) on. All values are seconds. The key is the {@code fullname}, which holds
 * the parameters; {@code params} and {@code extra_info} may hold whole inputs and {@code data} thousands of rounds, so
 * these are passed over.
 */
final class PytestBenchmarkFormat implements ResultFormat {
    static final String ID = "pytest-benchmark";

    /** What the tool writes where the code is under no version control, or cannot be asked. */
    private static final Set<String> NO_COMMIT = Set.of("unversioned", "unknown");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Signs signs() {
        return Signs.keys("benchmarks[].stats")
                .orKeys("machine_info", "benchmarks")
                .listedIn("benchmarks[]");
    }

    @Override
    public Selector selector() {
        return new PytestSelector();
    }

    @Override
    public Report read(ResultSource source) throws IOException {
        return JsonFile.readList(source, ID, "benchmarks", Reading::new);
    }

    private record Reading(JsonCursor cursor, ReportBuilder report) implements JsonFile.ListReading {
        @Override
        public boolean field(String field) throws IOException {
            switch (field) {
                case "machine_info" -> report.machine = PythonMachine.read(cursor);
                case "commit_info" -> cursor.optionalObject(this::commitField);
                case "version" -> report.toolVersion = cursor.text();
                default -> {
                    return false;
                }
            }
            return true;
        }

        private boolean commitField(String field) throws IOException {
            if (!field.equals("id")) {
                return false;
            }
            String commit = cursor.text();
            report.commit = NO_COMMIT.contains(commit) ? "" : commit;
            return true;
        }

        @Override
        public void element() throws IOException {
            var benchmark = new Benchmark(cursor);
            cursor.object(benchmark::field);
            report.add(benchmark.measurement());
        }
    }

    /** One element of {@code benchmarks}. */
    private static final class Benchmark {
        private final JsonCursor cursor;
        private final Locations.Builder locations = new Locations.Builder();
        private String key = "";
        private String group = "";
        private double stddev = Double.NaN;
        private long rounds;

        Benchmark(JsonCursor cursor) {
            this.cursor = cursor;
        }

        boolean field(String field) throws IOException {
            switch (field) {
                case "fullname" -> key = cursor.requiredText();
                case "group" -> group = cursor.text();
                case "stats" -> cursor.object(this::statistic);
                default -> {
                    return false;
                }
            }
            return true;
        }

        private boolean statistic(String field) throws IOException {
            switch (field) {
                case "q1" -> locations.put(Location.BEST_QUARTILE, cursor.number());
                case "min" -> locations.put(Location.EXTREME, cursor.number());
                case "median" -> locations.put(Location.MEDIAN, cursor.number());
                case "mean" -> locations.put(Location.MEAN, cursor.number());
                case "stddev" -> stddev = cursor.number();
                case "rounds" -> rounds = cursor.count();
                default -> {
                    return false;
                }
            }
            return true;
        }

        Measurement measurement() throws ResultFileException {
            if (key.isEmpty()) {
                throw cursor.problem("expected a \"fullname\", as pytest-benchmark writes it");
            }
            if (locations.isEmpty()) {
                throw cursor.problem("expected \"stats\" with min, q1, median or mean, as pytest-benchmark writes it");
            }
            return new Measurement(
                    key, "time", group, Unit.SECONDS, Direction.SMALLER, locations.build(), stddev, rounds);
        }
    }
}
