package io.jenkins.plugins.benchmarkgate.stats;

import java.util.Arrays;
import java.util.Optional;

/**
 * A lasting step at the end of a series: its last five values lie on one side of the up to five before.
 *
 * <p>The test is Mann and Whitney's (1947) rank sum in its exact form, one-sided at p ≤ 0.01: of the pairs of an earlier
 * and a later value at most one may stand the other way round with five earlier values (p = 2/252), none with four
 * (p = 1/126). Ties count as the other way round. Each of the five must lie nearer to the new median than to the old, so
 * that the last value of the old level is not taken for the first of the new. It looks back only: a step once found
 * does not move or vanish when the series grows.
 *
 * @param first index of the first value of the new level
 * @param before median of the values before
 * @param after median of the values since
 */
public record LevelShift(int first, double before, double after) {
    /** How many values make a level. */
    public static final int LASTING = 5;

    private static final int FEWEST_BEFORE = 4;

    /** The step that the newest value completes; empty where there is none. */
    public static Optional<LevelShift> atEndOf(double[] series) {
        return atEndOf(series, 0, series.length);
    }

    /** The same of a part of an array; {@code first} counts from where that begins. */
    public static Optional<LevelShift> atEndOf(double[] numbers, int from, int to) {
        int first = to - LASTING;
        if (first - from < FEWEST_BEFORE) {
            return Optional.empty();
        }
        int start = Math.max(from, first - LASTING);
        int allowed = first - start < LASTING ? 0 : 1;
        if (!isApart(numbers, start, first, to, allowed)) {
            return Optional.empty();
        }
        double[] before = sorted(numbers, start, first);
        double[] after = sorted(numbers, first, to);
        var shift = new LevelShift(first - from, Quantiles.medianOfSorted(before), Quantiles.medianOfSorted(after));
        return Arrays.stream(after).allMatch(shift::isNearerToNew) ? Optional.of(shift) : Optional.empty();
    }

    private static double[] sorted(double[] series, int from, int to) {
        double[] part = Arrays.copyOfRange(series, from, to);
        Arrays.sort(part);
        return part;
    }

    private boolean isNearerToNew(double value) {
        return Math.abs(value - after) < Math.abs(value - before);
    }

    /** Whether one side lies below the other, but for so many pairs of an earlier and a later value. */
    private static boolean isApart(double[] series, int start, int first, int end, int allowed) {
        int notBelow = 0;
        int notAbove = 0;
        for (int i = start; i < first; i++) {
            for (int j = first; j < end; j++) {
                notBelow += series[i] >= series[j] ? 1 : 0;
                notAbove += series[i] <= series[j] ? 1 : 0;
            }
            if (notBelow > allowed && notAbove > allowed) {
                return false;
            }
        }
        return true;
    }

    /** The size of the step as a ratio: −0.2 is 20 % down. */
    public double size() {
        return after / before - 1;
    }
}
