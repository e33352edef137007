package io.jenkins.plugins.benchmarkgate.history;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.stats.Quantiles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.BinaryOperator;

/** Combines values location by location. */
final class Extremes {
    private Extremes() {}

    static Locations worst(List<Locations> values, Direction direction) {
        return combine(values, (a, b) -> direction.isWorse(a, b) ? a : b);
    }

    static Locations best(List<Locations> values, Direction direction) {
        return combine(values, (a, b) -> direction.isWorse(a, b) ? b : a);
    }

    static Locations median(List<Locations> values) {
        var columns = new EnumMap<Location, List<Double>>(Location.class);
        values.forEach(value -> value.asMap()
                .forEach((location, number) -> columns.computeIfAbsent(location, any -> new ArrayList<>())
                        .add(number)));
        var medians = new EnumMap<Location, Double>(Location.class);
        columns.forEach((location, numbers) -> medians.put(location, Quantiles.median(numbers)));
        return Locations.of(medians);
    }

    private static Locations combine(List<Locations> values, BinaryOperator<Double> choice) {
        var combined = new EnumMap<Location, Double>(Location.class);
        values.forEach(value -> value.asMap().forEach((location, number) -> combined.merge(location, number, choice)));
        return Locations.of(combined);
    }
}
