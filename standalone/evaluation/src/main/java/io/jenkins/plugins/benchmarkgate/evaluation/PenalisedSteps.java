package io.jenkins.plugins.benchmarkgate.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Piecewise constant medians as airspeed velocity fits them: the number of pieces that makes β·pieces + ln(σ + Σ|x − median| / n)
 * least, with β = 4·ln(n)/n and σ a hundredth of the median as the floor of the noise.
 */
final class PenalisedSteps {
    private static final int MOST_PIECES = 5;
    private static final double FLOOR = 0.01;

    private PenalisedSteps() {}

    /** Whether the newest piece is exactly so long, and worse than the one before. */
    static boolean endsWithStepUp(double[] values, int length) {
        List<Integer> starts = pieces(values);
        int last = starts.get(starts.size() - 1);
        if (starts.size() < 2 || values.length - last != length) {
            return false;
        }
        double before = Numbers.median(Arrays.copyOfRange(values, starts.get(starts.size() - 2), last));
        return Numbers.median(Arrays.copyOfRange(values, last, values.length)) > before;
    }

    /** Where the pieces begin; the first is 0. */
    static List<Integer> pieces(double[] values) {
        int n = values.length;
        double[][] costs = costs(values);
        int most = Math.min(MOST_PIECES, n);
        double[][] best = new double[most + 1][n + 1];
        int[][] from = new int[most + 1][n + 1];
        for (double[] row : best) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        best[0][0] = 0;
        for (int pieces = 1; pieces <= most; pieces++) {
            for (int end = pieces; end <= n; end++) {
                for (int start = pieces - 1; start < end; start++) {
                    double cost = best[pieces - 1][start] + costs[start][end];
                    if (cost < best[pieces][end]) {
                        best[pieces][end] = cost;
                        from[pieces][end] = start;
                    }
                }
            }
        }
        return starts(from, cheapest(best, values), n);
    }

    private static int cheapest(double[][] best, double[] values) {
        int n = values.length;
        double floor = FLOOR * Math.abs(Numbers.median(values));
        int cheapest = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int pieces = 1; pieces < best.length; pieces++) {
            double score = 4 * Math.log(n) / n * pieces + Math.log(floor + best[pieces][n] / n);
            if (score < least) {
                least = score;
                cheapest = pieces;
            }
        }
        return cheapest;
    }

    private static List<Integer> starts(int[][] from, int pieces, int n) {
        var starts = new ArrayList<Integer>();
        int end = n;
        for (int piece = pieces; piece > 0; piece--) {
            end = from[piece][end];
            starts.add(end);
        }
        Collections.reverse(starts);
        return starts;
    }

    private static double[][] costs(double[] values) {
        int n = values.length;
        double[][] costs = new double[n][n + 1];
        for (int start = 0; start < n; start++) {
            double[] sorted = new double[n - start];
            for (int end = start + 1; end <= n; end++) {
                insert(sorted, end - start - 1, values[end - 1]);
                costs[start][end] = deviation(sorted, end - start);
            }
        }
        return costs;
    }

    private static void insert(double[] sorted, int length, double value) {
        int place = length;
        while (place > 0 && sorted[place - 1] > value) {
            sorted[place] = sorted[place - 1];
            place--;
        }
        sorted[place] = value;
    }

    /** Σ|x − median|: the upper half less the lower half. */
    private static double deviation(double[] sorted, int length) {
        double sum = 0;
        for (int i = 0; i < length / 2; i++) {
            sum += sorted[length - 1 - i] - sorted[i];
        }
        return sum;
    }
}
