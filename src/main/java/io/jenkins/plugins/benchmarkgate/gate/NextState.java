package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.Acceptances;
import io.jenkins.plugins.benchmarkgate.history.AcceptedValue;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.MachineState;
import io.jenkins.plugins.benchmarkgate.history.MovementPoint;
import io.jenkins.plugins.benchmarkgate.history.MovementState;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a gated build leaves to the next one. */
final class NextState {
    /** How many builds long an unused machine is remembered. */
    private static final int UNUSED = 100;

    /** After how many builds running a faster suite is accepted by itself. */
    private static final int FASTER = 5;

    private final GateInput input;
    private final MachineState machine;
    private final Missing missing;

    NextState(GateInput input, MachineState machine, Missing missing) {
        this.input = input;
        this.machine = machine;
        this.missing = missing;
    }

    /**
     * The state after the build.
     *
     * @param rows what is remembered of the benchmarks that it measured; what it did not is added
     */
    JobState after(Map<RowId, RowState> rows, MovementState movement, String usedFile) {
        for (Set<RowId> unmeasured : List.of(missing.absent().keySet(), missing.gone())) {
            unmeasured.forEach(id -> machine.row(id).ifPresent(row -> rows.put(id, row)));
        }
        boolean isFaster = movement.below() >= FASTER;
        if (isFaster) {
            rows.replaceAll((id, row) -> faster(row, movement.recent()));
        }
        var machines = new HashMap<>(input.state().machines());
        int number = input.build().number();
        machines.put(
                input.machineKey(),
                new MachineState(input.current().machine(), number, isFaster ? movement.restarted() : movement, rows));
        machines.values().removeIf(unused -> number - unused.lastBuild() > UNUSED);
        machines.replaceAll((key, each) -> without(each));
        return new JobState(number, usedFile, machines, missing.absent());
    }

    private MachineState without(MachineState each) {
        if (missing.gone().isEmpty()) {
            return each;
        }
        var rows = new HashMap<>(each.rows());
        rows.keySet().removeAll(missing.gone());
        return new MachineState(each.machine(), each.lastBuild(), each.movement(), rows);
    }

    /** The suite is faster for good: rows start anew from what they measured since, and suspects keep their distance. */
    private RowState faster(RowState row, List<MovementPoint> recent) {
        MovementPoint last = recent.get(recent.size() - 1);
        int since = recent.get(Math.max(0, recent.size() - FASTER)).build();
        boolean measured =
                row.last().filter(value -> value.build() == last.build()).isPresent();
        if (!Acceptances.movesWithSuite(row) || !measured) {
            return row;
        }
        List<AcceptedValue> values =
                row.accepted().stream().filter(value -> value.build() >= since).toList();
        return values.isEmpty() || row.excursion().isPresent()
                ? row.edit().worsened(last.value()).build()
                : row.edit().restartRaw(last.build(), values).build();
    }
}
