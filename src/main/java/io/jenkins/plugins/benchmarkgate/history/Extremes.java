package io.jenkins.plugins.benchmarkgate.history;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** Combines values location by location. */
final class Extremes {
    private Extremes() {}

    static Locations worst(List<Locations> values, Direction direction) {
        return combine(values, (a, b) -> direction.isWorse(a, b) ? a : b);
    }

    static Locations best(List<Locations> values, Direction direction) {
        return combine(values, (a, b) -> direction.isWorse(a, b) ? b : a);
    }

    private static List<Location> used(List<Locations> values) {
        List<Location> used = new ArrayList<>();
        for (Location location : Location.values()) {
            for (Locations value : values) {
                if (value.has(location)) {
                    used.add(location);
                    break;
                }
            }
        }
        return used;
    }

    private static Locations combine(List<Locations> values, DoubleBinaryOperator choice) {
        return Locations.of(
                used(values),
                location -> values.stream()
                        .filter(value -> value.has(location))
                        .mapToDouble(value -> value.at(location))
                        .reduce(choice)
                        .orElseThrow());
    }
}
