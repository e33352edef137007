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

    /** By location, made when it is asked for: a large build asks several times of each row. */
    private final Summary[] summaries = new Summary[LOCATIONS];

    /** The numbers of one location in short. */
    private record Summary(double smallest, double median, double largest) {
        static Summary of(double[] numbers) {
            if (numbers.length == 0) {
                throw new NoSuchElementException("nothing is remembered");
            }
            double smallest = numbers[0];
            double largest = numbers[0];
            for (double number : numbers) {
                smallest = Math.min(smallest, number);
                largest = Math.max(largest, number);
            }
            return new Summary(smallest, Quantiles.median(numbers, 0, numbers.length), largest);
        }
    }

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
        double slowest = direction == Direction.SMALLER ? of(location).largest : of(location).smallest;
        if (floor.isEmpty() || !floor.get().has(location)) {
            return slowest;
        }
        double lowest = floor.get().at(location);
        return direction.isWorse(lowest, slowest) ? lowest : slowest;
    }

    double best(Location location) {
        return direction == Direction.SMALLER ? of(location).smallest : of(location).largest;
    }

    double median(Location location) {
        return of(location).median;
    }

    private Summary of(Location location) {
        Summary known = summaries[location.ordinal()];
        if (known == null) {
            known = Summary.of(frame.see(values, location, direction));
            summaries[location.ordinal()] = known;
        }
        return known;
    }

    /** How far above the reach a suspect lies: half of the threshold, more while the history is short. */
    double margin(double threshold) {
        return threshold / 2 * FULL / Math.min(Math.max(size(), ENOUGH), FULL);
    }
}
