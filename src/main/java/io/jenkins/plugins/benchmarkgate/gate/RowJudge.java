package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.AcceptedValue;
import io.jenkins.plugins.benchmarkgate.history.AcceptedValues;
import io.jenkins.plugins.benchmarkgate.history.BuildRange;
import io.jenkins.plugins.benchmarkgate.history.LevelChange;
import io.jenkins.plugins.benchmarkgate.history.Rerun;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.history.RowStateEdit;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Judges the rows of one build, each from its case and its state. */
final class RowJudge {
    private final Policy policy;
    private final Baseline baseline;
    private final Suite suite;

    RowJudge(Policy policy, Baseline baseline, Suite suite) {
        this.policy = policy;
        this.baseline = baseline;
        this.suite = suite;
    }

    Judged judge(RowCase row, FileChange fileChange) {
        if (row.isIgnored()) {
            return Judged.plain(
                    Rows.single(row, Status.IGNORED, Reasons.ignored(policy, row.current())), Optional.empty());
        }
        AcceptedValue value = new AcceptedValue(suite.build(), frame(row).movement(), Usable.only(row.current()));
        if (row.problem().isPresent()) {
            Row shown = Rows.single(
                    row, Status.INCOMPARABLE, Reasons.incomparable(row.problem().get()));
            boolean isKnown = row.state().isPresent() || row.file().isPresent();
            return Judged.plain(shown, isKnown ? Optional.empty() : anew(row, value));
        }
        if (row.isNew()) {
            return Judged.plain(Rows.single(row, Status.NEW, "new: " + newReason()), learnt(row, value));
        }
        return compare(row, fileChange, value);
    }

    private String newReason() {
        String builds = "no earlier build%s measured it"
                .formatted(
                        baseline instanceof Baseline.LentBuilds lent
                                ? " of " + lent.job().name()
                                : "");
        return baseline.report().isPresent()
                ? "not in the baseline %s, and %s".formatted(baseline.source(), builds)
                : builds;
    }

    /** Where another job has nothing to compare with, this one learns all the same. */
    private static Optional<RowState> learnt(RowCase row, AcceptedValue value) {
        return row.state()
                .filter(known -> row.memories().isLent())
                .map(known ->
                        known.edit().accept(List.of(value)).last(value, false).build())
                .or(() -> anew(row, value));
    }

    /** Nothing is remembered, or only of another unit: this value begins a history, if it is one. */
    private static Optional<RowState> anew(RowCase row, AcceptedValue value) {
        if (value.raw().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(RowState.empty(row.current().unit(), row.direction())
                .edit()
                .accept(List.of(value))
                .last(value, false)
                .build());
    }

    private Frame frame(RowCase row) {
        return suite.frame().of(row.current().unit());
    }

    private Judged compare(RowCase row, FileChange fileChange, AcceptedValue value) {
        RowState state = afterFile(row, fileChange, value.movement());
        RowCase known = row.with(state);
        RowView view = view(known, state);
        var looks = new SecondLooks(known, view, suite.looks());
        var decider = new RowDecider(policy, known, view, state, looks);
        Decision decision = decider.decide();
        boolean teaches = !(suite.isMovementSuspect()
                && row.movesWithSuite()
                && view.history().isEnough());
        var memory = new RowMemory(known, view, state, teaches, suite.isMovementSuspect() && row.movesWithSuite());
        RowStateEdit edit = memory.after(decision, decider, value);
        Optional<LevelChange> levelChange =
                policy.noise() == Noise.OFF ? Optional.empty() : LevelWatch.update(known, edit);
        RowState after = edit.build();
        Row shown = row(known, view, decider, decision, looks, after, levelChange);
        boolean wantsLook = decision.isSuspect() && decision.rerun() != Rerun.REFUTED;
        boolean isStale = decider.isStale() && view.yardstick().kind() == Yardstick.Kind.FILE;
        double staleness = isStale ? view.staleness() : 0;
        return new Judged(shown, Optional.of(after), decision.isSuspect(), wantsLook, staleness);
    }

    private RowState afterFile(RowCase row, FileChange change, double movement) {
        RowState state =
                row.state().orElseGet(() -> RowState.empty(row.current().unit(), row.direction()));
        if (change == FileChange.NONE) {
            return state;
        }
        Locations file = row.file().orElseThrow().locations();
        RowStateEdit edit = state.edit();
        if (change == FileChange.NEW_LEVEL) {
            edit.newLevel(
                    suite.build(),
                    new AcceptedValue(
                            suite.build(), movement, Usable.only(row.file().get())));
        }
        double movedThen = row.memories()
                .trunkOf(file)
                .flatMap(RowState::file)
                .map(AcceptedValue::movement)
                .orElse(movement);
        return edit.newFile(new AcceptedValue(suite.build(), movedThen, file)).build();
    }

    private RowView view(RowCase row, RowState state) {
        Frame frame = frame(row);
        NoiseHistory history = policy.noise() == Noise.OFF
                ? new NoiseHistory(row.direction(), frame, AcceptedValues.NONE, 0, Optional.empty())
                : row.history(frame);
        Yardstick yardstick = new Yardsticks(row, state, frame, baseline).choose(history.isEnough());
        return new RowView(row.current(), row.locations(), frame, yardstick, history, row.minChange());
    }

    private Row row(
            RowCase row,
            RowView view,
            RowDecider decider,
            Decision decision,
            SecondLooks looks,
            RowState after,
            Optional<LevelChange> levelChange) {
        Change change = decider.shown(decision);
        Location shown = change.location();
        Locations baseline = decision.cause() == Cause.DRIFT
                ? decider.anchor().orElseThrow()
                : view.yardstick().raw();
        Locations limit = decision.status() == Status.WARNED
                ? decision.decisive().limit()
                : decider.regression().limit();
        Locations limits = view.unsee(limit);
        Locations reaches = view.unsee(view.reaches());
        var evidence = new Evidence(
                reaches.get(shown),
                view.smallestVisible(limit, shown),
                view.history().size(),
                looks.values(shown),
                isLearning(view),
                after.redSince(),
                moved(view, decision, after),
                levelChange,
                limits,
                reaches);
        return new Row(
                row.id(),
                decision.status(),
                Optional.of(row.current()),
                Optional.of(baselineOf(row.current(), baseline)),
                Optional.of(shown),
                change.isFromZero() ? OptionalDouble.empty() : OptionalDouble.of(change.ratio()),
                row.threshold() * 100,
                limits.get(shown),
                evidence,
                Reason.when(new Sentence(row, view, decider, decision, change, looks, evidence)::text));
    }

    private static Optional<BuildRange> moved(RowView view, Decision decision, RowState after) {
        if (!decision.isSuspect()) {
            return Optional.empty();
        }
        return after.excursion().map(open -> {
            int oldest = open.values().get(0).build(); // of a long run not all values are kept
            int first = after.redSince() > 0 ? Math.min(oldest, after.redSince()) : oldest;
            int lastGood = after.accepted().stream()
                    .filter(value -> value.build() < first && !isBeyond(view, open.limit(), value))
                    .mapToInt(AcceptedValue::build)
                    .max()
                    .orElse(0);
            return new BuildRange(lastGood, first);
        });
    }

    /** What was accepted while another job, which lends its history, was still learning may have been slow already. */
    private static boolean isBeyond(RowView view, Locations limit, AcceptedValue value) {
        return value.raw().hasAll(view.locations())
                && view.isBeyond(limit, view.frame().see(value, view.direction()));
    }

    private boolean isLearning(RowView view) {
        return policy.noise() != Noise.OFF
                && !view.yardstick().isFixed()
                && !view.history().isEnough();
    }

    private static Measurement baselineOf(Measurement current, Locations raw) {
        return new Measurement(
                current.key(),
                current.metric(),
                current.group(),
                current.unit(),
                current.direction(),
                raw,
                Double.NaN,
                0);
    }
}
