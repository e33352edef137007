package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.AcceptedValues;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Brings the sides of a comparison into one unit and finds what they have in common, or why they cannot be compared. */
final class RowCaseBuilder {
    private final Policy policy;
    private final RowId id;
    private final Measurement current;
    private final Optional<Measurement> file;
    private final RowMemories memories;
    private final RowRule rule;
    private final Statistic statistic;

    RowCaseBuilder(Policy policy, RowId id, Measurement current, Optional<Measurement> file, RowMemories memories) {
        this.policy = policy;
        this.id = id;
        this.current = current;
        this.file = file;
        this.memories = memories;
        rule = policy.ruleFor(id);
        statistic = rule.statistic().orElse(policy.statistic());
    }

    RowCase build() {
        Optional<String> untold = Usable.untold(current);
        if (untold.isPresent()) {
            return result(Optional.empty(), nothing(), List.of(), untold);
        }
        Optional<String> strange = file.flatMap(base -> difference(base.unit(), base.direction(), "the baseline"));
        if (strange.isPresent()) {
            return result(Optional.empty(), nothing(), List.of(), strange);
        }
        Optional<Measurement> base = file.map(measurement -> measurement.in(current.unit()));
        Optional<String> forgotten =
                memories.supplier().flatMap(known -> difference(known.unit(), known.direction(), "the earlier builds"));
        RowMemories known = memories.in(current.unit(), current.direction());
        return compared(base, known, base.isPresent() ? Optional.empty() : forgotten);
    }

    private RowMemories nothing() {
        return RowMemories.own(Optional.empty());
    }

    private RowCase compared(Optional<Measurement> base, RowMemories known, Optional<String> problem) {
        List<Location> locations = locations(base, known);
        return result(base, known, locations, problem.isPresent() ? problem : problem(base, locations));
    }

    private Optional<String> problem(Optional<Measurement> base, List<Location> locations) {
        if (locations.isEmpty()) {
            return Optional.of("%s on both sides; there is %s now"
                    .formatted(
                            statistic == Statistic.AUTO
                                    ? "no statistic is"
                                    : "the statistic %s is not".formatted(statistic.id()),
                            current.locations().asMap().keySet().stream()
                                    .map(Location::id)
                                    .collect(Collectors.joining(", "))));
        }
        Optional<String> ofBase =
                base.isPresent() ? Usable.problem("baseline", base.get(), locations) : Optional.empty();
        if (ofBase.isPresent()) {
            return ofBase;
        }
        Optional<String> ofCurrent = Usable.problem("current value", current, locations);
        return ofCurrent.isPresent() ? ofCurrent : minChangeProblem();
    }

    private RowCase result(
            Optional<Measurement> base, RowMemories known, List<Location> locations, Optional<String> problem) {
        return new RowCase(
                id,
                current,
                rule,
                rule.ignore() || !policy.metrics().isGated(current),
                rule.threshold().orElse(policy.threshold()) / 100,
                policy.unstableThreshold().map(percent -> percent / 100),
                minChange().orElse(0.0),
                base,
                known,
                locations,
                new Histories(current.direction(), known.remembered(), locations),
                problem);
    }

    private List<Location> locations(Optional<Measurement> base, RowMemories known) {
        AcceptedValues history = known.remembered().map(RowState::accepted).orElse(AcceptedValues.NONE);
        Optional<Locations> required = base.map(Measurement::locations).or(known::separatelySupplied);
        return statistic.choose(current.locations(), required, history, current.direction());
    }

    private Optional<String> difference(Unit unit, Direction direction, String side) {
        if (!unit.isConvertibleTo(current.unit())) {
            return Optional.of(
                    "the unit is %s, that of %s is %s".formatted(current.unit().symbol(), side, unit.symbol()));
        }
        return direction == current.direction()
                ? Optional.empty()
                : Optional.of("%s is better now, for %s it was %s"
                        .formatted(current.direction().id(), side, direction.id()));
    }

    private Optional<Double> minChange() {
        return rule.minChange().flatMap(amount -> amount.in(current.unit()));
    }

    private Optional<String> minChangeProblem() {
        if (rule.minChange().filter(amount -> amount.leavesOpen(current.unit())).isPresent()) {
            return Optional.of("minChange %s says no unit, such as ms"
                    .formatted(rule.minChange().get()));
        }
        return rule.minChange().isPresent() && minChange().isEmpty()
                ? Optional.of("minChange %s does not fit the unit %s"
                        .formatted(rule.minChange().get(), current.unit().symbol()))
                : Optional.empty();
    }
}
