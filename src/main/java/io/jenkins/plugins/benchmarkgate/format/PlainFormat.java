package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;

/**
 * Our own JSON, for tools that are not known and for results that were converted. Its schema is
 * {@code benchmark-gate.schema.json} beside this class; {@link PlainWriter} writes it.
 */
final class PlainFormat implements ResultFormat {
    static final String ID = "benchmark-gate";
    static final int VERSION = 1;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Signs signs() {
        return Signs.keys("format", "version", "benchmarks").listedIn("benchmarks[]");
    }

    @Override
    public Report read(ResultSource source) throws IOException {
        return JsonFile.readList(source, ID, "benchmarks", Reading::new);
    }

    private record Reading(JsonCursor cursor, ReportBuilder report) implements JsonFile.ListReading {
        @Override
        public boolean field(String field) throws IOException {
            switch (field) {
                case "format" -> checkFormat();
                case "version" -> checkVersion();
                case "tool" -> report.format = cursor.requiredText();
                case "toolVersion" -> report.toolVersion = cursor.text();
                case "commit" -> report.commit = cursor.text();
                case "machine" -> {
                    var machine = new MachineReading(cursor);
                    cursor.object(machine::field);
                    report.machine = machine.machine();
                }
                case "notes" -> cursor.array(() -> report.note(cursor.requiredText()));
                default -> {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void element() throws IOException {
            PlainBenchmark.read(cursor).addTo(report);
        }

        private void checkFormat() throws IOException {
            if (!cursor.text().equals(ID)) {
                throw cursor.problem("expected \"%s\"".formatted(ID));
            }
        }

        private void checkVersion() throws IOException {
            if (cursor.number() != VERSION) {
                throw cursor.problem("expected version %d, others are not known".formatted(VERSION));
            }
        }
    }

    private static final class MachineReading {
        private final JsonCursor cursor;
        private String cpu = "";
        private String architecture = "";
        private String logicalCpus = "";
        private String system = "";
        private String runtime = "";

        MachineReading(JsonCursor cursor) {
            this.cursor = cursor;
        }

        boolean field(String field) throws IOException {
            switch (field) {
                case "cpu" -> cpu = cursor.text();
                case "architecture" -> architecture = cursor.text();
                case "logicalCpus" -> logicalCpus = cursor.text();
                case "system" -> system = cursor.text();
                case "runtime" -> runtime = cursor.text();
                default -> {
                    return false;
                }
            }
            return true;
        }

        Machine machine() {
            return new Machine(cpu, architecture, logicalCpus, system, runtime);
        }
    }
}
