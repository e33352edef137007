package io.jenkins.plugins.benchmarkgate.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * All measurements of one run of one tool.
 *
 * @param format id of the format it was read from
 * @param toolVersion as the file says it, empty where it does not
 * @param machine where it ran
 * @param commit what was measured, as the file says it, empty where it does not
 * @param notes what the reader left out and why, one sentence each, safe to print
 * @param measurements in the order of the file; no two have the same {@link Measurement#id()}
 */
public record Report(
        String format,
        String toolVersion,
        Machine machine,
        String commit,
        List<String> notes,
        List<Measurement> measurements)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public Report {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(toolVersion, "toolVersion");
        Objects.requireNonNull(machine, "machine");
        Objects.requireNonNull(commit, "commit");
        notes = List.copyOf(notes);
        measurements = List.copyOf(measurements);
    }

    /** A report that leaves nothing out. */
    public Report(String format, String toolVersion, Machine machine, String commit, List<Measurement> measurements) {
        this(format, toolVersion, machine, commit, List.of(), measurements);
    }

    public boolean isEmpty() {
        return measurements.isEmpty();
    }

    /** How many benchmarks it holds; each may have several metrics. */
    public long benchmarks() {
        return measurements.stream().map(Measurement::key).distinct().count();
    }

    /** Whether a time was measured: unlike counts and sizes, times never repeat to the last digit. */
    public boolean holdsTime() {
        return measurements.stream().anyMatch(measurement -> measurement.unit().dimension() == Dimension.TIME);
    }

    /** The same run with other measurements. */
    public Report with(List<Measurement> others) {
        return new Report(format, toolVersion, machine, commit, notes, others);
    }

    /** {@code pytest-benchmark 5.2.3}. */
    public String tool() {
        return toolVersion.isEmpty() ? format : format + " " + toolVersion;
    }
}
