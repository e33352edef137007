package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.AcceptedValue;
import io.jenkins.plugins.benchmarkgate.history.LevelChange;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.history.RowStateEdit;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.stats.LevelShift;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Finds lasting steps in the accepted values of a row; one for the better starts its history anew. */
final class LevelWatch {
    private LevelWatch() {}

    /** Looks for a step that the newest value completes, and restarts where it is an improvement. */
    static Optional<LevelChange> update(RowCase row, RowStateEdit edit) {
        RowState state = edit.build();
        if (row.state()
                .filter(before -> before.acceptedCount() == state.acceptedCount())
                .isPresent()) {
            return Optional.empty();
        }
        List<AcceptedValue> level = row.usable(state.accepted()).stream()
                .filter(value -> value.build() >= state.levelSince())
                .toList();
        Optional<LevelChange> change = smallest(row, level);
        change.ifPresent(step -> {
            edit.levelSince(step.first());
            if (step.change() < 0) {
                edit.restart(
                        step.first(),
                        level.stream()
                                .filter(value -> value.build() >= step.first())
                                .toList());
            }
        });
        return change;
    }

    /** The step that every compared location shows, raw and net, in the size of the one that shows least of it. */
    private static Optional<LevelChange> smallest(RowCase row, List<AcceptedValue> level) {
        LevelChange smallest = null;
        for (Location location : row.locations()) {
            for (ToDoubleFunction<AcceptedValue> seen : views(location, row.direction())) {
                Optional<LevelChange> step = step(row, level, seen);
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

    private static List<ToDoubleFunction<AcceptedValue>> views(Location location, Direction direction) {
        return List.of(value -> value.raw(location), value -> value.net(location, direction));
    }

    private static Optional<LevelChange> step(
            RowCase row, List<AcceptedValue> level, ToDoubleFunction<AcceptedValue> seen) {
        return LevelShift.atEndOf(numbers(level, seen))
                .map(shift -> new LevelChange(
                        level.get(shift.first() - 1).build(),
                        level.get(shift.first()).build(),
                        row.direction().change(shift.before(), shift.after())))
                .filter(change -> isLarge(change.change(), row.threshold() / 2));
    }

    private static List<Double> numbers(List<AcceptedValue> level, ToDoubleFunction<AcceptedValue> seen) {
        var numbers = new ArrayList<Double>(level.size());
        for (AcceptedValue value : level) {
            numbers.add(seen.applyAsDouble(value));
        }
        return numbers;
    }

    private static boolean isLarge(double change, double ratio) {
        return Double.isFinite(change) && (change > ratio || 1 / (1 + change) - 1 > ratio);
    }
}
