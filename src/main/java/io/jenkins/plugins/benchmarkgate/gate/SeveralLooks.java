package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.AcceptedValue;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.MachineState;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.HashMap;
import java.util.Optional;

/**
 * What a build leaves behind whose gate was called more than once. Of its looks the first is kept, or {@code retry} would
 * teach the luckiest; what only the last one found beyond its limit is a suspect all the same, as the build says so.
 *
 * @param first what the first look leaves behind, refuted or confirmed by those after it
 * @param last what the last look, which decides, would leave behind alone
 */
record SeveralLooks(JobState first, JobState last) {
    JobState state() {
        var machines = new HashMap<>(last.machines());
        first.machines().forEach((key, machine) -> {
            if (isOfThisBuild(machine)) {
                machines.merge(
                        key, machine, (ofLast, ofFirst) -> isOfThisBuild(ofLast) ? both(ofFirst, ofLast) : ofFirst);
            }
        });
        return new JobState(last.lastBuild(), last.baselineFile(), machines, last.absent());
    }

    private boolean isOfThisBuild(MachineState machine) {
        return machine.lastBuild() == last.lastBuild();
    }

    private MachineState both(MachineState ofFirst, MachineState ofLast) {
        var rows = new HashMap<RowId, RowState>(ofLast.rows());
        ofFirst.rows().forEach((id, row) -> rows.merge(id, row, (later, earlier) -> both(earlier, later)));
        boolean isOnlyNowSuspect =
                ofLast.movement().isSuspect() && !ofFirst.movement().isSuspect();
        return new MachineState(
                ofLast.machine(), last.lastBuild(), isOnlyNowSuspect ? ofLast.movement() : ofFirst.movement(), rows);
    }

    private RowState both(RowState ofFirst, RowState ofLast) {
        Optional<AcceptedValue> shown = measured(ofLast);
        if (shown.isEmpty()) {
            return ofFirst;
        }
        boolean isOnlyNowSuspect = ofLast.lastWasSuspect() && !ofFirst.lastWasSuspect();
        if (isOnlyNowSuspect || measured(ofFirst).isEmpty() || !isComparable(ofFirst, ofLast)) {
            return ofLast;
        }
        // what people see and accept is what the last look measured
        return ofFirst.edit()
                .last(measured(ofLast.in(ofFirst.unit())).orElseThrow(), ofLast.lastWasSuspect())
                .build();
    }

    private Optional<AcceptedValue> measured(RowState row) {
        return row.last().filter(value -> value.build() == last.lastBuild());
    }

    private static boolean isComparable(RowState one, RowState other) {
        return one.direction() == other.direction() && one.unit().isConvertibleTo(other.unit());
    }
}
