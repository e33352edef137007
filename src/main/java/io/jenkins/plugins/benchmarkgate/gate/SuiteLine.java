package io.jenkins.plugins.benchmarkgate.gate;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
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
 * @param better how many of them improved
 * @param unconfirmed how many of them look worse, and nothing has confirmed it yet
 * @param unmeasurable of how many only changes of more than three times their threshold could be seen
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

    static SuiteLine of(List<Row> rows) {
        var counts = new int[Status.values().length];
        int compared = 0;
        int unmeasurable = 0;
        var logarithms = new DoubleSummaryStatistics();
        for (Row row : rows) { // a plain loop, as a large build has ten thousand
            if (row.isWholeSuite()) {
                continue;
            }
            counts[row.status().ordinal()]++;
            unmeasurable += row.isUnmeasurable() ? 1 : 0;
            if (row.status().isCompared()) {
                compared++;
                double logarithm = logarithm(row);
                if (Double.isFinite(logarithm)) {
                    logarithms.accept(logarithm);
                }
            }
        }
        return new SuiteLine(
                compared,
                counts[Status.REGRESSED.ordinal()] + counts[Status.WARNED.ordinal()] + counts[Status.DRIFTED.ordinal()],
                counts[Status.IMPROVED.ordinal()],
                counts[Status.UNCONFIRMED.ordinal()],
                unmeasurable,
                leftOut(counts),
                logarithms.getCount() > 0
                        ? OptionalDouble.of(Math.exp(logarithms.getAverage()) - 1)
                        : OptionalDouble.empty());
    }

    private static Map<Status, Integer> leftOut(int[] counts) {
        var leftOut = new EnumMap<Status, Integer>(Status.class);
        for (Status status : Status.values()) {
            if (!status.isCompared() && counts[status.ordinal()] > 0) {
                leftOut.put(status, counts[status.ordinal()]);
            }
        }
        return leftOut;
    }

    private static double logarithm(Row row) {
        double change = row.described()
                .direction()
                .change(
                        row.baselineValue().orElse(Double.NaN),
                        row.currentValue().orElse(Double.NaN));
        return Math.log(change + 1);
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
