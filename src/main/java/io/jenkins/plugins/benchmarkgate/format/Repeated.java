package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one measurement of several of the same benchmark, which are reduced as they come. Where each is a single value,
 * these are the rounds; else each location is the median of the repetitions' own.
 */
final class Repeated {
    private final Measurement first;
    private Map<Location, Samples> parts;
    private Samples values;
    private Samples deviations;
    private boolean areRounds;
    private long count = 1;
    private long rounds;
    private long repetitions;

    Repeated(Measurement first) {
        this.first = first;
        this.rounds = first.rounds();
        this.repetitions = first.repetitions().count();
        this.areRounds = isSingle(first);
    }

    /** Combines repetitions, of which there is at least one. */
    static Measurement combine(List<Measurement> repetitions, ReportBuilder.Place place) throws ResultFileException {
        var repeated = new Repeated(repetitions.get(0));
        for (Measurement other : repetitions.subList(1, repetitions.size())) {
            repeated.add(other, place);
        }
        return repeated.measurement();
    }

    private static boolean isSingle(Measurement measurement) {
        return measurement.locations().isOnly(Location.VALUE);
    }

    void add(Measurement other, ReportBuilder.Place place) throws ResultFileException {
        next(other.unit(), other.direction(), place);
        rounds += other.rounds();
        repetitions += other.repetitions().count();
        reduce(other.in(first.unit()));
    }

    /** Adds a repetition that is one round. */
    void add(double value, Unit unit, Direction direction, ReportBuilder.Place place) throws ResultFileException {
        if (!areRounds) {
            add(round(value, unit, direction), place);
            return;
        }
        next(unit, direction, place);
        rounds++;
        repetitions++;
        values.add(unit.convert(value, first.unit()));
    }

    private Measurement round(double value, Unit unit, Direction direction) {
        return new Measurement(
                first.key(),
                first.metric(),
                first.group(),
                unit,
                direction,
                Locations.of(Location.VALUE, value),
                Double.NaN,
                1,
                Repetitions.ONE,
                first.primary());
    }

    private void next(Unit unit, Direction direction, ReportBuilder.Place place) throws ResultFileException {
        if (!unit.isConvertibleTo(first.unit()) || direction != first.direction()) {
            throw place.problem("\"%s\" is measured in %s and in %s"
                    .formatted(
                            Printable.of(first.key()), scale(first.unit(), first.direction()), scale(unit, direction)));
        }
        if (values == null) {
            values = new Samples();
            deviations = new Samples();
            parts = new EnumMap<>(Location.class);
            reduce(first);
        }
        count++;
    }

    private void reduce(Measurement repetition) {
        if (areRounds && !isSingle(repetition)) {
            areRounds = false;
            parts.put(Location.VALUE, values.copy());
        }
        values.add(repetition.locations().preferred().orElse(Double.NaN));
        if (!areRounds) {
            deviations.add(repetition.stddev());
            repetition
                    .locations()
                    .asMap()
                    .forEach((location, value) -> parts.computeIfAbsent(location, any -> new Samples())
                            .add(value));
        }
    }

    private static String scale(Unit unit, Direction direction) {
        return "%s (%s is better)".formatted(Printable.of(unit.symbol()), direction.id());
    }

    Measurement measurement() {
        if (values == null) {
            return first;
        }
        return new Measurement(
                first.key(),
                first.metric(),
                first.group(),
                first.unit(),
                first.direction(),
                areRounds ? ofRounds(values, first.direction()) : medians(),
                areRounds ? values.stddev() : deviations.median(),
                areRounds ? count : rounds,
                new Repetitions((int) Math.min(Integer.MAX_VALUE, repetitions), values.stddev()),
                first.primary());
    }

    /** Rounds, with the single value kept, so that one run without repetitions can be compared with this one. */
    static Locations ofRounds(Samples values, Direction direction) {
        if (values.count() == 1) {
            return Locations.of(Location.VALUE, values.median());
        }
        return values.locations(direction).with(Location.VALUE, values.median());
    }

    private Locations medians() {
        var medians = new Locations.Builder();
        parts.forEach((location, part) -> {
            if (part.count() == count) {
                medians.put(location, part.median());
            }
        });
        return medians.build();
    }
}
