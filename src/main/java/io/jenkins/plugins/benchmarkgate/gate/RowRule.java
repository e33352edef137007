package io.jenkins.plugins.benchmarkgate.gate;

import java.util.Objects;
import java.util.Optional;

/**
 * What is different for the benchmarks whose key a pattern matches.
 *
 * @param threshold in percent, above 0
 * @param minChange the absolute change below which nothing is a regression
 * @param ignore whether these are shown and not gated
 */
public record RowRule(
        Glob pattern,
        Optional<Double> threshold,
        Optional<Quantity> minChange,
        Optional<Statistic> statistic,
        boolean ignore) {
    public RowRule {
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(minChange, "minChange");
        Objects.requireNonNull(statistic, "statistic");
        threshold.ifPresent(percent -> Percent.requirePositive("threshold of the rule " + pattern.pattern(), percent));
    }
}
