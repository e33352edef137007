package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.AcceptedValue;
import io.jenkins.plugins.benchmarkgate.history.Excursion;
import io.jenkins.plugins.benchmarkgate.history.Rerun;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Decides one row: the thresholds, the further looks, and what the state counts. */
final class RowDecider {
    private final Policy policy;
    private final RowCase row;
    private final RowView view;
    private final RowState state;
    private final SecondLooks looks;
    private final ThresholdTest regression;
    private final Optional<ThresholdTest> warning;

    RowDecider(Policy policy, RowCase row, RowView view, RowState state, SecondLooks looks) {
        this.policy = policy;
        this.row = row;
        this.view = view;
        this.state = state;
        this.looks = looks;
        regression = test(row.threshold(), Excursion::limit);
        warning = row.warning().map(threshold -> test(threshold, Excursion::lowestLimit));
    }

    private ThresholdTest test(double threshold, Function<Excursion, Locations> firstLimit) {
        return ThresholdTest.of(view, policy.noise(), threshold, state.excursion(), firstLimit, state.unconfirmed());
    }

    ThresholdTest regression() {
        return regression;
    }

    Optional<ThresholdTest> warning() {
        return warning;
    }

    Decision decide() {
        ThresholdTest lowest = warning.filter(ThresholdTest::isSuspect).orElse(regression);
        return lowest.isSuspect() || regression.isSuspect() ? ofSuspect(lowest) : ofOthers();
    }

    private Decision ofSuspect(ThresholdTest lowest) {
        Rerun rerun = looks.verdict(lowest.limit());
        Rerun ofRegression = regression.isSuspect() ? looks.verdict(regression.limit()) : Rerun.REFUTED;
        int shown = isShown(ofRegression) ? state.shown() + 1 : 0;
        int warned = warning.isPresent() && isShown(rerun) ? state.warned() + 1 : 0;
        if (shown >= policy.confirm()) {
            return suspect(Status.REGRESSED, Cause.LIMIT, regression, rerun, shown, warned);
        }
        if (warned >= policy.confirm()) {
            return suspect(Status.WARNED, Cause.LIMIT, lowest, rerun, shown, warned);
        }
        if (shown > 0 || warned > 0) {
            return suspect(Status.UNCONFIRMED, Cause.CONFIRM, shown > 0 ? regression : lowest, rerun, shown, warned);
        }
        return rerun == Rerun.REFUTED
                ? suspect(Status.WITHIN_NOISE, Cause.NOT_REPEATED, lowest, rerun, 0, 0)
                : suspect(Status.UNCONFIRMED, Cause.NOT_MEASURED_AGAIN, lowest, rerun, 0, 0);
    }

    private static boolean isShown(Rerun rerun) {
        return rerun == Rerun.NONE || rerun == Rerun.CONFIRMED;
    }

    private static Decision suspect(
            Status status, Cause cause, ThresholdTest decisive, Rerun rerun, int shown, int warned) {
        return new Decision(status, cause, decisive, true, rerun, shown, warned, 0);
    }

    private Decision ofOthers() {
        if (regression.finding() == Finding.UNCONFIRMED || isWarning(Finding.UNCONFIRMED)) {
            return other(
                    Status.UNCONFIRMED, Cause.SHORT_HISTORY, decisive(Finding.UNCONFIRMED), state.unconfirmed() + 1);
        }
        if (regression.finding() == Finding.LEARNING || isWarning(Finding.LEARNING)) {
            return other(Status.UNCONFIRMED, Cause.LEARNING, decisive(Finding.LEARNING), 0);
        }
        if (isStaleAndSlow()) {
            return other(Status.UNCONFIRMED, Cause.STALE_BASELINE, regression, 0);
        }
        if (isDrifted()) {
            return other(Status.DRIFTED, Cause.DRIFT, regression, 0);
        }
        if (regression.finding() == Finding.WITHIN || isWarning(Finding.WITHIN)) {
            return other(Status.WITHIN_NOISE, Cause.LIMIT, decisive(Finding.WITHIN), 0);
        }
        Status status = view.change().improvedBy(row.threshold()) ? Status.IMPROVED : Status.UNCHANGED;
        return other(status, Cause.LIMIT, regression, 0);
    }

    private boolean isWarning(Finding finding) {
        return warning.isPresent() && warning.get().finding() == finding;
    }

    private ThresholdTest decisive(Finding finding) {
        return regression.finding() == finding ? regression : warning.orElse(regression);
    }

    private Decision other(Status status, Cause cause, ThresholdTest decisive, int unconfirmed) {
        return new Decision(status, cause, decisive, false, Rerun.NONE, 0, 0, unconfirmed);
    }

    private boolean isStaleAndSlow() {
        return isStale() && view.isBeyond(view.limitFromHistory(row.threshold()), view.seen());
    }

    /** Whether the history is better than a fixed baseline by more than the threshold. */
    boolean isStale() {
        return view.yardstick().isFixed()
                && view.history().isEnough()
                && Percent.exceeds(view.staleness(), row.threshold());
    }

    /** What a decided row is shown against: what drifted against its anchor, the rest against the baseline. */
    Change shown(Decision decision) {
        return decision.cause() == Cause.DRIFT
                ? Change.between(
                        view.direction(), anchor().orElseThrow(), row.current().locations(), view.locations())
                : view.change();
    }

    /** Whether the anchor is the value of the file. */
    boolean isAnchoredToFile() {
        return view.yardstick().kind() == Yardstick.Kind.FILE;
    }

    /** What drift is held against, raw. */
    Optional<Locations> anchor() {
        Optional<Locations> anchor = isAnchoredToFile()
                ? Optional.of(view.yardstick().raw())
                : row.memories().remembered().flatMap(RowState::anchor);
        return anchor.filter(values -> values.hasAll(view.locations()));
    }

    private boolean isDrifted() {
        Optional<Locations> anchor = anchor();
        if (anchor.isEmpty() || !view.history().isEnough()) {
            return false;
        }
        return isAbove(anchor.get(), location -> row.current().locations().at(location))
                && isAbove(anchor.get(), row.history(Frame.RAW)::median);
    }

    /** Whether raw values are more than the threshold above the anchor in every compared location. */
    private boolean isAbove(Locations anchor, ToDoubleFunction<Location> raw) {
        for (Location location : view.locations()) {
            double highest = view.direction().worsen(lifted(anchor, location), row.threshold());
            if (!view.isClearlyWorse(raw.applyAsDouble(location), highest)) {
                return false;
            }
        }
        return true;
    }

    /** The anchor is not below what was accepted as noise, divided by 1 + T. */
    private double lifted(Locations anchor, Location location) {
        double value = anchor.at(location);
        Optional<Locations> floor = row.memories().remembered().flatMap(RowState::noiseFloor);
        if (floor.isEmpty() || !floor.get().has(location)) {
            return value;
        }
        double lowest = AcceptedValue.net(floor.get().at(location), row.threshold(), view.direction());
        return view.direction().isWorse(lowest, value) ? lowest : value;
    }
}
