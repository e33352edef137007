package io.jenkins.plugins.benchmarkgate.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.List;
import java.util.Objects;

/**
 * Under what circumstances a build was judged: what its stored rows do not say and judging it again needs.
 *
 * @param schema version of this form, {@link #SCHEMA} in what is written
 * @param build its number
 * @param agent where it ran; empty where nobody said
 * @param machineKey what was set to be used instead of the machine, or null
 * @param machine where the results were measured
 * @param late whether a later build had been judged before, so that this one taught nobody
 * @param baseline what the build was to be compared with
 * @param looks what further looks of the build measured, in order
 * @param lender what the job that supplied the baseline remembered, or null
 * @param trunk what the job of the target or primary branch remembered, or null
 * @param settings by which it was judged; null in what earlier versions wrote
 * @param first the first look at the build, where its gate was called again; null where this is the only one
 */
public record Circumstances(
        int schema,
        int build,
        String agent,
        String machineKey,
        MachineParts machine,
        boolean late,
        StoredBaseline baseline,
        List<List<StoredMeasurement>> looks,
        @JsonInclude(JsonInclude.Include.NON_NULL) StoredLender lender,
        @JsonInclude(JsonInclude.Include.NON_NULL) StoredLender trunk,
        StoredSettings settings,
        @JsonInclude(JsonInclude.Include.NON_NULL) FirstLook first) {
    /** The version of the form that this code writes. */
    public static final int SCHEMA = 1;

    public Circumstances {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(machine, "machine");
        Objects.requireNonNull(baseline, "baseline");
        looks = looks == null ? List.of() : looks.stream().map(List::copyOf).toList();
    }

    /** The same of a further look at the build. */
    public Circumstances after(FirstLook look) {
        return with(looks, late, look);
    }

    /** The same of a further look at the build that measured nothing. */
    public Circumstances nothingMeasuredAfter(FirstLook look, boolean isLate) {
        return with(List.of(), isLate, look);
    }

    private Circumstances with(List<List<StoredMeasurement>> again, boolean isLate, FirstLook look) {
        return new Circumstances(
                schema, build, agent, machineKey, machine, isLate, baseline, again, lender, trunk, settings, look);
    }

    /** The key of the machine that the build was judged by. */
    public String keyOfMachine() {
        return machineKey == null ? machine.machine().key() : machineKey;
    }

    /** What a build measured, made of its stored rows. The row of the whole suite is none of its measurements. */
    public Report report(BuildResult result, RowId wholeSuite) {
        return report(
                machine,
                result.rows().stream()
                        .filter(row -> !row.locations().isEmpty())
                        .filter(row -> !row.id().equals(wholeSuite))
                        .map(StoredMeasurement::of)
                        .toList());
    }

    /** The further looks as reports. */
    public List<Report> furtherLooks() {
        return looks.stream().map(rows -> report(machine, rows)).toList();
    }

    private static Report report(MachineParts machine, List<StoredMeasurement> rows) {
        return new Report(
                "",
                "",
                machine.machine(),
                "",
                rows.stream().map(StoredMeasurement::measurement).toList());
    }

    /**
     * The look that teaches, where a later one decided.
     *
     * @param circumstances of that look; its looks are all that was measured since on the same machine
     * @param rows what it measured
     */
    public record FirstLook(Circumstances circumstances, List<StoredMeasurement> rows) {
        public FirstLook {
            Objects.requireNonNull(circumstances, "circumstances");
            rows = List.copyOf(rows);
        }

        public Report report() {
            return Circumstances.report(circumstances.machine(), rows);
        }
    }

    /** What another job remembered when it served this build, as far as this build was judged by it. */
    public record StoredLender(String name, StateForm state) {
        public static StoredLender of(String name, JobState state) {
            return new StoredLender(name, JobStateJson.form(state));
        }

        public JobState remembered() {
            return JobStateJson.state(state);
        }
    }

    /** What tells one machine from another. */
    public record MachineParts(String cpu, String architecture, String logicalCpus, String system, String runtime) {
        public static MachineParts of(Machine machine) {
            return new MachineParts(
                    machine.cpu(), machine.architecture(), machine.logicalCpus(), machine.system(), machine.runtime());
        }

        Machine machine() {
            return new Machine(cpu, architecture, logicalCpus, system, runtime);
        }
    }

    /**
     * What a build was to be compared with.
     *
     * @param window how many earlier builds serve where there is no file
     * @param machine of the file or the chosen build; null where there was none with benchmarks
     * @param rows of that
     */
    public record StoredBaseline(
            Kind kind, String source, int window, MachineParts machine, List<StoredMeasurement> rows) {
        /** The kinds of baselines, as the gate tells them apart. */
        public enum Kind {
            GIVEN,
            EMPTY,
            NONE,
            LOST,
            EARLIER_BUILDS,
            LENT_BUILDS,
            CHOSEN
        }

        public StoredBaseline {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(source, "source");
            rows = rows == null ? List.of() : List.copyOf(rows);
            if (kind == Kind.GIVEN || kind == Kind.CHOSEN) {
                Objects.requireNonNull(machine, "machine");
            }
        }

        /** The rows of the file. */
        public Report report() {
            return Circumstances.report(machine, rows);
        }
    }
}
