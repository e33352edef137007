package io.jenkins.plugins.benchmarkgate.history;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.stats.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** Combines values location by location. */
public final class Extremes {
    private Extremes() {}

    static Locations worst(List<Locations> values, Direction direction) {
        return combine(values, (a, b) -> direction.isWorse(a, b) ? a : b);
    }

    static Locations best(List<Locations> values, Direction direction) {
        return combine(values, (a, b) -> direction.isWorse(a, b) ? b : a);
    }

    /** The median of each location over the values, as measured, that have it. */
    public static Locations median(List<AcceptedValue> values) {
        List<Location> used = new ArrayList<>();
        for (Location location : Location.values()) {
            if (isUsed(values, location)) {
                used.add(location);
            }
        }
        return Locations.of(used, location -> median(values, location));
    }

    private static boolean isUsed(List<AcceptedValue> values, Location location) {
        for (AcceptedValue value : values) {
            if (value.raw().has(location)) {
                return true;
            }
        }
        return false;
    }

    private static double median(List<AcceptedValue> values, Location location) {
        double[] numbers = new double[values.size()];
        int count = 0;
        for (AcceptedValue value : values) {
            if (value.raw().has(location)) {
                numbers[count++] = value.raw(location);
            }
        }
        double[] sorted = count == numbers.length ? numbers : Arrays.copyOf(numbers, count);
        Arrays.sort(sorted);
        return Quantiles.medianOfSorted(sorted);
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
