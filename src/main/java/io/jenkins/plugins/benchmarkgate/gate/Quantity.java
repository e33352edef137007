package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Dimension;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with a unit, such as {@code 50us}.
 *
 * @param value 0 or more
 * @param unit empty for the unit of the row it is applied to
 */
public record Quantity(double value, Optional<Unit> unit) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,15})?)\\s?(\\S{0,10})");

    public static Quantity parse(String name, String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "%s must be a number with a unit such as \"50us\", was \"%s\"".formatted(name, text));
        }
        return new Quantity(Double.parseDouble(form.group(1)), unit(name, form.group(2)));
    }

    private static Optional<Unit> unit(String name, String symbol) {
        if (symbol.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Unit.parse(symbol)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s has the unknown unit \"%s\"; known are s, ms, us, ns, B, KiB, MiB, GiB, ops/s, count, ratio"
                                .formatted(name, symbol))));
    }

    /** The value in another unit; empty where the dimensions differ. */
    Optional<Double> in(Unit target) {
        Unit own = unit.orElse(target);
        return own.isConvertibleTo(target) ? Optional.of(own.convert(value, target)) : Optional.empty();
    }

    /** Whether it says no unit where tools write several: 50 of one file may be seconds, of the next nanoseconds. */
    boolean leavesOpen(Unit target) {
        return unit.isEmpty() && value > 0 && target.dimension() == Dimension.TIME;
    }

    @Override
    public String toString() {
        return unit.map(known -> known.format(value)).orElse(Double.toString(value));
    }
}
