package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.Optional;

/**
 * What another job remembers of a row.
 *
 * @param job its name, for people
 * @param lastBuild number of its last gated build
 */
record LentRow(String job, int lastBuild, RowState state) {
    boolean isEnough() {
        return state.noiseHistory().size() >= NoiseHistory.ENOUGH;
    }

    /** The same in another unit; empty where that is of another dimension. */
    Optional<LentRow> in(Unit unit) {
        return state.unit().isConvertibleTo(unit)
                ? Optional.of(new LentRow(job, lastBuild, state.in(unit)))
                : Optional.empty();
    }
}
