package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.Acceptances;
import io.jenkins.plugins.benchmarkgate.history.AcceptedValue;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.MachineState;
import io.jenkins.plugins.benchmarkgate.history.MovementPoint;
import io.jenkins.plugins.benchmarkgate.history.MovementState;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.history.RowStates;
import java.util.HashMap;
import java.util.List;

/** What a gated build leaves to the next one. */
final class NextState {
    /** How many builds long an unused machine is remembered. */
    private static final int UNUSED = 100;

    /** After how many builds running a faster suite is accepted by itself. */
    private static final int FASTER = 5;

    private final GateInput input;
    private final Missing missing;

    NextState(GateInput input, Missing missing) {
        this.input = input;
        this.missing = missing;
    }

    /**
     * The state after the build.
     *
     * @param rows what is remembered of all benchmarks, measured or not
     */
    JobState after(RowStates rows, MovementState movement, String usedFile) {
        boolean isFaster = movement.below() >= FASTER;
        var machines = new HashMap<>(input.state().machines());
        int number = input.build().number();
        machines.put(
                input.machineKey(),
                isFaster
                        ? new MachineState(
                                input.current().machine(),
                                number,
                                movement.restarted(),
                                rows.mapped(row -> faster(row, movement.recent())))
                        : new MachineState(input.current().machine(), number, movement, rows));
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
                ? row.edit().worsened(last.build(), last.value()).build()
                : row.edit().restartRaw(last.build(), values).build();
    }
}
