package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.AcceptedValue;
import io.jenkins.plugins.benchmarkgate.model.Direction;
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

    /** Bytes and counts are never corrected. */
    Frame of(Unit unit) {
        return movesWithSuite(unit) ? this : RAW;
    }

    static boolean movesWithSuite(Unit unit) {
        return unit.dimension().isSpeed();
    }

    Locations see(Locations raw, Direction direction) {
        return isNet ? raw.map(value -> AcceptedValue.net(value, movement, direction)) : raw;
    }

    Locations see(AcceptedValue value, Direction direction) {
        return isNet ? value.raw().map(raw -> AcceptedValue.net(raw, value.movement(), direction)) : value.raw();
    }

    /** A value of this frame as it would have been measured in this build. */
    double unsee(double seen, Direction direction) {
        return isNet ? direction.worsen(seen, movement) : seen;
    }
}
