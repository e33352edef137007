package io.jenkins.plugins.benchmarkgate.model;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** Every location that a result file gives for one benchmark, in the unit of its measurement. Immutable. */
public final class Locations implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Location[] ALL = Location.values();

    /** Nothing is known. */
    public static final Locations NONE = new Locations(new double[ALL.length], 0);

    private static final List<Location> PREFERENCE =
            List.of(Location.BEST_QUARTILE, Location.MEDIAN, Location.MEAN, Location.VALUE, Location.EXTREME);

    /** By ordinal, 0 for what is not known: a state holds millions of these, and each build walks over all of them. */
    private final double[] values;

    /** A bit for each known location. */
    private final int known;

    private Locations(double[] values, int known) {
        this.values = values;
        this.known = known;
    }

    public static Locations of(Map<Location, Double> values) {
        double[] numbers = new double[ALL.length];
        int known = 0;
        for (Map.Entry<Location, Double> entry : values.entrySet()) {
            numbers[entry.getKey().ordinal()] = entry.getValue();
            known |= bit(entry.getKey());
        }
        return new Locations(numbers, known);
    }

    public static Locations of(Location location, double value) {
        double[] numbers = new double[ALL.length];
        numbers[location.ordinal()] = value;
        return new Locations(numbers, bit(location));
    }

    /** One value for each of these locations. */
    public static Locations of(List<Location> locations, ToDoubleFunction<Location> value) {
        double[] numbers = new double[ALL.length];
        int known = 0;
        for (Location location : locations) {
            numbers[location.ordinal()] = value.applyAsDouble(location);
            known |= bit(location);
        }
        return new Locations(numbers, known);
    }

    private static int bit(Location location) {
        return 1 << location.ordinal();
    }

    public OptionalDouble get(Location location) {
        return has(location) ? OptionalDouble.of(values[location.ordinal()]) : OptionalDouble.empty();
    }

    public boolean has(Location location) {
        return (known & bit(location)) != 0;
    }

    public boolean hasAll(List<Location> locations) {
        for (Location location : locations) {
            if (!has(location)) {
                return false;
            }
        }
        return true;
    }

    public boolean isEmpty() {
        return known == 0;
    }

    /** Whether nothing else is known. */
    public boolean isOnly(Location location) {
        return known == bit(location);
    }

    /** The one to show where nothing has been compared. */
    public OptionalDouble preferred() {
        return PREFERENCE.stream().filter(this::has).mapToDouble(this::known).findFirst();
    }

    private double known(Location location) {
        return values[location.ordinal()];
    }

    public Map<Location, Double> asMap() {
        var map = new EnumMap<Location, Double>(Location.class);
        for (Location location : ALL) {
            if (has(location)) {
                map.put(location, known(location));
            }
        }
        return map;
    }

    public Locations map(DoubleUnaryOperator conversion) {
        double[] converted = new double[ALL.length];
        for (Location location : ALL) {
            if (has(location)) {
                converted[location.ordinal()] = conversion.applyAsDouble(known(location));
            }
        }
        return new Locations(converted, known);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Locations that && known == that.known && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + known;
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
