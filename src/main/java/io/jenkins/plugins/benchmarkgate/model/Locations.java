package io.jenkins.plugins.benchmarkgate.model;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** Every location that a result file gives for one benchmark, in the unit of its measurement. Immutable. */
public final class Locations implements Serializable {
    private static final long serialVersionUID = 2L;

    private static final Location[] ALL = Location.values();

    /** Nothing is known. */
    public static final Locations NONE = new Builder().build();

    private static final List<Location> PREFERENCE =
            List.of(Location.BEST_QUARTILE, Location.MEDIAN, Location.MEAN, Location.VALUE, Location.EXTREME);

    // Fields and no array, 0 for what is not known: a state holds millions of these, and each build walks over all of
    // them.
    private final double bestQuartile;
    private final double extreme;
    private final double median;
    private final double mean;
    private final double value;

    /** A bit for each known location. */
    private final int known;

    private Locations(Builder values) {
        known = values.known;
        bestQuartile = values.bestQuartile;
        extreme = values.extreme;
        median = values.median;
        mean = values.mean;
        value = values.value;
    }

    public static Locations of(Map<Location, Double> values) {
        var builder = new Builder();
        values.forEach(builder::put);
        return builder.build();
    }

    public static Locations of(Location location, double value) {
        var builder = new Builder();
        builder.put(location, value);
        return builder.build();
    }

    /** Collects locations one by one, as a reader finds them. Of one put twice the last counts. */
    public static final class Builder {
        private double bestQuartile;
        private double extreme;
        private double median;
        private double mean;
        private double value;
        private int known;

        public void put(Location location, double number) {
            switch (location) {
                case BEST_QUARTILE -> bestQuartile = number;
                case EXTREME -> extreme = number;
                case MEDIAN -> median = number;
                case MEAN -> mean = number;
                case VALUE -> value = number;
            }
            known |= bit(location);
        }

        /** All that the other knows. */
        public void putAll(Locations others) {
            for (Location location : ALL) {
                if (others.has(location)) {
                    put(location, others.known(location));
                }
            }
        }

        public boolean has(Location location) {
            return (known & bit(location)) != 0;
        }

        public boolean isEmpty() {
            return known == 0;
        }

        public Locations build() {
            return new Locations(this);
        }
    }

    /** One value for each of these locations. */
    public static Locations of(List<Location> locations, ToDoubleFunction<Location> value) {
        var builder = new Builder();
        for (int i = 0; i < locations.size(); i++) { // no iterator: each row of a build comes here
            builder.put(locations.get(i), value.applyAsDouble(locations.get(i)));
        }
        return builder.build();
    }

    private static int bit(Location location) {
        return 1 << location.ordinal();
    }

    public OptionalDouble get(Location location) {
        return has(location) ? OptionalDouble.of(known(location)) : OptionalDouble.empty();
    }

    /** The value of a location that is known. */
    public double at(Location location) {
        if (!has(location)) {
            throw new NoSuchElementException("no %s is known".formatted(location.id()));
        }
        return known(location);
    }

    public boolean has(Location location) {
        return (known & bit(location)) != 0;
    }

    public boolean hasAll(List<Location> locations) {
        for (int i = 0; i < locations.size(); i++) {
            if (!has(locations.get(i))) {
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
        for (Location location : PREFERENCE) {
            if (has(location)) {
                return OptionalDouble.of(known(location));
            }
        }
        return OptionalDouble.empty();
    }

    private double known(Location location) {
        return switch (location) {
            case BEST_QUARTILE -> bestQuartile;
            case EXTREME -> extreme;
            case MEDIAN -> median;
            case MEAN -> mean;
            case VALUE -> value;
        };
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

    /** The same with another value of the location, or with a further location. */
    public Locations with(Location location, double other) {
        var builder = new Builder();
        builder.putAll(this);
        builder.put(location, other);
        return builder.build();
    }

    public Locations map(DoubleUnaryOperator conversion) {
        var builder = new Builder();
        for (Location location : ALL) {
            if (has(location)) {
                builder.put(location, conversion.applyAsDouble(known(location)));
            }
        }
        return builder.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Locations that
                && known == that.known
                && Double.compare(bestQuartile, that.bestQuartile) == 0
                && Double.compare(extreme, that.extreme) == 0
                && Double.compare(median, that.median) == 0
                && Double.compare(mean, that.mean) == 0
                && Double.compare(value, that.value) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(known, bestQuartile, extreme, median, mean, value);
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
