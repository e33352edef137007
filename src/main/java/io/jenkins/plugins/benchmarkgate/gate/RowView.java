package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** The numbers of one row, ready to be compared. Thresholds are ratios here: 0.2 is 20 %. Not thread-safe. */
final class RowView {
    private static final double ROUNDING = 1e-9;

    private final Measurement current;
    private final List<Location> locations;
    private final Frame frame;
    private final Yardstick yardstick;
    private final NoiseHistory history;
    private final double minChange;
    private final Locations seen;
    private final Change change;

    /**
     * @param locations that are compared, one or two
     * @param minChange in the unit of {@code current}
     */
    RowView(
            Measurement current,
            List<Location> locations,
            Frame frame,
            Yardstick yardstick,
            NoiseHistory history,
            double minChange) {
        this.current = current;
        this.locations = locations;
        this.frame = frame;
        this.yardstick = yardstick;
        this.history = history;
        this.minChange = minChange;
        seen = frame.see(Locations.of(locations, location -> current.locations().at(location)), current.direction());
        change = Change.between(current.direction(), yardstick.seen(), seen, locations);
    }

    List<Location> locations() {
        return locations;
    }

    Frame frame() {
        return frame;
    }

    Yardstick yardstick() {
        return yardstick;
    }

    NoiseHistory history() {
        return history;
    }

    double minChange() {
        return minChange;
    }

    Direction direction() {
        return current.direction();
    }

    /** The compared locations of this build in the frame of the comparison. */
    Locations seen() {
        return seen;
    }

    Change change() {
        return change;
    }

    Change rawChange() {
        return Change.between(current.direction(), yardstick.raw(), current.locations(), locations);
    }

    /**
     * Whether it is worse than the baseline by more than the threshold and by more than {@code minChange}. A row that only
     * stayed where it was while all others got faster is none.
     */
    boolean isCandidate(double threshold) {
        return change.exceeds(threshold)
                && change.isAbove(minChange)
                && (!frame.isNet() || rawChange().exceeds(threshold / 2));
    }

    /** The value above which a row is a suspect, location by location. */
    Locations limit(double threshold) {
        return each(location -> limit(location, yardstick.seen().at(location), threshold));
    }

    /** The same, drawn from where the history usually is. */
    Locations limitFromHistory(double threshold) {
        return each(location -> limit(location, history.median(location), threshold));
    }

    /** The slowest value of the noise history, location by location; nothing without history. */
    Locations reaches() {
        return history.size() == 0 ? Locations.NONE : each(history::reach);
    }

    /** Values of the frame of the comparison as they would have been measured in this build. */
    Locations unsee(Locations seen) {
        return frame.unsee(seen, direction());
    }

    private double limit(Location location, double baseline, double threshold) {
        double byAmount = direction() == Direction.SMALLER ? baseline + minChange : baseline - minChange;
        double limit = worse(byAmount, direction().worsen(baseline, threshold));
        if (!history.isEnough()) {
            return limit;
        }
        double reach = history.reach(location);
        return worse(limit, baseline == 0 ? reach + minChange : direction().worsen(reach, history.margin(threshold)));
    }

    private double worse(double a, double b) {
        return direction().isWorse(a, b) ? a : b;
    }

    /** Whether values are beyond a limit in every compared location. */
    boolean isBeyond(Locations limit, Locations values) {
        for (Location location : locations) {
            if (!isBeyond(limit, values, location)) {
                return false;
            }
        }
        return true;
    }

    /** Whether one value is beyond its limit, and has one. */
    boolean isBeyond(Locations limit, Locations values, Location location) {
        return limit.has(location) && isClearlyWorse(values.at(location), limit.at(location));
    }

    boolean isClearlyWorse(double value, double limit) {
        double difference = direction() == Direction.SMALLER ? value - limit : limit - value;
        return difference > ROUNDING * Math.max(Math.abs(value), Math.abs(limit));
    }

    /** Whether every location that both sides have is worse by more than the threshold, and there are at least two. */
    boolean isCorroborated(double threshold) {
        Locations all = frame.see(current.locations(), direction());
        List<Location> shared = all.asMap().keySet().stream()
                .filter(location -> yardstick.seen().has(location))
                .toList();
        return shared.size() >= 2
                && shared.stream()
                        .allMatch(location -> Percent.exceeds(
                                direction().change(yardstick.seen().at(location), all.at(location)), threshold));
    }

    /** How far a limit is from where the benchmark usually is; empty without enough history. */
    OptionalDouble smallestVisible(Locations limit, Location shown) {
        if (!history.isEnough()
                || history.median(shown) == 0
                || limit.get(shown).isEmpty()) {
            return OptionalDouble.empty();
        }
        double visible =
                direction().change(history.median(shown), limit.get(shown).getAsDouble());
        return Double.isFinite(visible) ? OptionalDouble.of(visible) : OptionalDouble.empty();
    }

    /** By how much a fixed baseline is worse than where the history usually is, in the location that says least. */
    double staleness() {
        return locations.stream()
                .mapToDouble(location -> direction()
                        .change(history.median(location), yardstick.seen().at(location)))
                .min()
                .orElseThrow();
    }

    private Locations each(ToDoubleFunction<Location> value) {
        return Locations.of(locations, value);
    }
}
