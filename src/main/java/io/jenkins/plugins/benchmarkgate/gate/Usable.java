package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Dimension;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.List;
import java.util.Optional;

/** Tells measured values from what a tool writes when it could not measure. */
final class Usable {
    private static final Location[] ALL = Location.values();

    private Usable() {}

    /** What the file does not say and the user has to; empty where everything is said. */
    static Optional<String> untold(Measurement measurement) {
        if (measurement.direction() == Direction.UNKNOWN) {
            return Optional.of("the file does not say which values are better; set direction");
        }
        return measurement.unit().equals(Unit.UNKNOWN)
                ? Optional.of("the file does not say in which unit its values are; set unit")
                : Optional.empty();
    }

    /** Why these locations of a measurement cannot be compared; empty where they can. */
    static Optional<String> problem(String side, Measurement measurement, List<Location> locations) {
        for (Location location : locations) {
            double value = valueOf(measurement, location);
            if (!isUsable(measurement, value)) {
                return Optional.of("the %s of the %s is %s, which is no measured %s"
                        .formatted(
                                Reasons.nameOf(location, measurement.direction()),
                                side,
                                value,
                                measurement.unit().dimension() == Dimension.TIME ? "time" : "value"));
            }
        }
        return Optional.empty();
    }

    /** The locations of a measurement that hold a value. */
    static Locations only(Measurement measurement) {
        if (untold(measurement).isPresent()) {
            return Locations.NONE;
        }
        Locations all = measurement.locations();
        for (Location location : ALL) {
            if (all.has(location) && !isUsable(measurement, all.at(location))) {
                return usable(measurement);
            }
        }
        return all;
    }

    private static Locations usable(Measurement measurement) {
        var usable = new Locations.Builder();
        measurement.locations().asMap().forEach((location, value) -> {
            if (isUsable(measurement, value)) {
                usable.put(location, value);
            }
        });
        return usable.build();
    }

    private static double valueOf(Measurement measurement, Location location) {
        return measurement.locations().at(location);
    }

    private static boolean isUsable(Measurement measurement, double value) {
        boolean zeroIsAValue = measurement.unit().dimension().allowsZero();
        return Double.isFinite(value) && (value > 0 || value == 0 && zeroIsAValue);
    }
}
