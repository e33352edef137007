package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Machine;
import java.io.IOException;

/** The {@code machine_info} of pytest-benchmark. */
final class PythonMachine {
    private String cpu = "";
    private String architecture = "";
    private String logicalCpus = "";
    private String system = "";
    private String implementation = "";
    private String version = "";

    static Machine read(JsonCursor cursor) throws IOException {
        var machine = new PythonMachine();
        cursor.optionalObject(field -> machine.field(field, cursor));
        return machine.toMachine();
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

    private Machine toMachine() {
        return new Machine(cpu, architecture, logicalCpus, system, Versions.runtime(implementation, version));
    }
}
