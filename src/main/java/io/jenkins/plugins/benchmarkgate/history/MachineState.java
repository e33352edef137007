package io.jenkins.plugins.benchmarkgate.history;

import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the gate remembers of the builds of one machine key.
 *
 * @param machine its parts
 * @param lastBuild the last gated build on it
 */
public record MachineState(Machine machine, int lastBuild, MovementState movement, RowStates rows) {
    public MachineState {
        Objects.requireNonNull(machine, "machine");
        Objects.requireNonNull(movement, "movement");
        Objects.requireNonNull(rows, "rows");
    }

    public MachineState(Machine machine, int lastBuild, MovementState movement, Map<RowId, RowState> rows) {
        this(machine, lastBuild, movement, RowStates.of(rows));
    }

    public static MachineState empty(Machine machine) {
        return new MachineState(machine, 0, MovementState.EMPTY, RowStates.NONE);
    }

    /** What is remembered of a row; empty where no build measured it. */
    public Optional<RowState> row(RowId id) {
        return Optional.ofNullable(rows.get(id));
    }

    MachineState with(Map<RowId, RowState> next) {
        return new MachineState(machine, lastBuild, movement, next);
    }
}
