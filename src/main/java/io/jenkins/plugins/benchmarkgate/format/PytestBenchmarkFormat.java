package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The JSON of pytest-benchmark, from 2.5 (2015) on. All values are seconds. The key is the {@code fullname}, which holds
 * the parameters; {@code params} and {@code extra_info} may hold whole inputs and {@code data} thousands of rounds, so
 * these are passed over.
 */
final class PytestBenchmarkFormat implements ResultFormat {
    private static final int MOST_BENCHMARKS = 100_000;

    @Override
    public String id() {
        return "pytest-benchmark";
    }

    @Override
    public Signs signs() {
        return Signs.keys("benchmarks[].stats").orKeys("machine_info", "benchmarks");
    }

    @Override
    public Report read(String file, InputStream content) throws IOException {
        try (var cursor = new JsonCursor(file, content)) {
            if (cursor.isAtEnd()) {
                throw new ResultFileException(file, "is empty, expected the JSON of pytest-benchmark");
            }
            var reading = new Reading(cursor);
            if (cursor.isArray()) {
                reading.emptyArray();
            } else {
                reading.file();
            }
            cursor.end();
            return reading.report(id());
        }
    }

    /** What has been read of one file so far. */
    private static final class Reading {
        private final JsonCursor cursor;
        private final List<Measurement> measurements = new ArrayList<>();
        private final Set<String> keys = new HashSet<>();
        private String version = "";
        private String commit = "";
        private PythonMachine machine = new PythonMachine();
        private boolean hasBenchmarks;
        private boolean hasOtherFields;

        Reading(JsonCursor cursor) {
            this.cursor = cursor;
        }

        Report report(String format) {
            return new Report(format, version, machine.toMachine(), commit, measurements);
        }

        void emptyArray() throws IOException {
            cursor.array(() -> {
                throw cursor.problem("expected an object with \"benchmarks\", as pytest-benchmark writes it");
            });
        }

        void file() throws IOException {
            cursor.object(this::field);
            if (hasOtherFields && !hasBenchmarks) {
                throw cursor.problem("expected \"benchmarks\", as pytest-benchmark writes it");
            }
        }

        private boolean field(String field) throws IOException {
            hasOtherFields = true;
            switch (field) {
                case "benchmarks" -> {
                    hasBenchmarks = true;
                    cursor.array(this::benchmark);
                }
                case "machine_info" -> machine = PythonMachine.read(cursor);
                case "commit_info" -> cursor.optionalObject(this::commitField);
                case "version" -> version = cursor.text();
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
            commit = cursor.text();
            return true;
        }

        private void benchmark() throws IOException {
            if (measurements.size() == MOST_BENCHMARKS) {
                throw cursor.problem("there are more than %,d benchmarks".formatted(MOST_BENCHMARKS));
            }
            var benchmark = new Benchmark(cursor);
            cursor.object(benchmark::field);
            Measurement measurement = benchmark.measurement();
            if (!keys.add(measurement.key())) {
                throw cursor.problem("the benchmark \"%s\" stands in this file twice"
                        .formatted(Printable.of(measurement.key())));
            }
            measurements.add(measurement);
        }
    }

    /** One element of {@code benchmarks}. */
    private static final class Benchmark {
        private final JsonCursor cursor;
        private final Map<Location, Double> locations = new EnumMap<>(Location.class);
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
                    key, "time", group, Unit.SECONDS, Direction.SMALLER, Locations.of(locations), stddev, rounds);
        }
    }

    /** {@code machine_info}. */
    private static final class PythonMachine {
        private String cpu = "";
        private String architecture = "";
        private String logicalCpus = "";
        private String system = "";
        private String implementation = "";
        private String version = "";

        static PythonMachine read(JsonCursor cursor) throws IOException {
            var machine = new PythonMachine();
            cursor.optionalObject(field -> machine.field(field, cursor));
            return machine;
        }

        private boolean field(String field, JsonCursor cursor) throws IOException {
            switch (field) {
                case "machine" -> architecture = cursor.text();
                case "system" -> system = cursor.text();
                case "python_implementation" -> implementation = cursor.text();
                case "python_version" -> version = cursor.text();
                case "cpu" -> cursor.optionalObject(part -> cpuField(part, cursor));
                default -> {
                    return false;
                }
            }
            return true;
        }

        private boolean cpuField(String field, JsonCursor cursor) throws IOException {
            switch (field) {
                case "brand_raw", "brand" -> cpu = cursor.text();
                case "count" -> logicalCpus = cursor.text();
                default -> {
                    return false;
                }
            }
            return true;
        }

        Machine toMachine() {
            return new Machine(cpu, architecture, logicalCpus, system, runtime());
        }

        private String runtime() {
            String[] parts = version.split("\\.", 3);
            String majorMinor = parts.length > 1 ? parts[0] + "." + parts[1] : version;
            return "%s %s".formatted(implementation, majorMinor).strip();
        }
    }
}
