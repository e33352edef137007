package io.jenkins.plugins.benchmarkgate.history;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What a build measured of a row.
 *
 * @param build its number
 * @param movement by how much the whole suite moved in that build, as a ratio; more than −1, 0 for bytes and counts
 * @param raw every location, uncorrected, in the unit of the row
 */
public record AcceptedValue(int build, double movement, Locations raw) {
    public AcceptedValue {
        Objects.requireNonNull(raw, "raw");
        if (!(movement > -1) || Double.isInfinite(movement)) {
            throw new IllegalArgumentException("the movement of build #%d is %s".formatted(build, movement));
        }
    }

    /** The value without the movement of the whole suite. */
    public double net(Location location, Direction direction) {
        return net(raw.at(location), movement, direction);
    }

    /** A value that moved with the whole suite, as it had been without. */
    public static double net(double raw, double movement, Direction direction) {
        return direction == Direction.SMALLER ? raw / (1 + movement) : raw * (1 + movement);
    }

    public double raw(Location location) {
        return raw.at(location);
    }

    AcceptedValue mapped(UnaryOperator<Locations> conversion) {
        return new AcceptedValue(build, movement, conversion.apply(raw));
    }

    AcceptedValue withoutMovement() {
        return new AcceptedValue(build, 0, raw);
    }
}
