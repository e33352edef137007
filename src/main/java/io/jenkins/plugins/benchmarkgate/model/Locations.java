package io.jenkins.plugins.benchmarkgate.model;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** Every location that a result file gives for one benchmark, in the unit of its measurement. Immutable. */
public final class Locations implements Serializable {
    private static final long serialVersionUID = 2L;

    private static final Location[] ALL = Location.values();

    /** Nothing is known. */
    public static final Locations NONE = new Locations(0, none -> 0);

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

    private Locations(int known, ToDoubleFunction<Location> values) {
        this.known = known;
        bestQuartile = has(Location.BEST_QUARTILE) ? values.applyAsDouble(Location.BEST_QUARTILE) : 0;
        extreme = has(Location.EXTREME) ? values.applyAsDouble(Location.EXTREME) : 0;
        median = has(Location.MEDIAN) ? values.applyAsDouble(Location.MEDIAN) : 0;
        mean = has(Location.MEAN) ? values.applyAsDouble(Location.MEAN) : 0;
        value = has(Location.VALUE) ? values.applyAsDouble(Location.VALUE) : 0;
    }

    public static Locations of(Map<Location, Double> values) {
        int known = 0;
        for (Location location : values.keySet()) {
            known |= bit(location);
        }
        return new Locations(known, values::get);
    }

    public static Locations of(Location location, double value) {
        return new Locations(bit(location), only -> value);
    }

    /** Collects locations one by one, as a reader finds them. Of one put twice the last counts. */
    public static final class Builder {
        private final double[] values = new double[ALL.length];
        private int known;

        public void put(Location location, double value) {
            values[location.ordinal()] = value;
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
            return new Locations(known, location -> values[location.ordinal()]);
        }
    }

    /** One value for each of these locations. */
    public static Locations of(List<Location> locations, ToDoubleFunction<Location> value) {
        int known = 0;
        for (int i = 0; i < locations.size(); i++) { // no iterator: each row of a build comes here ten times
            known |= bit(locations.get(i));
        }
        return new Locations(known, value);
    }

    private static int bit(Location location) {
        return 1 << location.ordinal();
    }

    public OptionalDouble get(Location location) {
        return has(location) ? OptionalDouble.of(known(location)) : OptionalDouble.empty();
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
        return new Locations(known | bit(location), one -> one == location ? other : known(one));
    }

    public Locations map(DoubleUnaryOperator conversion) {
        return new Locations(known, location -> conversion.applyAsDouble(known(location)));
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
