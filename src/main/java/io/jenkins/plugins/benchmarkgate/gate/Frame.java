package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.AcceptedValue;
import io.jenkins.plugins.benchmarkgate.history.AcceptedValues;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Unit;

/**
 * Whether values are seen as measured, or without what the whole suite did in their build.
 *
 * @param isNet whether the movement of each build is taken out
 * @param movement of the build or look at hand
 */
record Frame(boolean isNet, double movement) {
    static final Frame RAW = new Frame(false, 0);

    /** Earlier builds without their movements; of the build at hand none is known. */
    static final Frame NET = new Frame(true, 0);

    /** Bytes and counts are never corrected. */
    Frame of(Unit unit) {
        return movesWithSuite(unit) ? this : RAW;
    }

    static boolean movesWithSuite(Unit unit) {
        return unit.dimension().isSpeed();
    }

    Locations see(Locations raw, Direction direction) {
        return isMoved() ? raw.map(value -> AcceptedValue.net(value, movement, direction)) : raw;
    }

    Locations see(AcceptedValue value, Direction direction) {
        return isNet && value.movement() != 0
                ? value.raw().map(raw -> AcceptedValue.net(raw, value.movement(), direction))
                : value.raw();
    }

    /** The numbers of a location that all of the values have. */
    double[] see(AcceptedValues values, Location location, Direction direction) {
        return isNet ? values.net(location, direction) : values.raw(location);
    }

    /** Whether values of the build at hand look other than they were measured. */
    private boolean isMoved() {
        return isNet && movement != 0;
    }

    /** Values of this frame as they would have been measured in this build. */
    Locations unsee(Locations seen, Direction direction) {
        return isMoved() ? seen.map(value -> unsee(value, direction)) : seen;
    }

    /** The same of one value. */
    double unsee(double seen, Direction direction) {
        return isNet ? direction.worsen(seen, movement) : seen;
    }
}
