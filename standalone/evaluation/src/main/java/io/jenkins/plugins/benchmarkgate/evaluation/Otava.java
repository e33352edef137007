package io.jenkins.plugins.benchmarkgate.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Change points as Apache Otava (Hunter) finds them: divisive by energy distance (Matteson and James, 2014) with a t-test in
 * place of permutations, then the weakest are dropped until all have p ≤ .001.
 */
final class Otava {
    private static final double P = 0.001;
    private static final double WEAK_P = 0.01;

    private Otava() {}

    /** Whether the newest values are worse than those before, from a change point that is so many values old. */
    static boolean endsWithStep(double[] values, int age) {
        List<Integer> points = points(values);
        int at = values.length - age;
        int place = points.indexOf(at);
        if (place < 0) {
            return false;
        }
        int from = place == 0 ? 0 : points.get(place - 1);
        int to = place == points.size() - 1 ? values.length : points.get(place + 1);
        return Numbers.mean(Arrays.copyOfRange(values, at, to)) > Numbers.mean(Arrays.copyOfRange(values, from, at));
    }

    /** Where new levels begin, in order. */
    static List<Integer> points(double[] values) {
        var points = new ArrayList<Integer>();
        split(values, sums(values), 0, values.length, points);
        points.sort(null);
        dropWeak(values, points);
        return points;
    }

    private static void split(double[] values, double[][] sums, int from, int to, List<Integer> points) {
        if (to - from < 3) {
            return;
        }
        int best = from + 1;
        double largest = Double.NEGATIVE_INFINITY;
        for (int at = from + 1; at < to; at++) {
            double distance = energy(sums, from, at, to);
            if (distance > largest) {
                largest = distance;
                best = at;
            }
        }
        if (p(values, from, best, to) <= WEAK_P) {
            points.add(best);
            split(values, sums, from, best, points);
            split(values, sums, best, to, points);
        }
    }

    private static double energy(double[][] sums, int from, int at, int to) {
        double n = at - from;
        double m = to - at;
        double between = 2 * distances(sums, from, at, at, to) / (n * m);
        double left = distances(sums, from, at, from, at) / (n * n);
        double right = distances(sums, at, to, at, to) / (m * m);
        return n * m / (n + m) * (between - left - right);
    }

    /** The distances between two stretches of the series, from sums over all pairs before two places. */
    private static double distances(double[][] sums, int from, int to, int otherFrom, int otherTo) {
        return sums[to][otherTo] - sums[from][otherTo] - sums[to][otherFrom] + sums[from][otherFrom];
    }

    private static double[][] sums(double[] values) {
        int n = values.length;
        double[][] sums = new double[n + 1][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sums[i + 1][j + 1] = sums[i][j + 1] + sums[i + 1][j] - sums[i][j] + Math.abs(values[i] - values[j]);
            }
        }
        return sums;
    }

    private static void dropWeak(double[] values, List<Integer> points) {
        while (!points.isEmpty()) {
            int weakest = 0;
            double highest = -1;
            for (int i = 0; i < points.size(); i++) {
                int from = i == 0 ? 0 : points.get(i - 1);
                int to = i == points.size() - 1 ? values.length : points.get(i + 1);
                double p = p(values, from, points.get(i), to);
                if (p > highest) {
                    highest = p;
                    weakest = i;
                }
            }
            if (highest <= P) {
                return;
            }
            points.remove(weakest);
        }
    }

    /** Student's t-test with the variance of both sides together, two-sided. */
    private static double p(double[] values, int from, int at, int to) {
        double[] left = Arrays.copyOfRange(values, from, at);
        double[] right = Arrays.copyOfRange(values, at, to);
        int freedom = to - from - 2;
        if (freedom < 1) {
            return 1;
        }
        double difference = Math.abs(Numbers.mean(left) - Numbers.mean(right));
        double variance = (squares(left) + squares(right)) / freedom;
        if (variance == 0) {
            return difference == 0 ? 1 : 0;
        }
        double t = difference / Math.sqrt(variance * (1.0 / left.length + 1.0 / right.length));
        return 2 * TDistribution.of(freedom).survivalProbability(t);
    }

    private static double squares(double[] values) {
        double mean = Numbers.mean(values);
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
    }
}
