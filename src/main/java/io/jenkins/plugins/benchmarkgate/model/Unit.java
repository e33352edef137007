package io.jenkins.plugins.benchmarkgate.model;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A unit of measurement.
 *
 * @param symbol as printed, {@code ms}
 * @param dimension what it measures
 * @param factor how many base units (second, byte, one a second, one) it is; more than 0
 */
public record Unit(String symbol, Dimension dimension, double factor) implements Serializable {
    private static final long serialVersionUID = 1L;

    public static final Unit SECONDS = new Unit("s", Dimension.TIME, 1);
    public static final Unit MILLISECONDS = new Unit("ms", Dimension.TIME, 1e-3);
    public static final Unit NANOSECONDS = new Unit("ns", Dimension.TIME, 1e-9);
    public static final Unit BYTES = new Unit("B", Dimension.BYTES, 1);
    public static final Unit COUNT = new Unit("count", Dimension.COUNT, 1);
    public static final Unit RATIO = new Unit("ratio", Dimension.RATIO, 1);
    public static final Unit OPERATIONS_PER_SECOND = new Unit("ops/s", Dimension.RATE, 1);
    public static final Unit BYTES_PER_SECOND = new Unit("B/s", Dimension.BYTE_RATE, 1);
    /** The unit of values whose file names none. */
    public static final Unit UNKNOWN = new Unit("", Dimension.UNKNOWN, 1);

    public Unit {
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(dimension, "dimension");
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("factor of unit " + symbol + " must be positive, was " + factor);
        }
    }

    // Written out as in RowId, for a fast start.
    @Override
    public boolean equals(Object other) {
        return other instanceof Unit that
                && dimension == that.dimension
                && symbol.equals(that.symbol)
                && Double.compare(factor, that.factor) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * symbol.hashCode() + Double.hashCode(factor);
    }

    /** The unit with this symbol; {@code µs} is the same as {@code us}. Empty where it is not known. */
    public static Optional<Unit> parse(String symbol) {
        return UnitSymbols.find(symbol);
    }

    /** The unit with this symbol; one of its own where it is not known, {@link #UNKNOWN} for none. */
    public static Unit of(String symbol) {
        return symbol.isEmpty() ? UNKNOWN : parse(symbol).orElseGet(() -> new Unit(symbol, Dimension.OTHER, 1));
    }

    /** Whether values of this unit can be expressed in the other and compared. */
    public boolean isConvertibleTo(Unit other) {
        return dimension == other.dimension && (dimension != Dimension.OTHER || symbol.equals(other.symbol));
    }

    /** Converts a value of this unit; both units must be of one dimension. */
    public double convert(double value, Unit target) {
        if (!isConvertibleTo(target)) {
            throw new IllegalArgumentException(
                    "%s is of dimension %s, %s of %s".formatted(symbol, dimension, target.symbol, target.dimension));
        }
        return factor == target.factor ? value : value * factor / target.factor;
    }

    /** The value for people, in the unit that suits its size and with three significant digits: {@code 1.32 ms}. */
    public String format(double value) {
        Unit shown = suiting(value);
        return (threeDigits(convert(value, shown)) + " " + shown.symbol).strip();
    }

    private Unit suiting(double value) {
        List<Unit> units = UnitSymbols.forPeople(dimension);
        if (!Double.isFinite(value) || value == 0 || units.isEmpty()) {
            return this;
        }
        double base = Math.abs(value * factor);
        for (Unit unit : units) {
            if (base >= unit.factor * 0.9995) {
                return unit;
            }
        }
        return units.get(units.size() - 1);
    }

    private static String threeDigits(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value) || size != 0 && (size < 1e-3 || size >= 1e9)) {
            return String.format(Locale.ROOT, "%.3g", value);
        }
        int decimals = size >= 99.95 || size == 0 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3;
        return Decimals.fixed(value, decimals);
    }
}
