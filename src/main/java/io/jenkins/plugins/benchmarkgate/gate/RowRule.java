package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.Objects;
import java.util.Optional;

/**
 * What is different for the rows whose key a pattern matches.
 *
 * @param metric pattern of their metric; empty for all metrics
 * @param threshold in percent, above 0
 * @param minChange the absolute change up to which nothing is a regression
 * @param direction for result files that do not say which values are better
 * @param unit for result files that do not say it
 * @param ignore whether these are shown and not gated
 */
public record RowRule(
        Glob pattern,
        Optional<Glob> metric,
        Optional<Double> threshold,
        Optional<Quantity> minChange,
        Optional<Statistic> statistic,
        Optional<Direction> direction,
        Optional<Unit> unit,
        boolean ignore) {
    public RowRule {
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(minChange, "minChange");
        Objects.requireNonNull(statistic, "statistic");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(unit, "unit");
        threshold.ifPresent(percent -> Percent.requirePositive("threshold of the rule " + pattern.pattern(), percent));
    }

    boolean matches(RowId row) {
        return pattern.matches(row.key())
                && metric.map(wanted -> wanted.matches(row.metric())).orElse(true);
    }

    /** A rule that changes nothing. */
    static RowRule none() {
        return new RowRule(
                new Glob("*"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
