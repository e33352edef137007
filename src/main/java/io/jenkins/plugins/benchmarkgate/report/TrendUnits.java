package io.jenkins.plugins.benchmarkgate.report;

import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.Optional;

/** Brings the values of builds that measured in different units into one. */
final class TrendUnits {
    private TrendUnits() {}

    /** The value in another unit; null where it is absent, or where the units are not of one dimension. */
    static Double convert(Double value, String from, String to) {
        if (value == null || from.equals(to)) {
            return value;
        }
        Optional<Unit> source = Unit.parse(from);
        Optional<Unit> target = Unit.parse(to);
        return source.isPresent() && target.isPresent() && source.get().isConvertibleTo(target.get())
                ? (Double) source.get().convert(value, target.get())
                : null;
    }

    static boolean areConvertible(String from, String to) {
        return convert(1.0, from, to) != null;
    }
}
