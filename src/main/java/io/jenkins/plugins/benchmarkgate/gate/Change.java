package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import java.util.List;

/**
 * How far a benchmark moved. Of two locations the one that moved less is taken, and none of it if they moved in opposite
 * directions: a benchmark has moved only when its best rounds have.
 *
 * @param location whose values these are
 * @param compared how many locations were looked at
 * @param agree false where the locations moved in opposite directions
 */
record Change(Direction direction, Location location, double baseline, double current, int compared, boolean agree) {
    /** So that 150 us against 100 us are 50 us and not a rounding error more. */
    private static final double ROUNDING = 1e-12;

    static Change between(Direction direction, Locations baseline, Locations current, List<Location> locations) {
        Location nearest = null;
        double least = 0;
        boolean isUp = false;
        boolean isDown = false;
        boolean isStill = false;
        for (int i = 0; i < locations.size(); i++) { // no iterator: each row of a build comes here twice
            Location location = locations.get(i);
            double moved = ratioOf(direction, baseline.at(location), current.at(location));
            isUp |= moved > 0;
            isDown |= moved < 0;
            isStill |= moved == 0;
            if (nearest == null || Math.abs(moved) < Math.abs(least)) {
                nearest = location;
                least = moved;
            }
        }
        return new Change(
                direction,
                nearest,
                baseline.at(nearest),
                current.at(nearest),
                locations.size(),
                !isUp || !isDown || isStill);
    }

    /** How much worse, as a ratio: 0.25 is 25 % worse; 0 where the locations disagree. */
    double ratio() {
        return agree ? moved() : 0;
    }

    /** Whether it is worse by more than an amount in the unit of the values. */
    boolean isAbove(double amount) {
        double worse = direction == Direction.SMALLER ? current - baseline : baseline - current;
        return worse > amount + ROUNDING * Math.max(baseline, current);
    }

    /** A change that no percentage can express. */
    boolean isFromZero() {
        return moved() == Double.POSITIVE_INFINITY;
    }

    /** Whether it is strictly above a threshold, as a ratio. */
    boolean exceeds(double threshold) {
        return Percent.exceeds(ratio(), threshold);
    }

    /** Whether the baseline is worse than the current value by more than the threshold, as a ratio. */
    boolean improvedBy(double threshold) {
        return agree && Percent.exceeds(ratioOf(direction, current, baseline), threshold);
    }

    private double moved() {
        return ratioOf(direction, baseline, current);
    }

    private static double ratioOf(Direction direction, double from, double to) {
        return from == to ? 0 : direction.change(from, to);
    }
}
