package io.jenkins.plugins.benchmarkgate.history;

import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;

/**
 * What a state becomes when somebody accepts something between two builds. Each is a pure function, so that the log of
 * acceptances can be replayed. What is not there to be accepted is a {@link NoSuchElementException}.
 */
public final class Acceptances {
    private Acceptances() {}

    /** The newest value of a row is its new level: history restarts with it, and it is the baseline. */
    public static JobState newLevel(JobState state, String machineKey, RowId id) {
        return row(state, machineKey, id, row -> newLevel(row, state.lastBuild()));
    }

    /** The open excursion of a row is noise; where there is none, what its history holds is. */
    public static JobState noise(JobState state, String machineKey, RowId id) {
        return row(state, machineKey, id, row -> row.edit().noise().build());
    }

    /** The newest values of all rows of a machine are their new level. */
    public static JobState promotion(JobState state, String machineKey) {
        MachineState machine = machine(state, machineKey);
        var rows = new HashMap<>(machine.rows());
        rows.replaceAll((id, row) -> row.last().isPresent() ? newLevel(row, state.lastBuild()) : row);
        return with(state, machineKey, machine.with(rows));
    }

    /**
     * What a build measured is the new level of all rows of its machine, also where it is not the newest build.
     *
     * @param wholeSuite names the row of the movement
     */
    public static JobState promotion(JobState state, String machineKey, StoredBuild promoted, RowId wholeSuite) {
        int build = promoted.circumstances().build();
        MachineState machine = machine(state, machineKey);
        if (build == machine.lastBuild()) {
            return promotion(state, machineKey);
        }
        double moved = promoted.result().rows().stream()
                .filter(row -> row.id().equals(wholeSuite) && row.change() != null)
                .mapToDouble(ResultRow::change)
                .findFirst()
                .orElse(0);
        var rows = new HashMap<>(machine.rows());
        for (Measurement measured :
                promoted.circumstances().report(promoted.result(), wholeSuite).measurements()) {
            rows.computeIfPresent(measured.id(), (id, row) -> promoted(row, measured, build, moved, state.lastBuild()));
        }
        return with(state, machineKey, machine.with(rows));
    }

    private static RowState promoted(RowState row, Measurement measured, int build, double moved, int after) {
        boolean isSame = measured.unit().isConvertibleTo(row.unit()) && measured.direction() == row.direction();
        if (!isSame || measured.locations().asMap().isEmpty()) {
            return row;
        }
        double movement = movesWithSuite(row) ? moved : 0;
        var value = new AcceptedValue(build, movement, measured.in(row.unit()).locations());
        return row.edit().newLevel(after, value).build();
    }

    /**
     * Whatever the newest build measured on a machine is accepted, suspects too: it serves and teaches as any other value, and
     * no run stays open.
     */
    public static JobState build(JobState state, String machineKey) {
        MachineState machine = machine(state, machineKey);
        var rows = new HashMap<>(machine.rows());
        rows.replaceAll((id, row) -> accepted(row, state.lastBuild()));
        return with(
                state,
                machineKey,
                new MachineState(
                        machine.machine(),
                        machine.lastBuild(),
                        machine.movement().accepted(state.lastBuild()),
                        rows));
    }

    private static RowState accepted(RowState row, int build) {
        return row.last()
                .filter(last -> last.build() == build)
                .filter(last -> row.accepted().stream().noneMatch(known -> known.build() == build))
                .map(last -> row.edit().acceptNewest(last).build())
                .orElse(row);
    }

    /** A benchmark that is missing is no longer expected. */
    public static JobState missing(JobState state, RowId id) {
        var absent = new HashMap<>(state.absent());
        Absence absence = absent.get(id);
        if (absence == null) {
            throw new NoSuchElementException("%s is not missing".formatted(id.key()));
        }
        absent.put(id, new Absence(absence.since(), absence.builds(), true));
        return new JobState(state.lastBuild(), state.baselineFile(), state.machines(), absent);
    }

    /** The whole suite stays where the last build on this machine had it, except for the rows that are suspects. */
    public static JobState movement(JobState state, String machineKey) {
        MachineState machine = machine(state, machineKey);
        MovementState movement = machine.movement();
        if (!movement.isSuspect()) {
            throw new NoSuchElementException("the whole suite has not moved beyond its limit");
        }
        MovementPoint moved = movement.recent().get(movement.recent().size() - 1);
        var rows = new HashMap<>(machine.rows());
        rows.replaceAll((id, row) -> afterMovement(row, moved));
        return with(
                state,
                machineKey,
                new MachineState(machine.machine(), machine.lastBuild(), movement.restarted(), rows));
    }

    private static RowState afterMovement(RowState row, MovementPoint moved) {
        boolean measured =
                row.last().filter(last -> last.build() == moved.build()).isPresent();
        if (!measured || !movesWithSuite(row)) {
            return row;
        }
        return row.lastWasSuspect()
                ? row.edit().worsened(moved.build(), moved.value()).build()
                : row.edit()
                        .newLevel(moved.build(), row.last().orElseThrow().withoutMovement())
                        .build();
    }

    /** Whether a row is corrected for the movement of the whole suite: times and rates are. */
    public static boolean movesWithSuite(RowState row) {
        return row.unit().dimension().isSpeed();
    }

    private static RowState newLevel(RowState row, int build) {
        return row.edit()
                .newLevel(build, row.last().orElseThrow(() -> new NoSuchElementException("nothing was measured yet")))
                .build();
    }

    private static JobState row(JobState state, String machineKey, RowId id, UnaryOperator<RowState> change) {
        MachineState machine = machine(state, machineKey);
        RowState row = machine.row(id)
                .orElseThrow(() -> new NoSuchElementException("the gate remembers nothing of %s".formatted(id.key())));
        var rows = new HashMap<>(machine.rows());
        rows.put(id, change.apply(row));
        return with(state, machineKey, machine.with(rows));
    }

    private static MachineState machine(JobState state, String machineKey) {
        return state.machine(machineKey)
                .orElseThrow(() -> new NoSuchElementException("no build ran on the machine " + machineKey));
    }

    private static JobState with(JobState state, String machineKey, MachineState machine) {
        var machines = new HashMap<String, MachineState>(state.machines());
        machines.put(machineKey, machine);
        return new JobState(state.lastBuild(), state.baselineFile(), Map.copyOf(machines), state.absent());
    }
}
