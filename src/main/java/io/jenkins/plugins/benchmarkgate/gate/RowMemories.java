package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.AcceptedValue;
import io.jenkins.plugins.benchmarkgate.history.AcceptedValues;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Who remembers a row. Runs of suspects and counts are always this job's own; values may be another's.
 *
 * @param own what this job remembers
 * @param history what another job remembers, where its values are the noise history
 * @param isLent whether builds of another job are the baseline
 * @param lent what that job remembers
 * @param trunk what the job of the target or primary branch remembers
 */
record RowMemories(
        Optional<RowState> own,
        Optional<LentRow> history,
        boolean isLent,
        Optional<LentRow> lent,
        Optional<LentRow> trunk) {
    static RowMemories own(Optional<RowState> state) {
        return new RowMemories(state, Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    /** The state whose accepted values are the noise history. */
    Optional<RowState> remembered() {
        return history.map(LentRow::state).or(() -> own);
    }

    /** The state whose accepted values are the baseline where no file is. */
    Optional<RowState> supplier() {
        return isLent ? lent.map(LentRow::state) : own;
    }

    AcceptedValues supplied() {
        return supplier().map(RowState::accepted).orElse(AcceptedValues.NONE);
    }

    /** The last of the values that are the baseline, where it is another job than the one with the history. */
    Optional<Locations> separatelySupplied() {
        if (history.isEmpty() && !isLent) {
            return Optional.empty();
        }
        AcceptedValues supplied = supplied();
        return supplied.isEmpty() || supplier().equals(remembered())
                ? Optional.empty()
                : Optional.of(supplied.get(supplied.size() - 1).raw());
    }

    /** What the target's job knows of the file's value, if that is the same file. */
    Optional<RowState> trunkOf(Locations file) {
        return trunk.map(LentRow::state)
                .filter(state -> state.file()
                        .map(AcceptedValue::raw)
                        .filter(file::equals)
                        .isPresent());
    }

    /** The value that somebody accepted as a new level: here, else in the job that supplies the baseline or the file. */
    Optional<AcceptedValue> level(Optional<Locations> file) {
        if (isLent) {
            return supplier().flatMap(RowState::level);
        }
        return own.flatMap(RowState::level).or(() -> file.flatMap(this::trunkOf).flatMap(RowState::level));
    }

    /** Whether this very state is what this job remembers. */
    boolean isOf(RowState state) {
        return own.isPresent() && own.get() == state;
    }

    private boolean isAlone() {
        return !isLent && history.isEmpty() && trunk.isEmpty();
    }

    /** The same with another own state; where history started anew here, what others knew before is of another level. */
    RowMemories with(RowState state) {
        boolean isAnew = !isLent && state.restart() > 0;
        return new RowMemories(Optional.of(state), isAnew ? Optional.empty() : history, isLent, lent, trunk);
    }

    /** Only what is of this direction, in this unit. */
    RowMemories in(Unit unit, Direction direction) {
        if (isAlone()
                && own.filter(state ->
                                state.direction() != direction || !state.unit().equals(unit))
                        .isEmpty()) {
            return this;
        }
        UnaryOperator<Optional<LentRow>> fitting = row ->
                row.filter(other -> other.state().direction() == direction).flatMap(other -> other.in(unit));
        Optional<RowState> mine = own.filter(
                        state -> state.direction() == direction && state.unit().isConvertibleTo(unit))
                .map(state -> state.in(unit));
        return new RowMemories(mine, fitting.apply(history), isLent, fitting.apply(lent), fitting.apply(trunk));
    }
}
