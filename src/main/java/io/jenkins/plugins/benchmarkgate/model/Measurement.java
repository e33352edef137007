package io.jenkins.plugins.benchmarkgate.model;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/**
 * The summary of one metric of one benchmark in one run.
 *
 * @param key full name of the benchmark with its parameters; what makes it the same benchmark in another run
 * @param metric what was measured, {@code time}
 * @param group the tool's own grouping, empty where there is none
 * @param unit unit of all locations
 * @param locations where the rounds lie
 * @param stddev standard deviation of the rounds in {@code unit}; NaN where the file has none
 * @param rounds how many rounds were measured; 0 where the file does not say
 * @param repetitions how often it was measured from the start
 * @param primary whether the benchmark is about this metric, so that it is gated where nothing else is said
 */
public record Measurement(
        String key,
        String metric,
        String group,
        Unit unit,
        Direction direction,
        Locations locations,
        double stddev,
        long rounds,
        Repetitions repetitions,
        boolean primary)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public Measurement {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(locations, "locations");
        Objects.requireNonNull(repetitions, "repetitions");
    }

    /** The primary metric of a benchmark that was measured once. */
    public Measurement(
            String key,
            String metric,
            String group,
            Unit unit,
            Direction direction,
            Locations locations,
            double stddev,
            long rounds) {
        this(key, metric, group, unit, direction, locations, stddev, rounds, Repetitions.ONE, true);
    }

    /** What identifies the row of this measurement: the key alone is not enough once a tool reports several metrics. */
    public RowId id() {
        return new RowId(key, metric);
    }

    /** The same under another key. */
    public Measurement withKey(String other) {
        return new Measurement(other, metric, group, unit, direction, locations, stddev, rounds, repetitions, primary);
    }

    /** The same in another unit of the same dimension. */
    public Measurement in(Unit target) {
        if (target.equals(unit)) {
            return this;
        }
        return new Measurement(
                key,
                metric,
                group,
                target,
                direction,
                locations.map(value -> unit.convert(value, target)),
                unit.convert(stddev, target),
                rounds,
                new Repetitions(repetitions.count(), unit.convert(repetitions.stddev(), target)),
                primary);
    }

    /** The same with what the file did not say; what it did say stays. */
    public Measurement completedBy(Optional<Direction> saidDirection, Optional<Unit> saidUnit) {
        if (direction != Direction.UNKNOWN && !unit.equals(Unit.UNKNOWN)) {
            return this;
        }
        return new Measurement(
                key,
                metric,
                group,
                unit.equals(Unit.UNKNOWN) ? saidUnit.orElse(unit) : unit,
                direction == Direction.UNKNOWN ? saidDirection.orElse(direction) : direction,
                locations,
                stddev,
                rounds,
                repetitions,
                primary);
    }
}
