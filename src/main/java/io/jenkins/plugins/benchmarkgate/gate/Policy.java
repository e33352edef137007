package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a user wants of the gate; a {@link Builder} makes one.
 *
 * @param threshold in percent, above 0; a change strictly above it is a regression
 * @param unstableThreshold in percent, below {@code threshold}
 * @param criticality what a regression does; no event does worse
 * @param levels what the events do that are no regression; the rest keep their defaults
 * @param metrics which metrics are gated, and what the results do not say of them
 * @param rules the first that matches a row decides
 * @param noise how much is made of earlier builds
 * @param confirm how many builds running must show a regression, 1 or more
 * @param aliases which benchmarks were renamed
 */
public record Policy(
        double threshold,
        Optional<Double> unstableThreshold,
        Level criticality,
        Map<Event, Level> levels,
        MetricPolicy metrics,
        List<RowRule> rules,
        Statistic statistic,
        boolean allowStale,
        Noise noise,
        int confirm,
        Aliases aliases) {
    public static final double DEFAULT_THRESHOLD = 20;

    public static final Policy DEFAULT = new Builder().build();

    private static final RowRule NO_RULE = RowRule.none();

    public Policy {
        Percent.requirePositive("threshold", threshold);
        double highest = threshold;
        unstableThreshold.ifPresent(percent -> requireBelow(highest, percent));
        Objects.requireNonNull(criticality, "criticality");
        Objects.requireNonNull(metrics, "metrics");
        Objects.requireNonNull(statistic, "statistic");
        Objects.requireNonNull(noise, "noise");
        Objects.requireNonNull(aliases, "aliases");
        if (confirm < 1) {
            throw new IllegalArgumentException("confirm must be 1 or more, was " + confirm);
        }
        levels = Map.copyOf(levels);
        rules = List.copyOf(rules);
    }

    /** Results with the direction and the unit that the user says, where their file does not. */
    public Report completed(Report report) {
        return new Completion(this).of(report);
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
        return wanted(event).atMost(criticality);
    }

    /** What an event is to do, were it not for {@code criticality}. */
    Level wanted(Event event) {
        return levels.getOrDefault(event, event.defaultLevel());
    }

    /** The first rule that matches the row; one that changes nothing where none does. */
    public RowRule ruleFor(RowId row) {
        for (RowRule rule : rules) {
            if (rule.matches(row)) {
                return rule;
            }
        }
        return NO_RULE;
    }

    /** The threshold of a row in percent. */
    double thresholdFor(RowId row) {
        return ruleFor(row).threshold().orElse(threshold);
    }

    /** The same with another threshold, in percent, for one look at one build: no unstable threshold, no {@code confirm}. */
    Policy withThreshold(double other) {
        return edit().threshold(other)
                .unstableThreshold(Optional.empty())
                .confirm(1)
                .build();
    }

    /** The same with another view of earlier builds. */
    public Policy withNoise(Noise other) {
        return edit().noise(other).build();
    }

    /** The same with other renamed benchmarks. */
    public Policy withAliases(Aliases other) {
        return edit().aliases(other).build();
    }

    private Builder edit() {
        return new Builder()
                .threshold(threshold)
                .unstableThreshold(unstableThreshold)
                .criticality(criticality)
                .levels(levels)
                .metrics(metrics)
                .rules(rules)
                .statistic(statistic)
                .allowStale(allowStale)
                .noise(noise)
                .confirm(confirm)
                .aliases(aliases);
    }

    /** Makes a policy setting by setting; what is not set is what a user gets who sets nothing. Not thread-safe. */
    public static final class Builder {
        private double threshold = DEFAULT_THRESHOLD;
        private Optional<Double> unstableThreshold = Optional.empty();
        private Level criticality = Level.FAILURE;
        private Map<Event, Level> levels = Map.of();
        private MetricPolicy metrics = MetricPolicy.DEFAULT;
        private List<RowRule> rules = List.of();
        private Statistic statistic = Statistic.AUTO;
        private boolean allowStale;
        private Noise noise = Noise.AUTO;
        private int confirm = 1;
        private Aliases aliases = Aliases.NONE;

        /** An {@link IllegalArgumentException} says what makes no sense. */
        public Policy build() {
            return new Policy(
                    threshold,
                    unstableThreshold,
                    criticality,
                    levels,
                    metrics,
                    rules,
                    statistic,
                    allowStale,
                    noise,
                    confirm,
                    aliases);
        }

        public Builder threshold(double percent) {
            threshold = percent;
            return this;
        }

        public Builder unstableThreshold(Optional<Double> percent) {
            unstableThreshold = percent;
            return this;
        }

        public Builder criticality(Level level) {
            criticality = level;
            return this;
        }

        public Builder levels(Map<Event, Level> ofEvents) {
            levels = ofEvents;
            return this;
        }

        public Builder metrics(MetricPolicy which) {
            metrics = which;
            return this;
        }

        public Builder rules(List<RowRule> inOrder) {
            rules = inOrder;
            return this;
        }

        public Builder statistic(Statistic which) {
            statistic = which;
            return this;
        }

        public Builder allowStale(boolean allowed) {
            allowStale = allowed;
            return this;
        }

        public Builder noise(Noise use) {
            noise = use;
            return this;
        }

        public Builder confirm(int builds) {
            confirm = builds;
            return this;
        }

        public Builder aliases(Aliases renamed) {
            aliases = renamed;
            return this;
        }
    }
}
