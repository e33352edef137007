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
        Change nearest = null;
        boolean isUp = false;
        boolean isDown = false;
        boolean isStill = false;
        for (Location location : locations) {
            var change = new Change(
                    direction,
                    location,
                    baseline.at(location),
                    current.at(location),
                    locations.size(),
                    true);
            double moved = change.moved();
            isUp |= moved > 0;
            isDown |= moved < 0;
            isStill |= moved == 0;
            if (nearest == null || Math.abs(moved) < Math.abs(nearest.moved())) {
                nearest = change;
            }
        }
        return isUp && isDown && !isStill ? nearest.disagreeing() : nearest;
    }

    private Change disagreeing() {
        return new Change(direction, location, baseline, current, compared, false);
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
        return agree && Percent.exceeds(ratioOf(current, baseline), threshold);
    }

    private double moved() {
        return ratioOf(baseline, current);
    }

    private double ratioOf(double from, double to) {
        return from == to ? 0 : direction.change(from, to);
    }
}
