package io.jenkins.plugins.benchmarkgate.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The symbols of the units that we know, as the tools write them. */
final class UnitSymbols {
    private static final List<Unit> TIMES_FOR_PEOPLE =
            List.of(Unit.SECONDS, Unit.MILLISECONDS, new Unit("us", Dimension.TIME, 1e-6), Unit.NANOSECONDS);
    private static final List<Unit> SIZES_FOR_PEOPLE = List.of(
            new Unit("GiB", Dimension.BYTES, 1L << 30),
            new Unit("MiB", Dimension.BYTES, 1 << 20),
            new Unit("KiB", Dimension.BYTES, 1 << 10),
            Unit.BYTES);
    private static final List<Unit> BYTE_RATES_FOR_PEOPLE = SIZES_FOR_PEOPLE.stream()
            .map(size -> new Unit(size.symbol() + "/s", Dimension.BYTE_RATE, size.factor()))
            .toList();
    private static final List<Unit> OTHERS = List.of(
            new Unit("ps", Dimension.TIME, 1e-12),
            new Unit("min", Dimension.TIME, 60),
            new Unit("h", Dimension.TIME, 3600),
            new Unit("day", Dimension.TIME, 86_400),
            new Unit("kB", Dimension.BYTES, 1e3),
            new Unit("MB", Dimension.BYTES, 1e6),
            new Unit("GB", Dimension.BYTES, 1e9),
            new Unit("kB/s", Dimension.BYTE_RATE, 1e3),
            new Unit("MB/s", Dimension.BYTE_RATE, 1e6),
            new Unit("GB/s", Dimension.BYTE_RATE, 1e9),
            Unit.OPERATIONS_PER_SECOND,
            new Unit("ops/ms", Dimension.RATE, 1e3),
            new Unit("ops/us", Dimension.RATE, 1e6),
            new Unit("ops/ns", Dimension.RATE, 1e9),
            new Unit("ops/min", Dimension.RATE, 1.0 / 60),
            new Unit("ops/h", Dimension.RATE, 1.0 / 3600),
            new Unit("ops/day", Dimension.RATE, 1.0 / 86_400),
            Unit.COUNT,
            Unit.RATIO,
            new Unit("%", Dimension.RATIO, 0.01));
    private static final Map<String, Unit> BY_SYMBOL = Stream.of(
                    TIMES_FOR_PEOPLE, SIZES_FOR_PEOPLE, BYTE_RATES_FOR_PEOPLE, OTHERS)
            .flatMap(List::stream)
            .collect(Collectors.toMap(Unit::symbol, unit -> unit));
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("sec", "s"),
            Map.entry("second", "s"),
            Map.entry("seconds", "s"),
            Map.entry("byte", "B"),
            Map.entry("bytes", "B"),
            Map.entry("KB", "kB"),
            Map.entry("MB/sec", "MB/s"),
            Map.entry("ops/sec", "ops/s"),
            Map.entry("hr", "h"),
            Map.entry("ops/hr", "ops/h"),
            Map.entry("percent", "%"),
            Map.entry("Percent", "%"));

    private UnitSymbols() {}

    static Optional<Unit> find(String symbol) {
        Unit unit = BY_SYMBOL.get(symbol);
        return unit != null ? Optional.of(unit) : findSynonym(symbol);
    }

    private static Optional<Unit> findSynonym(String symbol) {
        String plain = symbol.replace('\u00b5', 'u').replace('\u03bc', 'u');
        return Optional.ofNullable(BY_SYMBOL.get(SYNONYMS.getOrDefault(plain, plain)));
    }

    /** The units in which people read values of a dimension, largest first; empty where one is as good as another. */
    static List<Unit> forPeople(Dimension dimension) {
        return switch (dimension) {
            case TIME -> TIMES_FOR_PEOPLE;
            case BYTES -> SIZES_FOR_PEOPLE;
            case BYTE_RATE -> BYTE_RATES_FOR_PEOPLE;
            default -> List.of();
        };
    }
}
