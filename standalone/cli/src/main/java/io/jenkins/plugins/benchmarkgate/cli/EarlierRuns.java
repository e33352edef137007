package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.gate.Build;
import io.jenkins.plugins.benchmarkgate.gate.Gate;
import io.jenkins.plugins.benchmarkgate.gate.GateInput;
import io.jenkins.plugins.benchmarkgate.gate.GateResult;
import io.jenkins.plugins.benchmarkgate.history.Acceptances;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.MachineState;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A job made of result files: the earlier ones are its builds from #1 on, each accepted whatever the gate says of it, and
 * the current one is the build after them. Where a Jenkins job is to be gone on with, they come after its builds.
 */
final class EarlierRuns {
    /** From how many runs on a history decides. */
    private static final int ENOUGH = 3;

    private final Gate gate;
    private final Baseline baseline;
    private final Optional<String> machineKey;
    private final boolean goesOn;
    private JobState state;
    private int count;

    EarlierRuns(Gate gate, Baseline baseline, Optional<String> machineKey, JobState before) {
        this.gate = gate;
        this.baseline = baseline;
        this.machineKey = machineKey;
        goesOn = before.lastBuild() > 0;
        state = before;
        count = before.lastBuild();
    }

    void accept(Report run) {
        GateInput input = next(run, List.of());
        state = Acceptances.build(gate.decide(input).stateAfter(), input.machineKey());
        count++;
    }

    /** Decides the run after those that were accepted. */
    GateResult decide(Report current, List<Report> looks) {
        return gate.decide(next(current, looks));
    }

    private GateInput next(Report report, List<Report> looks) {
        return new GateInput(new Build(count + 1, "", machineKey, false), report, looks, baseline, state);
    }

    /**
     * Says so where the runs of this machine are too few to tell a slowdown from noise. A Jenkins job has no more to give:
     * there it matters only whether the machine is one of the job's.
     */
    Optional<String> shortage(Report current) {
        Optional<MachineState> known = state.machine(next(current, List.of()).machineKey());
        if (!goesOn) {
            return shortage(known);
        }
        return known.isPresent()
                ? Optional.empty()
                : Optional.of(
                        "The history of the job knows nothing of this machine, so noise is not told from a slowdown.");
    }

    private static Optional<String> shortage(Optional<MachineState> state) {
        int known = state.map(machine -> machine.rows().values().stream())
                .orElseGet(Stream::empty)
                .mapToInt(RowState::acceptedCount)
                .max()
                .orElse(0);
        return known >= ENOUGH
                ? Optional.empty()
                : Optional.of(
                        "Judged with too little history, %d of %d earlier runs of this machine: give them with --history, so that noise is told from a slowdown."
                                .formatted(known, ENOUGH));
    }
}
