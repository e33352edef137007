package io.jenkins.plugins.benchmarkgate.history;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An unbroken run of suspects of a row that has not ended yet.
 *
 * @param values the last of them, at most {@link RowState#KEPT}
 * @param length how many builds long it is
 * @param limit what its first suspect was judged by, without movement
 * @param warningLimit the same for the lower threshold, where there is one
 * @param allRefuted whether a re-run of its own refuted each of its builds
 * @param anyConfirmed whether a re-run confirmed one of them
 * @param metMovement whether the whole suite was a suspect in one of them
 */
public record Excursion(
        List<AcceptedValue> values,
        int length,
        Locations limit,
        Optional<Locations> warningLimit,
        boolean allRefuted,
        boolean anyConfirmed,
        boolean metMovement) {
    public Excursion {
        values = List.copyOf(values);
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(warningLimit, "warningLimit");
        if (values.isEmpty() || length < values.size()) {
            throw new IllegalArgumentException(
                    "%d values of an excursion of length %d".formatted(values.size(), length));
        }
    }

    public static Excursion beginning(
            AcceptedValue value, Locations limit, Optional<Locations> warningLimit, Rerun rerun, boolean metMovement) {
        return new Excursion(
                List.of(value), 1, limit, warningLimit, rerun == Rerun.REFUTED, rerun == Rerun.CONFIRMED, metMovement);
    }

    public Excursion with(AcceptedValue value, Rerun rerun, boolean meetsMovement) {
        var longer = new ArrayList<>(values);
        longer.add(value);
        return new Excursion(
                longer.subList(Math.max(0, longer.size() - RowState.KEPT), longer.size()),
                length + 1,
                limit,
                warningLimit,
                allRefuted && rerun == Rerun.REFUTED,
                anyConfirmed || rerun == Rerun.CONFIRMED,
                metMovement || meetsMovement);
    }

    /** Whether it turned out to be noise, once it has ended. */
    public boolean wasNoise() {
        return !anyConfirmed && !metMovement && (length == 1 || allRefuted);
    }

    /** The limit of the lowest threshold. */
    public Locations lowestLimit() {
        return warningLimit.orElse(limit);
    }

    Excursion mapped(UnaryOperator<Locations> conversion) {
        return new Excursion(
                values.stream().map(value -> value.mapped(conversion)).toList(),
                length,
                conversion.apply(limit),
                warningLimit.map(conversion),
                allRefuted,
                anyConfirmed,
                metMovement);
    }

    /** The slowest of its values, location by location. */
    Locations slowest(Direction direction) {
        return Extremes.worst(values.stream().map(AcceptedValue::raw).toList(), direction);
    }

    /** Whether a net value lies under the first limit in each of its locations, so that the run ends. */
    public boolean endsWith(Locations net, Direction direction) {
        Locations limits = lowestLimit();
        for (Location location : Location.values()) {
            if (net.has(location) && limits.has(location) && direction.isWorse(net.at(location), limits.at(location))) {
                return false;
            }
        }
        return true;
    }
}
