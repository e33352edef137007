package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.Objects;
import java.util.Optional;

/**
 * Another job whose accepted builds serve this one: as baseline, as history, or as both.
 *
 * @param name of the job, for people
 * @param state what its builds left behind
 */
public record Lender(String name, JobState state) {
    public Lender {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
    }

    Optional<LentRow> row(String machineKey, RowId id) {
        return state.machine(machineKey)
                .flatMap(machine -> machine.row(id))
                .map(row -> new LentRow(name, state.lastBuild(), row));
    }
}
