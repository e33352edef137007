package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.BuildRange;
import io.jenkins.plugins.benchmarkgate.history.MovementPoint;
import io.jenkins.plugins.benchmarkgate.history.MovementState;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Judges the movement of the whole suite, a row of its own with a baseline of no movement.
 *
 * @param machineKey of this build
 * @param accepted the movements of earlier builds that this one is held against
 * @param movement of this build; empty where it cannot be had
 */
record SuiteRow(
        Policy policy,
        Build build,
        String machineKey,
        MovementState state,
        List<Double> accepted,
        Optional<Double> movement) {
    private static final int FULL = 8;

    /** Once a suspect it stays one until it is back to half of the threshold: a lucky build does not end a slow suite. */
    boolean isSuspect() {
        double bound = state.isSuspect() ? threshold() / 2 : limit();
        return movement.filter(moved -> Percent.exceeds(moved, bound)).isPresent();
    }

    MovementState after() {
        if (movement.isEmpty() && state.isSuspect()) {
            return state;
        }
        var point = new MovementPoint(build.number(), build.agent(), movement.orElse(0.0));
        return isSuspect() ? state.suspect(point) : state.accept(point, point.value() < -threshold() / 2);
    }

    Optional<Row> row() {
        return movement.map(this::row);
    }

    private Row row(double moved) {
        return new Row(
                Row.WHOLE_SUITE,
                status(moved),
                Optional.of(measurement(1 + moved)),
                Optional.of(measurement(1)),
                Optional.of(Location.VALUE),
                OptionalDouble.of(moved),
                policy.threshold(),
                OptionalDouble.of(1 + limit()),
                new Evidence(
                        OptionalDouble.of(1 + reach()),
                        OptionalDouble.of(limit()),
                        accepted.size(),
                        List.of(1 + moved),
                        false,
                        isSuspect() ? after().suspectSince() : 0,
                        isSuspect() ? Optional.of(range(after().suspectSince())) : Optional.empty(),
                        Optional.empty(),
                        Locations.of(Location.VALUE, 1 + limit()),
                        Locations.of(Location.VALUE, 1 + reach())),
                Reason.of(reason(moved)));
    }

    private BuildRange range(int first) {
        return new BuildRange(
                state.recent().stream()
                        .mapToInt(MovementPoint::build)
                        .filter(number -> number < first)
                        .max()
                        .orElse(0),
                first);
    }

    private Status status(double moved) {
        if (isSuspect()) {
            return after().shown() >= policy.confirm() ? Status.REGRESSED : Status.UNCONFIRMED;
        }
        return Percent.exceeds(1 / (1 + moved) - 1, threshold()) ? Status.IMPROVED : Status.UNCHANGED;
    }

    private String reason(double moved) {
        String agent = build.agent().isEmpty() ? "" : " on agent " + build.agent();
        String seen =
                "three quarters of the times and rates moved by %s or more%s".formatted(Percent.signed(moved), agent);
        if (!isSuspect()) {
            return "%s: within the limit %s".formatted(seen, Percent.signed(limit()));
        }
        return "%s (machine %s): one event, the rows are judged without it and learn nothing; limit %s from %s of history%s%s"
                .formatted(
                        seen,
                        machineKey,
                        Percent.signed(limit()),
                        Reasons.builds(accepted.size()),
                        lastBuilds("there", point -> "", point -> point.agent().equals(build.agent())),
                        lastBuilds(
                                "on other agents",
                                point -> " on " + (point.agent().isEmpty() ? "the built-in node" : point.agent()),
                                point -> !point.agent().equals(build.agent())));
    }

    private String lastBuilds(String where, Function<MovementPoint, String> agent, Predicate<MovementPoint> wanted) {
        String builds = state.recent().stream()
                .filter(wanted)
                .map(point -> "#%d %s%s".formatted(point.build(), Percent.signed(point.value()), agent.apply(point)))
                .collect(Collectors.joining(", "));
        return builds.isEmpty() ? "" : "; the last builds %s: %s".formatted(where, builds);
    }

    /** What the suite looks like without a movement that is a suspect; empty where there is none. */
    Optional<String> net(SuiteLine suite, List<Row> rows) {
        if (!isSuspect()) {
            return Optional.empty();
        }
        OptionalDouble mean = rows.stream()
                .filter(row -> !row.isWholeSuite() && row.status().isCompared())
                .filter(row -> Frame.movesWithSuite(row.described().unit()))
                .mapToDouble(row -> Math.log1p(row.change().orElse(Double.NaN)))
                .filter(Double::isFinite)
                .average();
        String geometric = mean.isPresent()
                ? ", geometric mean of times and rates " + Percent.signed(Math.expm1(mean.getAsDouble()))
                : "";
        return Optional.of(
                "Without the %s of the whole suite, as the changes of the rows are shown: %d of %d benchmarks worse%s."
                        .formatted(Percent.signed(movement.orElseThrow()), suite.worse(), suite.compared(), geometric));
    }

    private double threshold() {
        return policy.threshold() / 100;
    }

    private double reach() {
        return accepted.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private double limit() {
        int known = Math.min(Math.max(accepted.size(), NoiseHistory.ENOUGH), FULL);
        return Math.max(threshold(), (1 + reach()) * (1 + threshold() / 2 * FULL / known) - 1);
    }

    private static Measurement measurement(double ratio) {
        return new Measurement(
                Row.WHOLE_SUITE.key(),
                Row.WHOLE_SUITE.metric(),
                "",
                Unit.RATIO,
                Direction.SMALLER,
                Locations.of(Location.VALUE, ratio),
                Double.NaN,
                0);
    }
}
