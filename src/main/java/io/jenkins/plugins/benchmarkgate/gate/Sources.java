package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.MachineState;
import io.jenkins.plugins.benchmarkgate.history.MovementState;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From which job what is known comes, row by row: a noise history from the first with three values, never mixed, of the
 * job that supplies the baseline, the job of the target or primary branch, and the job itself.
 */
record Sources(GateInput input) {
    private boolean isLent() {
        return input.baseline() instanceof Baseline.LentBuilds;
    }

    /** The state of the job whose builds are the baseline where there is no file. */
    JobState supplier() {
        return isLent() ? input.baseline().lender().orElseThrow().state() : input.state();
    }

    /** The part of that state that was learnt on the machine of this build. */
    MachineState builds() {
        return supplier()
                .machine(input.machineKey())
                .orElseGet(() -> MachineState.empty(input.current().machine()));
    }

    /** Whether these builds have anything that this one could be compared with. */
    boolean hasAccepted() {
        return builds().rows().values().stream().anyMatch(row -> !row.accepted().isEmpty());
    }

    RowMemories of(RowId id, Optional<RowState> own) {
        return new RowMemories(
                own,
                history(id, own),
                isLent(),
                isLent() ? input.baseline().lender().flatMap(job -> row(job, id)) : Optional.empty(),
                input.trunk().flatMap(job -> row(job, id)));
    }

    private Optional<LentRow> history(RowId id, Optional<RowState> own) {
        boolean isAnew = !isLent() && own.filter(state -> state.restart() > 0).isPresent();
        boolean isOwnFirst =
                isOwnFirst() && own.isPresent() && own.get().accepted().size() >= NoiseHistory.ENOUGH;
        return isAnew || isOwnFirst
                ? Optional.empty()
                : others().flatMap(job -> row(job, id).stream())
                        .filter(LentRow::isEnough)
                        .findFirst();
    }

    /** The movements of earlier builds that a movement is held against. */
    List<Double> movements(MovementState own) {
        if (isOwnFirst() && own.accepted().size() >= NoiseHistory.ENOUGH) {
            return own.accepted();
        }
        return others().flatMap(job -> job.state().machine(input.machineKey()).stream())
                .map(machine -> machine.movement().accepted())
                .filter(accepted -> accepted.size() >= NoiseHistory.ENOUGH)
                .findFirst()
                .orElse(own.accepted());
    }

    /** Whether the baseline is supplied by the builds of this job. */
    private boolean isOwnFirst() {
        return input.baseline().report().isEmpty() && !isLent();
    }

    private Stream<Lender> others() {
        return Stream.concat(input.baseline().lender().stream(), input.trunk().stream());
    }

    private Optional<LentRow> row(Lender job, RowId id) {
        return job.row(input.machineKey(), id);
    }
}
