package io.jenkins.plugins.benchmarkgate.evaluation;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Plain sample statistics. */
final class Numbers {
    private Numbers() {}

    static double mean(double... values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** With n − 1. */
    static double variance(double... values) {
        double mean = mean(values);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return squares / (values.length - 1);
    }

    static double deviation(double... values) {
        return Math.sqrt(variance(values));
    }

    /** Linearly interpolated. */
    static double quantile(double[] values, double share) {
        double[] sorted = DoubleStream.of(values).sorted().toArray();
        double place = share * (sorted.length - 1);
        int low = (int) place;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }

    static double median(double... values) {
        return quantile(values, 0.5);
    }
}
