package io.jenkins.plugins.benchmarkgate.gate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * All benchmarks of a build in one line.
 *
 * @param compared how many were held against a baseline
 * @param worse how many of them regressed, warn or drifted
 * @param leftOut how many were not compared, by reason
 * @param meanChange geometric mean over the compared ones, as a ratio in the bad direction
 */
public record SuiteLine(
        int compared,
        int worse,
        int better,
        int unconfirmed,
        int unmeasurable,
        Map<Status, Integer> leftOut,
        OptionalDouble meanChange) {
    public SuiteLine {
        leftOut = Map.copyOf(leftOut);
    }

    static SuiteLine of(List<Row> all) {
        List<Row> rows = all.stream().filter(row -> !row.isWholeSuite()).toList();
        var counts = new EnumMap<Status, Integer>(Status.class);
        rows.forEach(row -> counts.merge(row.status(), 1, Integer::sum));
        var leftOut = new EnumMap<Status, Integer>(counts);
        leftOut.keySet().removeIf(Status::isCompared);
        return new SuiteLine(
                (int) rows.stream().filter(row -> row.status().isCompared()).count(),
                count(counts, Status.REGRESSED) + count(counts, Status.WARNED) + count(counts, Status.DRIFTED),
                count(counts, Status.IMPROVED),
                count(counts, Status.UNCONFIRMED),
                (int) rows.stream().filter(Row::isUnmeasurable).count(),
                leftOut,
                meanChange(rows));
    }

    private static int count(Map<Status, Integer> counts, Status status) {
        return counts.getOrDefault(status, 0);
    }

    private static OptionalDouble meanChange(List<Row> rows) {
        OptionalDouble mean = rows.stream()
                .filter(row -> row.status().isCompared())
                .mapToDouble(row -> Math.log(row.described()
                                .direction()
                                .change(
                                        row.baselineValue().orElse(Double.NaN),
                                        row.currentValue().orElse(Double.NaN))
                        + 1))
                .filter(Double::isFinite)
                .average();
        return mean.isPresent() ? OptionalDouble.of(Math.exp(mean.getAsDouble()) - 1) : mean;
    }

    /** {@code 38 compared: 2 worse, 1 better, 0 unconfirmed, 1 unmeasurable; 3 left out (2 new, 1 missing); …}. */
    public String text() {
        var text = new StringBuilder("%d compared: %d worse, %d better, %d unconfirmed, %d unmeasurable"
                .formatted(compared, worse, better, unconfirmed, unmeasurable));
        if (!leftOut.isEmpty()) {
            var reasons = new ArrayList<String>();
            new EnumMap<>(leftOut)
                    .forEach((status, count) ->
                            reasons.add("%d %s".formatted(count, status.name().toLowerCase(Locale.ROOT))));
            int sum = leftOut.values().stream().mapToInt(Integer::intValue).sum();
            text.append("; %d left out (%s)".formatted(sum, String.join(", ", reasons)));
        }
        meanChange.ifPresent(mean -> text.append("; geometric mean %s".formatted(Percent.signed(mean))));
        return text.toString();
    }
}
