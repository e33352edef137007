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

    private static final List<Unit> TIMES = List.of(
            SECONDS,
            new Unit("ms", Dimension.TIME, 1e-3),
            new Unit("us", Dimension.TIME, 1e-6),
            new Unit("ns", Dimension.TIME, 1e-9));
    private static final List<Unit> SIZES = List.of(
            new Unit("GiB", Dimension.BYTES, 1L << 30),
            new Unit("MiB", Dimension.BYTES, 1 << 20),
            new Unit("KiB", Dimension.BYTES, 1 << 10),
            new Unit("B", Dimension.BYTES, 1));

    public Unit {
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(dimension, "dimension");
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("factor of unit " + symbol + " must be positive, was " + factor);
        }
    }

    /** The unit with this symbol; {@code µs} is the same as {@code us}. Empty where it is not known. */
    public static Optional<Unit> parse(String symbol) {
        String plain = symbol.replace('\u00b5', 'u').replace('\u03bc', 'u');
        return switch (plain) {
            case "ops/s" -> Optional.of(new Unit("ops/s", Dimension.RATE, 1));
            case "count" -> Optional.of(new Unit("count", Dimension.COUNT, 1));
            case "ratio" -> Optional.of(new Unit("ratio", Dimension.RATIO, 1));
            default -> known(plain, TIMES).or(() -> known(plain, SIZES));
        };
    }

    private static Optional<Unit> known(String symbol, List<Unit> units) {
        return units.stream().filter(unit -> unit.symbol.equals(symbol)).findFirst();
    }

    /** Converts a value of this unit; both units must be of one dimension. */
    public double convert(double value, Unit target) {
        if (dimension != target.dimension) {
            throw new IllegalArgumentException(
                    "%s is of dimension %s, %s of %s".formatted(symbol, dimension, target.symbol, target.dimension));
        }
        return factor == target.factor ? value : value * factor / target.factor;
    }

    /** The value for people, in the unit that suits its size and with three significant digits: {@code 1.32 ms}. */
    public String format(double value) {
        Unit shown = suiting(value);
        return "%s %s".formatted(threeDigits(convert(value, shown)), shown.symbol);
    }

    private Unit suiting(double value) {
        if (!Double.isFinite(value) || value == 0) {
            return this;
        }
        return switch (dimension) {
            case TIME -> largestBelow(value, TIMES);
            case BYTES -> largestBelow(value, SIZES);
            default -> this;
        };
    }

    private Unit largestBelow(double value, List<Unit> units) {
        double base = Math.abs(value * factor);
        return units.stream()
                .filter(unit -> base >= unit.factor * 0.9995)
                .findFirst()
                .orElse(units.get(units.size() - 1));
    }

    private static String threeDigits(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value) || size != 0 && (size < 1e-3 || size >= 1e9)) {
            return String.format(Locale.ROOT, "%.3g", value);
        }
        int decimals = size >= 99.95 || size == 0 ? 0 : size >= 9.995 ? 1 : size >= 0.9995 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
