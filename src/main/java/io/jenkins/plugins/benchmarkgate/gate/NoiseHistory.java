package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.AcceptedValues;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.stats.Quantiles;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The last accepted values of a row, in one frame. Not thread-safe. */
final class NoiseHistory {
    /** From how many values on a history decides. */
    static final int ENOUGH = 3;

    private static final int FULL = 8;
    private static final int LOCATIONS = Location.values().length;

    private final Direction direction;
    private final Frame frame;
    private final AcceptedValues values;
    private final int left;
    private final Optional<Locations> floor;

    /** By location, made when it is asked for. */
    private final double[][] numbers = new double[LOCATIONS][];

    /**
     * @param values the oldest first; each has every location that is asked for
     * @param left how many more there are that lack the compared locations
     * @param floor the slowest value that somebody accepted as noise
     */
    NoiseHistory(Direction direction, Frame frame, AcceptedValues values, int left, Optional<Locations> floor) {
        this.direction = direction;
        this.frame = frame;
        this.values = values;
        this.left = left;
        this.floor = floor;
    }

    int left() {
        return left;
    }

    int size() {
        return values.size();
    }

    boolean isEnough() {
        return size() >= ENOUGH;
    }

    /** The slowest value. */
    double reach(Location location) {
        double slowest = end(location, direction == Direction.SMALLER);
        if (floor.isEmpty() || !floor.get().has(location)) {
            return slowest;
        }
        double lowest = floor.get().at(location);
        return direction.isWorse(lowest, slowest) ? lowest : slowest;
    }

    double best(Location location) {
        return end(location, direction != Direction.SMALLER);
    }

    double median(Location location) {
        double[] all = numbers(location);
        return Quantiles.median(all, 0, all.length);
    }

    private double end(Location location, boolean isLargest) {
        double[] all = numbers(location);
        if (all.length == 0) {
            throw new NoSuchElementException("nothing is remembered");
        }
        double end = all[0];
        for (double value : all) {
            end = isLargest ? Math.max(end, value) : Math.min(end, value);
        }
        return end;
    }

    private double[] numbers(Location location) {
        double[] known = numbers[location.ordinal()];
        if (known == null) {
            known = frame.see(values, location, direction);
            numbers[location.ordinal()] = known;
        }
        return known;
    }

    /** How far above the reach a suspect lies: half of the threshold, more while the history is short. */
    double margin(double threshold) {
        return threshold / 2 * FULL / Math.min(Math.max(size(), ENOUGH), FULL);
    }
}
