package io.jenkins.plugins.benchmarkgate.evaluation;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.stats.Quantiles;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * What one run measured of one benchmark.
 *
 * @param locations what the gate would read of it
 * @param rounds the single measurements, some of them where there are many; empty where nobody kept them
 */
record Run(Locations locations, double[] rounds) {
    /** Summarised as the gate's readers do; smaller is better. */
    static Run of(List<Double> rounds) {
        double mean = rounds.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        var locations = Locations.of(Map.of(
                Location.BEST_QUARTILE, Quantiles.of(rounds, 0.25),
                Location.EXTREME, Collections.min(rounds),
                Location.MEDIAN, Quantiles.median(rounds),
                Location.MEAN, mean));
        return new Run(
                locations, rounds.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The same code, slowed. */
    Run slowed(double factor, Direction direction) {
        return map(value -> direction.worsen(value, factor - 1));
    }

    /** The same where smaller is better: of a rate the time it takes. */
    Run asTime(Direction direction) {
        return direction == Direction.SMALLER ? this : map(value -> 1 / value);
    }

    private Run map(DoubleUnaryOperator conversion) {
        return new Run(
                locations.map(conversion), Arrays.stream(rounds).map(conversion).toArray());
    }

    /** One number; where the run lacks that location, the one that it has. */
    double value(Location location) {
        return locations.get(location).orElseGet(() -> locations.preferred().orElseThrow());
    }
}
