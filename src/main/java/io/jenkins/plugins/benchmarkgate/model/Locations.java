package io.jenkins.plugins.benchmarkgate.model;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** Every location that a result file gives for one benchmark, in the unit of its measurement. Immutable. */
public final class Locations implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Nothing is known. */
    public static final Locations NONE = of(Map.of());

    private static final List<Location> PREFERENCE =
            List.of(Location.BEST_QUARTILE, Location.MEDIAN, Location.MEAN, Location.VALUE, Location.EXTREME);

    private final EnumMap<Location, Double> values;

    private Locations(EnumMap<Location, Double> values) {
        this.values = values;
    }

    public static Locations of(Map<Location, Double> values) {
        var copy = new EnumMap<Location, Double>(Location.class);
        copy.putAll(values);
        return new Locations(copy);
    }

    public static Locations of(Location location, double value) {
        return of(Map.of(location, value));
    }

    public OptionalDouble get(Location location) {
        Double value = values.get(location);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    public boolean has(Location location) {
        return values.containsKey(location);
    }

    /** Whether nothing else is known. */
    public boolean isOnly(Location location) {
        return values.size() == 1 && values.containsKey(location);
    }

    /** The one to show where nothing has been compared. */
    public OptionalDouble preferred() {
        return PREFERENCE.stream()
                .filter(values::containsKey)
                .mapToDouble(values::get)
                .findFirst();
    }

    public Map<Location, Double> asMap() {
        return new EnumMap<>(values);
    }

    public Locations map(DoubleUnaryOperator conversion) {
        var converted = new EnumMap<Location, Double>(values);
        converted.replaceAll((location, value) -> conversion.applyAsDouble(value));
        return new Locations(converted);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Locations that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
