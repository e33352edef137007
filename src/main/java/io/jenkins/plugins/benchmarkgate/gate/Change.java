package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import java.util.Comparator;
import java.util.List;

/**
 * How far a benchmark moved. Of two locations the one that moved less is taken, and none of it if they moved in opposite
 * directions: a benchmark has moved only when its best rounds have.
 *
 * @param measurement of the current run, for its unit and direction
 * @param location whose values these are
 * @param compared how many locations were looked at
 * @param agree false where the locations moved in opposite directions
 */
record Change(
        Measurement measurement, Location location, double baseline, double current, int compared, boolean agree) {

    /** So that 150 us against 100 us are 50 us and not a rounding error more. */
    private static final double ROUNDING = 1e-12;

    static Change between(Measurement baseline, Measurement current, List<Location> locations) {
        List<Change> changes = locations.stream()
                .map(location -> new Change(
                        current,
                        location,
                        baseline.locations().get(location).orElseThrow(),
                        current.locations().get(location).orElseThrow(),
                        locations.size(),
                        true))
                .toList();
        boolean agree = changes.stream().mapToDouble(change -> Math.signum(change.moved())).distinct().count() == 1;
        Change nearest = changes.stream()
                .min(Comparator.comparingDouble(change -> Math.abs(change.moved())))
                .orElseThrow();
        return new Change(
                current, nearest.location, nearest.baseline, nearest.current, changes.size(), agree || nearest.ratio() == 0);
    }

    /** How much worse, as a ratio: 0.25 is 25 % worse; 0 where the locations disagree. */
    double ratio() {
        return agree ? moved() : 0;
    }

    /** Whether it is worse by more than an amount in the unit of the measurement. */
    boolean isAbove(double amount) {
        double worse = measurement.direction() == Direction.SMALLER ? current - baseline : baseline - current;
        return worse > amount + ROUNDING * Math.max(baseline, current);
    }

    /** A change that no percentage can express. */
    boolean isFromZero() {
        return moved() == Double.POSITIVE_INFINITY;
    }

    boolean exceeds(double threshold) {
        return Percent.exceeds(ratio(), threshold);
    }

    /** Whether the baseline is worse than the current value by more than the threshold. */
    boolean improvedBy(double threshold) {
        return agree && Percent.exceeds(ratioOf(current, baseline), threshold);
    }

    private double moved() {
        return ratioOf(baseline, current);
    }

    private double ratioOf(double from, double to) {
        return from == to ? 0 : measurement.direction().change(from, to);
    }
}
