package io.jenkins.plugins.benchmarkgate.format;

import java.io.IOException;

/** The metadata of a pyperf file or of one of its benchmarks. */
final class PyperfMetadata {
    private final JsonCursor cursor;
    String name = "";
    String unit = "";
    String toolVersion = "";
    String cpu = "";
    String cpuCount = "";
    String python = "";
    private String pythonVersion = "";
    private String platform = "";

    PyperfMetadata(JsonCursor cursor) {
        this.cursor = cursor;
    }

    boolean field(String field) throws IOException {
        switch (field) {
            case "name" -> name = cursor.text();
            case "unit" -> unit = cursor.text();
            case "perf_version", "pyperf_version" -> toolVersion = cursor.text();
            case "cpu_model_name" -> cpu = cursor.text();
            case "cpu_count" -> cpuCount = cursor.text();
            case "python_implementation" -> python = cursor.text();
            case "python_version" -> pythonVersion = cursor.text();
            case "platform" -> platform = cursor.text();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** With what the other says and this does not. */
    PyperfMetadata completedBy(PyperfMetadata shared) {
        var all = new PyperfMetadata(cursor);
        all.name = either(name, shared.name);
        all.unit = either(unit, shared.unit);
        all.toolVersion = either(toolVersion, shared.toolVersion);
        all.cpu = either(cpu, shared.cpu);
        all.cpuCount = either(cpuCount, shared.cpuCount);
        all.python = either(python, shared.python);
        all.pythonVersion = either(pythonVersion, shared.pythonVersion);
        all.platform = either(platform, shared.platform);
        return all;
    }

    /** {@code 3.11.7 (64-bit)} without what is in parentheses. */
    String pythonVersion() {
        return pythonVersion.split(" ", 2)[0];
    }

    /** The family in front of {@code Linux-4.7.4-x86_64-with-fedora}. */
    String system() {
        return platform.split("-", 2)[0];
    }

    private static String either(String own, String shared) {
        return own.isEmpty() ? shared : own;
    }
}
