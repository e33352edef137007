package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.stats.Quantiles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The last accepted values of a row, in one frame.
 *
 * @param left how many more there are that lack the compared locations
 * @param floor the slowest value that somebody accepted as noise
 */
record NoiseHistory(Direction direction, List<Locations> values, int left, Optional<Locations> floor) {
    /** From how many values on a history decides. */
    static final int ENOUGH = 3;

    private static final int FULL = 8;

    int size() {
        return values.size();
    }

    boolean isEnough() {
        return size() >= ENOUGH;
    }

    /** The slowest value. */
    double reach(Location location) {
        return Stream.concat(values.stream(), floor.stream())
                .flatMap(value -> value.get(location).stream().boxed())
                .reduce((a, b) -> direction.isWorse(a, b) ? a : b)
                .orElseThrow();
    }

    double best(Location location) {
        return values.stream()
                .map(value -> value.get(location).orElseThrow())
                .reduce((a, b) -> direction.isWorse(a, b) ? b : a)
                .orElseThrow();
    }

    double median(Location location) {
        return Quantiles.median(
                values.stream().map(value -> value.get(location).orElseThrow()).toList());
    }

    /** How far above the reach a suspect lies: half of the threshold, more while the history is short. */
    double margin(double threshold) {
        return threshold / 2 * FULL / Math.min(Math.max(size(), ENOUGH), FULL);
    }
}
