package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Makes one measurement of several of the same benchmark. */
final class Repeated {
    private final Measurement first;
    private final List<Measurement> all;
    private final Samples values = new Samples();

    private Repeated(List<Measurement> all) {
        this.first = all.get(0);
        this.all = all;
        all.forEach(one -> values.add(one.locations().preferred().orElse(Double.NaN)));
    }

    /**
     * Combines repetitions. Where each is a single value, these are the rounds; else each location is the median of the
     * repetitions' own.
     */
    static Measurement combine(List<Measurement> repetitions, ReportBuilder.Place place) throws ResultFileException {
        Measurement first = repetitions.get(0);
        if (repetitions.size() == 1) {
            return first;
        }
        for (Measurement other : repetitions) {
            if (!other.unit().isConvertibleTo(first.unit()) || other.direction() != first.direction()) {
                throw place.problem("\"%s\" is measured in %s and in %s"
                        .formatted(Printable.of(first.key()), scale(first), scale(other)));
            }
        }
        return new Repeated(repetitions.stream()
                        .map(repetition -> repetition.in(first.unit()))
                        .toList())
                .measurement();
    }

    private static String scale(Measurement measurement) {
        return "%s (%s is better)"
                .formatted(
                        Printable.of(measurement.unit().symbol()),
                        measurement.direction().id());
    }

    private Measurement measurement() {
        boolean areRounds = all.stream()
                .allMatch(one ->
                        one.locations().asMap().size() == 1 && one.locations().has(Location.VALUE));
        return new Measurement(
                first.key(),
                first.metric(),
                first.group(),
                first.unit(),
                first.direction(),
                areRounds ? rounds() : medians(),
                areRounds ? values.stddev() : median(Measurement::stddev),
                areRounds
                        ? all.size()
                        : all.stream().mapToLong(Measurement::rounds).sum(),
                new Repetitions(
                        all.stream().mapToInt(one -> one.repetitions().count()).sum(), values.stddev()),
                first.primary());
    }

    /** With the single value kept, so that one run without repetitions can be compared with this one. */
    private Locations rounds() {
        Map<Location, Double> locations = values.locations(first.direction()).asMap();
        locations.put(Location.VALUE, values.median());
        return Locations.of(locations);
    }

    private Locations medians() {
        var medians = new EnumMap<Location, Double>(Location.class);
        for (Location location : Location.values()) {
            if (all.stream().allMatch(one -> one.locations().has(location))) {
                medians.put(
                        location, median(one -> one.locations().get(location).orElseThrow()));
            }
        }
        return Locations.of(medians);
    }

    private double median(ToDoubleFunction<Measurement> part) {
        var parts = new Samples();
        all.forEach(one -> parts.add(part.applyAsDouble(one)));
        return parts.median();
    }
}
