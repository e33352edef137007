package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a user says of the metrics that the tools report.
 *
 * @param gated patterns of those that are gated, the others are shown; none for the main metric of each benchmark
 * @param direction for result files that do not say which values are better
 * @param unit for result files that do not say it
 */
public record MetricPolicy(List<Glob> gated, Optional<Direction> direction, Optional<Unit> unit) {
    public static final MetricPolicy DEFAULT = new MetricPolicy(List.of(), Optional.empty(), Optional.empty());

    public MetricPolicy {
        gated = List.copyOf(gated);
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(unit, "unit");
    }

    boolean isGated(Measurement measurement) {
        return gated.isEmpty()
                ? measurement.primary()
                : gated.stream().anyMatch(pattern -> pattern.matches(measurement.metric()));
    }

    /** The first pattern that no metric matches. */
    Optional<Glob> unmatched(Set<String> metrics) {
        return gated.stream()
                .filter(pattern -> metrics.stream().noneMatch(pattern::matches))
                .findFirst();
    }
}
