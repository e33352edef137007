package io.jenkins.plugins.benchmarkgate.gate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a user wants of the gate.
 *
 * @param threshold in percent, above 0; a change strictly above it is a regression
 * @param unstableThreshold in percent, below {@code threshold}
 * @param criticality what a regression does; no event does worse
 * @param levels what the events do that are no regression; the rest keep their defaults
 * @param rules the first whose pattern matches a key decides
 */
public record Policy(
        double threshold,
        Optional<Double> unstableThreshold,
        Level criticality,
        Map<Event, Level> levels,
        List<RowRule> rules,
        Statistic statistic,
        boolean allowStale) {
    public static final double DEFAULT_THRESHOLD = 20;

    public static final Policy DEFAULT = new Policy(
            DEFAULT_THRESHOLD, Optional.empty(), Level.FAILURE, Map.of(), List.of(), Statistic.AUTO, false);

    private static final RowRule NO_RULE = RowRule.none();

    public Policy {
        Percent.requirePositive("threshold", threshold);
        double highest = threshold;
        unstableThreshold.ifPresent(percent -> requireBelow(highest, percent));
        Objects.requireNonNull(criticality, "criticality");
        Objects.requireNonNull(statistic, "statistic");
        levels = Map.copyOf(levels);
        rules = List.copyOf(rules);
    }

    private static void requireBelow(double threshold, double percent) {
        Percent.requirePositive("unstableThreshold", percent);
        if (percent >= threshold) {
            throw new IllegalArgumentException("unstableThreshold must be below the threshold of %s, was %s"
                    .formatted(Percent.of(threshold), Percent.of(percent)));
        }
    }

    /** What an event does, never worse than a regression. */
    Level levelOf(Event event) {
        return levels.getOrDefault(event, event.defaultLevel()).atMost(criticality);
    }

    /** The first rule whose pattern matches the key; one that changes nothing where none does. */
    public RowRule ruleFor(String key) {
        return rules.stream().filter(rule -> rule.pattern().matches(key)).findFirst().orElse(NO_RULE);
    }
}
