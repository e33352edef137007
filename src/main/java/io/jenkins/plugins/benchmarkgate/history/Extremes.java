package io.jenkins.plugins.benchmarkgate.history;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.stats.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** Combines values location by location. */
public final class Extremes {
    private static final Location[] ALL = Location.values();

    private Extremes() {}

    static Locations worst(List<Locations> values, Direction direction) {
        return combine(values, (a, b) -> direction.isWorse(a, b) ? a : b);
    }

    static Locations best(List<Locations> values, Direction direction) {
        return combine(values, (a, b) -> direction.isWorse(a, b) ? b : a);
    }

    /** The median of each location over the values, as measured, that have it. */
    public static Locations median(List<AcceptedValue> values) {
        double[] sorted = new double[values.size()];
        List<Location> used = new ArrayList<>(ALL.length);
        double[] medians = new double[ALL.length];
        for (Location location : ALL) {
            int count = 0;
            for (int i = 0; i < values.size(); i++) {
                Locations raw = values.get(i).raw();
                if (raw.has(location)) {
                    Quantiles.insert(sorted, count++, raw.get(location).orElseThrow());
                }
            }
            if (count > 0) {
                used.add(location);
                medians[location.ordinal()] = Quantiles.medianOfSorted(sorted, count);
            }
        }
        return Locations.of(used, location -> medians[location.ordinal()]);
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
                        .mapToDouble(value -> value.get(location).orElseThrow())
                        .reduce(choice)
                        .orElseThrow());
    }
}
