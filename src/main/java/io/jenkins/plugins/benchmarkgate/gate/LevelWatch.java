package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.AcceptedValue;
import io.jenkins.plugins.benchmarkgate.history.LevelChange;
import io.jenkins.plugins.benchmarkgate.history.RowStateEdit;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.stats.LevelShift;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds lasting steps in the accepted values of a row; one for the better starts its history anew. It looks at the values
 * that the state keeps and only where a new one came, so that a build costs the same after any number of builds.
 */
final class LevelWatch {
    private LevelWatch() {}

    /** Looks for a step that the newest value completes, and restarts where it is an improvement. */
    static Optional<LevelChange> update(RowCase row, RowStateEdit edit) {
        int count = edit.acceptedCount();
        if (row.state().filter(before -> before.acceptedCount() == count).isPresent()) {
            return Optional.empty();
        }
        List<AcceptedValue> level = since(edit.levelSince(), row.usable(edit.accepted()));
        Optional<LevelChange> change = smallest(row, level);
        change.ifPresent(step -> {
            edit.levelSince(step.first());
            if (step.change() < 0) {
                edit.restart(step.first(), since(step.first(), level));
            }
        });
        return change;
    }

    private static List<AcceptedValue> since(int build, List<AcceptedValue> values) {
        if (values.isEmpty() || values.get(0).build() >= build) {
            return values;
        }
        var since = new ArrayList<AcceptedValue>(values.size());
        for (AcceptedValue value : values) {
            if (value.build() >= build) {
                since.add(value);
            }
        }
        return since;
    }

    /** The step that every compared location shows, raw and net, in the size of the one that shows least of it. */
    private static Optional<LevelChange> smallest(RowCase row, List<AcceptedValue> level) {
        LevelChange smallest = null;
        for (Location location : row.locations()) {
            for (Frame frame : List.of(Frame.RAW, Frame.NET)) {
                Optional<LevelChange> step = step(row, level, location, frame);
                if (step.isEmpty()
                        || smallest != null && smallest.change() * step.get().change() < 0) {
                    return Optional.empty();
                }
                if (smallest == null || Math.abs(step.get().change()) < Math.abs(smallest.change())) {
                    smallest = step.get();
                }
            }
        }
        return Optional.ofNullable(smallest);
    }

    private static Optional<LevelChange> step(RowCase row, List<AcceptedValue> level, Location location, Frame frame) {
        double[] numbers = new double[level.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = frame.see(level.get(i), location, row.direction());
        }
        return LevelShift.atEndOf(numbers)
                .map(shift -> new LevelChange(
                        level.get(shift.first() - 1).build(),
                        level.get(shift.first()).build(),
                        row.direction().change(shift.before(), shift.after())))
                .filter(change -> isLarge(change.change(), row.threshold() / 2));
    }

    private static boolean isLarge(double change, double ratio) {
        return Double.isFinite(change) && (change > ratio || 1 / (1 + change) - 1 > ratio);
    }
}
