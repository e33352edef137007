package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.AcceptedValues;
import io.jenkins.plugins.benchmarkgate.history.LevelChange;
import io.jenkins.plugins.benchmarkgate.history.RowStateEdit;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.stats.LevelShift;
import java.util.List;
import java.util.Optional;

/**
 * Finds lasting steps in the accepted values of a row; one for the better starts its history anew. It looks at the values
 * that the state keeps and only where a new one came, so that a build costs the same after any number of builds.
 */
final class LevelWatch {
    private static final List<Frame> RAW = List.of(Frame.RAW);
    private static final List<Frame> BOTH = List.of(Frame.RAW, Frame.NET);

    private LevelWatch() {}

    /** Looks for a step that the newest value completes, and restarts where it is an improvement. */
    static Optional<LevelChange> update(RowCase row, RowStateEdit edit) {
        if (row.state().isPresent() && row.state().get().acceptedCount() == edit.acceptedCount()) {
            return Optional.empty();
        }
        AcceptedValues level = row.usable(edit.accepted()).since(edit.levelSince());
        Optional<LevelChange> change = smallest(row, level);
        if (change.isPresent()) {
            int first = change.get().first();
            edit.levelSince(first);
            if (change.get().change() < 0) {
                edit.restart(first, level.since(first));
            }
        }
        return change;
    }

    /** The step that every compared location shows, raw and net, in the size of the one that shows least of it. */
    private static Optional<LevelChange> smallest(RowCase row, AcceptedValues level) {
        List<Frame> frames = level.haveMovement() ? BOTH : RAW;
        LevelChange smallest = null;
        for (Location location : row.locations()) {
            for (Frame frame : frames) {
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

    private static Optional<LevelChange> step(RowCase row, AcceptedValues level, Location location, Frame frame) {
        Optional<LevelShift> shift =
                frame.isNet() ? level.netShift(location, row.direction()) : level.rawShift(location);
        if (shift.isEmpty()) {
            return Optional.empty();
        }
        double change = row.direction().change(shift.get().before(), shift.get().after());
        int first = shift.get().first();
        return isLarge(change, row.threshold() / 2)
                ? Optional.of(new LevelChange(
                        level.get(first - 1).build(), level.get(first).build(), change))
                : Optional.empty();
    }

    private static boolean isLarge(double change, double ratio) {
        return Double.isFinite(change) && (change > ratio || 1 / (1 + change) - 1 > ratio);
    }
}
