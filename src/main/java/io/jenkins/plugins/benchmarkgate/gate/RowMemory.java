package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.AcceptedValue;
import io.jenkins.plugins.benchmarkgate.history.Excursion;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.history.RowStateEdit;
import java.util.Optional;

/**
 * What a decided row leaves behind.
 *
 * @param teaches whether its build teaches anything at all
 * @param meetsMovement whether the whole suite is a suspect in this build
 */
record RowMemory(RowCase row, RowView view, RowState state, boolean teaches, boolean meetsMovement) {
    RowStateEdit after(Decision decision, RowDecider decider, AcceptedValue value) {
        RowStateEdit edit = state.edit()
                .counts(decision.shown(), decision.warned(), decision.unconfirmed())
                .last(value, decision.isSuspect())
                .redSince(redSince(decision, value.build()));
        rememberEndedRun(edit);
        if (decision.isSuspect()) {
            return edit.excursion(Optional.of(longer(decision, decider, value)));
        }
        return openRun().isEmpty() && !decision.isWithheld() && teaches ? edit.accept(value) : edit;
    }

    private int redSince(Decision decision, int build) {
        if (decision.status() != Status.REGRESSED) {
            return 0;
        }
        return state.redSince() > 0 ? state.redSince() : build;
    }

    private Excursion longer(Decision decision, RowDecider decider, AcceptedValue value) {
        return openRun()
                .map(open -> open.with(value, decision.rerun(), meetsMovement))
                .orElseGet(() -> Excursion.beginning(
                        value,
                        decider.regression().limit(),
                        decider.warning().map(ThresholdTest::limit),
                        decision.rerun(),
                        meetsMovement));
    }

    /** The run of suspects that this build is part of, or lies between the limits of: then it neither ends it nor teaches. */
    private Optional<Excursion> openRun() {
        return state.excursion().filter(open -> !hasEnded(open));
    }

    private boolean hasEnded(Excursion open) {
        return open.endsWith(view.seen(), view.direction());
    }

    /** A run ends under its own limit, also where a lower one by now makes this very build the first suspect of the next. */
    private void rememberEndedRun(RowStateEdit edit) {
        state.excursion().filter(this::hasEnded).ifPresent(ended -> {
            edit.excursion(Optional.empty());
            if (ended.wasNoise()) {
                edit.accept(ended.values());
            }
        });
    }
}
