package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The JSON of pyperf ({@code -o}). Each run is a process with its values; runs that only calibrate have none. What all
 * benchmarks share, name and unit among it, may stand at the top alone.
 */
final class PyperfFormat implements ResultFormat {
    static final String ID = "pyperf";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Signs signs() {
        return Signs.keys("benchmarks[].runs").listedIn("benchmarks[]");
    }

    @Override
    public Report read(ResultSource source) throws IOException {
        return JsonFile.readList(
                source,
                ID,
                "benchmarks",
                (cursor, report) -> new Reading(cursor, report, new PyperfMetadata(cursor), new ArrayList<>()));
    }

    private record Reading(JsonCursor cursor, ReportBuilder report, PyperfMetadata shared, List<Benchmark> benchmarks)
            implements JsonFile.ListReading {
        @Override
        public void element() throws IOException {
            benchmarks.add(Benchmark.read(cursor));
        }

        @Override
        public boolean field(String field) throws IOException {
            if (!field.equals("metadata")) {
                return false;
            }
            cursor.object(shared::field);
            return true;
        }

        @Override
        public void end() throws IOException {
            PyperfMetadata first =
                    benchmarks.isEmpty() ? shared : benchmarks.get(0).metadata.completedBy(shared);
            report.toolVersion = first.toolVersion;
            report.machine = new Machine(
                    first.cpu,
                    "",
                    first.cpuCount,
                    first.system(),
                    Versions.runtime(first.python, first.pythonVersion()));
            for (Benchmark benchmark : benchmarks) {
                benchmark.addTo(report, shared);
            }
        }
    }

    private static final class Benchmark {
        private final JsonCursor cursor;
        private final PyperfMetadata metadata;
        private final Samples values = new Samples();
        private final Samples runs = new Samples();
        private boolean hasRuns;

        private Benchmark(JsonCursor cursor) {
            this.cursor = cursor;
            this.metadata = new PyperfMetadata(cursor);
        }

        static Benchmark read(JsonCursor cursor) throws IOException {
            var benchmark = new Benchmark(cursor);
            cursor.object(benchmark::field);
            if (!benchmark.hasRuns) {
                throw cursor.problem("expected \"runs\", as pyperf writes them");
            }
            return benchmark;
        }

        private boolean field(String field) throws IOException {
            switch (field) {
                case "metadata" -> cursor.object(metadata::field);
                case "runs" -> {
                    cursor.array(() -> cursor.object(this::run));
                    hasRuns = true;
                }
                default -> {
                    return false;
                }
            }
            return true;
        }

        private boolean run(String field) throws IOException {
            if (!field.equals("values")) {
                return false;
            }
            var run = new Mean();
            cursor.numbers((numbers, count) -> {
                values.add(numbers, count);
                run.add(numbers, count);
            });
            runs.add(run.value());
            return true;
        }

        void addTo(ReportBuilder report, PyperfMetadata shared) throws ResultFileException {
            PyperfMetadata all = metadata.completedBy(shared);
            if (all.name.isEmpty()) {
                throw cursor.problem("expected a \"name\" in the metadata, as pyperf writes it");
            }
            if (values.count() == 0) {
                report.note("\"%s\" was calibrated and not measured".formatted(Printable.of(all.name)));
                return;
            }
            report.add(new Measurement(
                    all.name,
                    metric(all.unit),
                    "",
                    unit(all.unit),
                    Direction.SMALLER,
                    values.locations(Direction.SMALLER),
                    values.stddev(),
                    values.count(),
                    new Repetitions((int) runs.count(), runs.stddev()),
                    true));
        }

        private Unit unit(String unit) throws ResultFileException {
            return switch (unit) {
                case "", "second" -> Unit.SECONDS;
                case "byte" -> Unit.BYTES;
                case "integer" -> Unit.COUNT;
                default -> throw cursor.problem("expected second, byte or integer as \"unit\" in the metadata");
            };
        }

        private static String metric(String unit) {
            return switch (unit) {
                case "byte" -> "memory";
                case "integer" -> "count";
                default -> "time";
            };
        }
    }
}
