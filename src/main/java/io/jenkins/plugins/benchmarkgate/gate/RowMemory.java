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
        if (decision.isSuspect()) {
            return edit.excursion(Optional.of(longer(decision, decider, value)));
        }
        if (decision.isWithheld()) {
            return edit;
        }
        return learn(edit, value);
    }

    private int redSince(Decision decision, int build) {
        if (decision.status() != Status.REGRESSED) {
            return 0;
        }
        return state.redSince() > 0 ? state.redSince() : build;
    }

    private Excursion longer(Decision decision, RowDecider decider, AcceptedValue value) {
        return state.excursion()
                .filter(open -> !hasEnded(open))
                .map(open -> open.with(value, decision.rerun(), meetsMovement))
                .orElseGet(() -> Excursion.beginning(
                        value,
                        decider.regression().limit(),
                        decider.warning().map(ThresholdTest::limit),
                        decision.rerun(),
                        meetsMovement));
    }

    private boolean hasEnded(Excursion open) {
        return open.endsWith(view.seen(), view.direction());
    }

    /** A row between the limits of an open run neither ends it nor teaches. */
    private RowStateEdit learn(RowStateEdit edit, AcceptedValue value) {
        if (state.excursion().isPresent()) {
            Excursion open = state.excursion().get();
            if (!hasEnded(open)) {
                return edit;
            }
            edit.excursion(Optional.empty());
            if (open.wasNoise()) {
                edit.accept(open.values());
            }
        }
        return teaches ? edit.accept(value) : edit;
    }
}
