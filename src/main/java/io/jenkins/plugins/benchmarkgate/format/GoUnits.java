package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.HashMap;
import java.util.Map;

/** The units that Go benchmarks report, {@code ns/op}, and those that a benchmark reports on its own. */
final class GoUnits {
    static final int MOST = 10_000;
    private static final String PER_OPERATION = "/op";

    private final Map<String, Direction> declared = new HashMap<>();
    private final Map<String, Unit> known = new HashMap<>();

    /** Takes what a line {@code Unit items/s better=higher} says; false where there are too many. */
    boolean declare(String unit, boolean isHigherBetter) {
        declared.put(unit, isHigherBetter ? Direction.BIGGER : Direction.SMALLER);
        return declared.size() <= MOST;
    }

    Direction direction(String unit) {
        Direction usual = unit.endsWith(PER_OPERATION)
                ? Direction.SMALLER
                : unit.endsWith("/s") ? Direction.BIGGER : Direction.UNKNOWN;
        return declared.getOrDefault(unit, usual);
    }

    Unit unit(String unit) {
        return known.computeIfAbsent(unit, GoUnits::find);
    }

    private static Unit find(String unit) {
        return unit.equals("allocs/op")
                ? Unit.COUNT
                : Unit.of(
                        unit.endsWith(PER_OPERATION)
                                ? unit.substring(0, unit.length() - PER_OPERATION.length())
                                : unit);
    }
}
