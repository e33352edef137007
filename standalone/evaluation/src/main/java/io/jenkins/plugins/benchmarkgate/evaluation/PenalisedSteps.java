package io.jenkins.plugins.benchmarkgate.evaluation;

import io.jenkins.plugins.benchmarkgate.stats.Quantiles;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Steps as airspeed velocity finds them, written anew from its documentation and source. For a penalty γ a piece the series is
 * cut so that γ·pieces + Σ|x − median of its piece| is least (Friedrich and others, 2008). Of all γ between a tenth of an n-th
 * of the deviation of the whole series and all of it, that one is taken which makes β·pieces + ln(σ + Σ|e<sub>j</sub> −
 * ρ·e<sub>j−1</sub>|) least, with β = 4·ln(n)/n as for a Bayesian information criterion, the residuals e, their correlation ρ,
 * and σ as floor of the noise. Weights of commits are left out.
 */
final class PenalisedSteps {
    /** Smaller steps are no regression, unless they are needed to explain the difference between best and newest. */
    private static final double THRESHOLD = 0.05;

    /** A shorter piece that is better than what follows counts only if what came before it was better as well. */
    private static final int SHORTEST = 2;

    private static final double GOLDEN = 2 / (1 + Math.sqrt(5));

    /** From one index to another, which is not part of it; {@code error} is the mean distance from the median. */
    record Piece(int from, int to, double median, double error) {}

    private final double[] values;
    private final double[][] costs;
    private List<Piece> best = List.of();
    private double least = Double.POSITIVE_INFINITY;

    private PenalisedSteps(double[] values) {
        this.values = values;
        costs = costs(values);
    }

    /** Whether a regression is reported that begins with the last so many values. */
    static boolean endsWithStepUp(double[] values, int length) {
        return regressions(pieces(values)).contains(values.length - length);
    }

    /** The pieces in order. */
    static List<Piece> pieces(double[] values) {
        var steps = new PenalisedSteps(values);
        double whole = steps.costs[0][values.length];
        double unit = whole == 0 ? 1 : whole;
        double lowest = Math.log(0.1 / values.length);
        search(x -> steps.tried(unit * Math.exp(x)), lowest, 0, 0.1 * Math.abs(lowest), 0);
        return steps.best;
    }

    /** Where lasting steps for the worse begin, the newest first: walking back, whatever is better than all after it. */
    static Deque<Integer> regressions(List<Piece> pieces) {
        var found = new ArrayDeque<Integer>();
        Piece reference = pieces.get(pieces.size() - 1);
        Piece beforeShort = null;
        for (int i = pieces.size() - 2; i >= 0; i--) {
            Piece piece = pieces.get(i);
            double margin = Math.max(Math.max(piece.error(), reference.error()), THRESHOLD * piece.median());
            if (reference.median() > piece.median() + margin) {
                if (piece.to() - piece.from() < SHORTEST) {
                    beforeShort = reference;
                }
                found.addLast(piece.to());
                reference = piece;
            } else if (beforeShort != null) {
                if (beforeShort.median() <= piece.median() + margin) {
                    found.removeLast();
                    reference = beforeShort;
                }
                beforeShort = null;
            }
        }
        return found;
    }

    private double tried(double penalty) {
        List<Piece> pieces = cut(penalty);
        double correlation = search(rho -> roughness(pieces, rho), -1, 1, 0.05, 1e-8);
        double criterion = 4 * Math.log(values.length) / values.length * pieces.size()
                + Math.log(floor(pieces) + roughness(pieces, correlation));
        if (criterion < least) {
            least = criterion;
            best = pieces;
        }
        return criterion;
    }

    /** Bellman's recursion over the end of the last piece; of equal costs the shorter last piece. */
    private List<Piece> cut(double penalty) {
        int n = values.length;
        double[] cheapest = new double[n + 1];
        int[] from = new int[n + 1];
        for (int end = 1; end <= n; end++) {
            cheapest[end] = Double.POSITIVE_INFINITY;
            for (int start = 0; start < end; start++) {
                double cost = cheapest[start] + (start == 0 ? 0 : penalty) + costs[start][end];
                if (cost <= cheapest[end]) {
                    cheapest[end] = cost;
                    from[end] = start;
                }
            }
        }
        var pieces = new ArrayList<Piece>();
        for (int end = n; end > 0; end = from[end]) {
            int start = from[end];
            double median = Numbers.median(Arrays.copyOfRange(values, start, end));
            pieces.add(new Piece(start, end, median, costs[start][end] / (end - start)));
        }
        Collections.reverse(pieces);
        return pieces;
    }

    private double roughness(List<Piece> pieces, double correlation) {
        double sum = 0;
        double before = 0;
        for (Piece piece : pieces) {
            for (int i = piece.from(); i < piece.to(); i++) {
                double residual = values[i] - piece.median();
                sum += Math.abs(residual - correlation * before);
                before = residual;
            }
        }
        return sum;
    }

    private static double floor(List<Piece> pieces) {
        double floor = Double.POSITIVE_INFINITY;
        if (pieces.size() > 2) {
            for (int i = 1; i < pieces.size(); i++) {
                double step =
                        Math.abs(pieces.get(i).median() - pieces.get(i - 1).median());
                floor = Math.min(floor, 0.1 * step);
            }
        } else {
            for (Piece piece : pieces) {
                floor = Math.min(floor, 0.001 * Math.abs(piece.median()));
            }
        }
        return Math.max(1e-300, floor);
    }

    /** Golden section, both ends looked at first; where the function is least, or nearly. */
    private static double search(DoubleUnaryOperator function, double low, double high, double near, double alike) {
        double reach = (high - low) / (2 * GOLDEN - 1);
        double a = low - (1 - GOLDEN) * reach;
        double d = high + (1 - GOLDEN) * reach;
        double b = low;
        double c = high;
        double atB = function.applyAsDouble(b);
        double atC = function.applyAsDouble(c);
        double size = Math.max(Math.abs(atB), Math.abs(atC));
        while (Math.abs(a - d) >= near && Math.abs(atB - atC) >= alike * size) {
            if (atC < atB) {
                a = b;
                b = c;
                atB = atC;
                c = GOLDEN * b + (1 - GOLDEN) * d;
                atC = function.applyAsDouble(c);
            } else {
                d = c;
                c = b;
                atC = atB;
                b = GOLDEN * c + (1 - GOLDEN) * a;
                atB = function.applyAsDouble(b);
            }
        }
        return atC < atB ? c : b;
    }

    private static double[][] costs(double[] values) {
        int n = values.length;
        double[][] costs = new double[n][n + 1];
        for (int start = 0; start < n; start++) {
            double[] sorted = new double[n - start];
            for (int end = start + 1; end <= n; end++) {
                Quantiles.insert(sorted, end - start - 1, values[end - 1]);
                costs[start][end] = deviation(sorted, end - start);
            }
        }
        return costs;
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
