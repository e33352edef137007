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
 * @param noise how much is made of earlier builds
 * @param confirm how many builds running must show a regression, 1 or more
 */
public record Policy(
        double threshold,
        Optional<Double> unstableThreshold,
        Level criticality,
        Map<Event, Level> levels,
        List<RowRule> rules,
        Statistic statistic,
        boolean allowStale,
        Noise noise,
        int confirm) {
    public static final double DEFAULT_THRESHOLD = 20;

    public static final Policy DEFAULT = new Policy(
            DEFAULT_THRESHOLD,
            Optional.empty(),
            Level.FAILURE,
            Map.of(),
            List.of(),
            Statistic.AUTO,
            false,
            Noise.AUTO,
            1);

    private static final RowRule NO_RULE = RowRule.none();

    public Policy {
        Percent.requirePositive("threshold", threshold);
        double highest = threshold;
        unstableThreshold.ifPresent(percent -> requireBelow(highest, percent));
        Objects.requireNonNull(criticality, "criticality");
        Objects.requireNonNull(statistic, "statistic");
        Objects.requireNonNull(noise, "noise");
        if (confirm < 1) {
            throw new IllegalArgumentException("confirm must be 1 or more, was " + confirm);
        }
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
        return rules.stream()
                .filter(rule -> rule.pattern().matches(key))
                .findFirst()
                .orElse(NO_RULE);
    }

    /** The threshold of a row in percent. */
    double thresholdFor(String key) {
        return ruleFor(key).threshold().orElse(threshold);
    }

    /** The same with another view of earlier builds. */
    public Policy withNoise(Noise other) {
        return new Policy(
                threshold, unstableThreshold, criticality, levels, rules, statistic, allowStale, other, confirm);
    }
}
