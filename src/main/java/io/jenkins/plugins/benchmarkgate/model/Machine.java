package io.jenkins.plugins.benchmarkgate.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What must be equal for two runs to be comparable: neither host name nor frequency, which change without meaning.
 * Every part is empty where the file does not name it.
 *
 * @param cpu CPU model
 * @param architecture such as {@code x86_64}
 * @param logicalCpus their number, in digits
 * @param system operating-system family
 * @param runtime language runtime with major and minor version, {@code CPython 3.11}
 */
public record Machine(String cpu, String architecture, String logicalCpus, String system, String runtime)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public static final Machine UNKNOWN = new Machine("", "", "", "", "");

    public Machine {
        Objects.requireNonNull(cpu, "cpu");
        Objects.requireNonNull(architecture, "architecture");
        Objects.requireNonNull(logicalCpus, "logicalCpus");
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(runtime, "runtime");
    }

    // Written out as in RowId, for a fast start.
    @Override
    public boolean equals(Object other) {
        return other instanceof Machine that
                && cpu.equals(that.cpu)
                && architecture.equals(that.architecture)
                && logicalCpus.equals(that.logicalCpus)
                && system.equals(that.system)
                && runtime.equals(that.runtime);
    }

    @Override
    public int hashCode() {
        return Objects.hash(cpu, architecture, logicalCpus, system, runtime);
    }

    public boolean isKnown() {
        return !equals(UNKNOWN);
    }

    /** The machine key in one line. */
    public String key() {
        return isKnown()
                ? String.join(" / ", shown(cpu), shown(architecture), shown(logicalCpus), shown(system), shown(runtime))
                : "unknown";
    }

    /** One phrase for each part in which this machine is not like the other, {@code CPU "a" instead of "b"}. */
    public List<String> differencesFrom(Machine other) {
        var differences = new ArrayList<String>();
        addDifference(differences, "CPU", cpu, other.cpu);
        addDifference(differences, "architecture", architecture, other.architecture);
        addDifference(differences, "logical CPUs", logicalCpus, other.logicalCpus);
        addDifference(differences, "operating system", system, other.system);
        addDifference(differences, "runtime", runtime, other.runtime);
        return List.copyOf(differences);
    }

    private static void addDifference(List<String> differences, String part, String mine, String theirs) {
        if (!mine.equals(theirs)) {
            differences.add("%s %s instead of %s".formatted(part, shown(mine), shown(theirs)));
        }
    }

    private static String shown(String part) {
        return part.isEmpty() ? "unknown" : part;
    }
}
