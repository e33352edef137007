package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.AcceptedValue;
import io.jenkins.plugins.benchmarkgate.history.AcceptedValues;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One benchmark of a build with everything that it can be held against.
 *
 * @param isIgnored whether it is shown and not gated
 * @param threshold as a ratio
 * @param warning the lower threshold as a ratio
 * @param file the value of the baseline file or the chosen build, in the unit of {@code current}
 * @param memories what is remembered, in the unit of {@code current}
 * @param locations that are compared; empty where nothing can be
 * @param histories made of what is remembered
 * @param problem why the row cannot be compared
 */
record RowCase(
        RowId id,
        Measurement current,
        RowRule rule,
        boolean isIgnored,
        double threshold,
        Optional<Double> warning,
        double minChange,
        Optional<Measurement> file,
        RowMemories memories,
        List<Location> locations,
        Histories histories,
        Optional<String> problem) {
    static RowCase of(Policy policy, RowId id, Measurement current, Optional<Measurement> file, RowMemories memories) {
        return new RowCaseBuilder(policy, id, current, file, memories).build();
    }

    /** What this job remembers. */
    Optional<RowState> state() {
        return memories.own();
    }

    Direction direction() {
        return current.direction();
    }

    /** Whether it was never seen and nothing expected it. */
    boolean isNew() {
        return file.isEmpty() && memories.supplied().isEmpty();
    }

    boolean movesWithSuite() {
        return Frame.movesWithSuite(current.unit());
    }

    boolean canBeCompared() {
        return !isIgnored() && problem.isEmpty() && !isNew();
    }

    /** The history of this row in a frame, without the values that lack the compared locations. */
    NoiseHistory history(Frame frame) {
        return histories.of(frame);
    }

    /** The accepted values that have every compared location. */
    AcceptedValues usable(AcceptedValues values) {
        return values.having(locations);
    }

    /** The same with another state of this job. */
    RowCase with(RowState other) {
        if (memories.isOf(other)) {
            return this;
        }
        RowMemories others = memories.with(other);
        return new RowCase(
                id,
                current,
                rule,
                isIgnored,
                threshold,
                warning,
                minChange,
                file,
                others,
                locations,
                new Histories(direction(), others.remembered(), locations),
                problem);
    }

    /** What happened to the baseline file, seen from this row. */
    FileChange fileChange() {
        if (file.isEmpty() || problem.isPresent()) {
            return FileChange.NONE;
        }
        Locations value = file.get().locations();
        if (state().flatMap(RowState::file)
                .map(AcceptedValue::raw)
                .filter(value::equals)
                .isPresent()) {
            return FileChange.NONE;
        }
        if (memories.remembered().isEmpty() || memories.trunkOf(value).isPresent()) {
            return FileChange.REFRESHED;
        }
        NoiseHistory history = history(Frame.RAW);
        return history.size() > 0 && isOutside(value, history) ? FileChange.NEW_LEVEL : FileChange.REFRESHED;
    }

    private boolean isOutside(Locations value, NoiseHistory history) {
        var above = new ArrayList<Boolean>();
        var below = new ArrayList<Boolean>();
        for (Location location : locations) {
            double filed = value.at(location);
            above.add(Percent.exceeds(direction().change(history.reach(location), filed), threshold / 2));
            below.add(Percent.exceeds(direction().change(filed, history.best(location)), threshold / 2));
        }
        return !above.contains(false) || !below.contains(false);
    }
}
