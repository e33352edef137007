package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Dimension;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Holds one measurement against its baseline, by the plain ratio. */
final class Comparison {
    private final Policy policy;
    private final RowRule rule;
    private final double threshold;
    private final Measurement current;
    private final Measurement baseline;

    Comparison(Policy policy, Measurement baseline, Measurement current) {
        this.policy = policy;
        this.rule = policy.ruleFor(current.key());
        this.threshold = rule.threshold().orElse(policy.threshold());
        this.current = current;
        this.baseline = baseline;
    }

    Row row() {
        if (rule.ignore()) {
            return plain(Status.IGNORED, Reasons.ignored(rule));
        }
        if (baseline.unit().dimension() != current.unit().dimension()) {
            return incomparable("the unit is %s, the baseline's is %s"
                    .formatted(current.unit().symbol(), baseline.unit().symbol()));
        }
        if (baseline.direction() != current.direction()) {
            return incomparable("%s is better now, in the baseline %s was"
                    .formatted(current.direction().id(), baseline.direction().id()));
        }
        Measurement converted = baseline.in(current.unit());
        Statistic statistic = rule.statistic().orElse(policy.statistic());
        List<Location> locations =
                statistic.choose(converted.locations(), current.locations(), current.direction());
        if (locations.isEmpty()) {
            return incomparable("the statistic %s is not in both files".formatted(statistic.id()));
        }
        return compare(converted, locations);
    }

    private Row compare(Measurement converted, List<Location> locations) {
        Optional<String> problem = Usable.problem("baseline", converted, locations)
                .or(() -> Usable.problem("current value", current, locations));
        if (problem.isPresent()) {
            return incomparable(problem.get());
        }
        Optional<Double> minChange = Optional.of(0.0);
        if (rule.minChange().isPresent()) {
            minChange = rule.minChange().get().in(current.unit());
        }
        if (minChange.isEmpty()) {
            return incomparable("minChange %s does not fit the unit %s"
                    .formatted(rule.minChange().orElseThrow(), current.unit().symbol()));
        }
        return decide(converted, Change.between(converted, current, locations), minChange.get());
    }

    private Row decide(Measurement converted, Change change, double minChange) {
        boolean isLarge = change.isAbove(minChange);
        Status status;
        if (isLarge && change.exceeds(threshold)) {
            status = Status.REGRESSED;
        } else if (isLarge && policy.unstableThreshold().filter(change::exceeds).isPresent()) {
            status = Status.WARNED;
        } else {
            status = change.improvedBy(threshold) ? Status.IMPROVED : Status.UNCHANGED;
        }
        boolean isTooSmall = !isLarge && change.exceeds(policy.unstableThreshold().orElse(threshold));
        double decisive = status == Status.WARNED ? policy.unstableThreshold().orElseThrow() : threshold;
        double limit = limit(change, minChange);
        String reason = isTooSmall
                ? Reasons.belowMinChange(change, rule.minChange().orElseThrow())
                : Reasons.compared(status, change, decisive, limit);
        return new Row(
                current.id(),
                status,
                Optional.of(current),
                Optional.of(converted),
                Optional.of(change.location()),
                change.isFromZero() ? OptionalDouble.empty() : OptionalDouble.of(change.ratio()),
                threshold,
                OptionalDouble.of(limit),
                reason);
    }

    private double limit(Change change, double minChange) {
        Direction direction = current.direction();
        double byRatio = direction.worsen(change.baseline(), threshold / 100);
        double byAmount = direction == Direction.SMALLER ? change.baseline() + minChange : change.baseline() - minChange;
        return direction.isWorse(byAmount, byRatio) ? byAmount : byRatio;
    }

    private Row incomparable(String why) {
        return plain(Status.INCOMPARABLE, Reasons.incomparable(why));
    }

    private Row plain(Status status, String reason) {
        Unit unit = current.unit();
        boolean sameDimension = baseline.unit().dimension() == unit.dimension();
        return new Row(
                current.id(),
                status,
                Optional.of(current),
                sameDimension ? Optional.of(baseline.in(unit)) : Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                threshold,
                OptionalDouble.empty(),
                reason);
    }
}
