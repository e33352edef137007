package io.jenkins.plugins.benchmarkgate.stats;

import java.util.Arrays;
import java.util.Collection;
import org.apache.commons.statistics.descriptive.Quantile;

/** Quantiles, linearly interpolated between the order statistics (Hyndman and Fan's definition 7, as in R and NumPy). */
public final class Quantiles {
    private static final Quantile LINEAR =
            Quantile.withDefaults().withCopy(true).with(Quantile.EstimationMethod.HF7);

    private Quantiles() {}

    /** The median of at least one finite value. */
    public static double median(Collection<Double> values) {
        double[] sorted = new double[values.size()];
        int i = 0;
        for (double value : values) {
            sorted[i++] = value;
        }
        Arrays.sort(sorted);
        return medianOfSorted(sorted);
    }

    /** The median of at least one finite value, in ascending order: the mean of the middle two, or the middle one. */
    public static double medianOfSorted(double[] sorted) {
        return medianOfSorted(sorted, sorted.length);
    }

    /** The same of the first values of an array. */
    public static double medianOfSorted(double[] sorted, int count) {
        if (count == 0) {
            throw new IllegalArgumentException("no median of no values");
        }
        int middle = count / 2;
        // As the library interpolates, so that stored results are repeated to the last bit.
        return count % 2 != 0 ? sorted[middle] : sorted[middle - 1] + 0.5 * (sorted[middle] - sorted[middle - 1]);
    }

    /**
     * Puts a finite value into its place among those that are there in ascending order: for a few values nothing sorts faster.
     *
     * @param count how many are there
     */
    public static void insert(double[] sorted, int count, double value) {
        int place = count;
        while (place > 0 && sorted[place - 1] > value) {
            sorted[place] = sorted[place - 1];
            place--;
        }
        sorted[place] = value;
    }

    /** Sorts a few finite values where they are. */
    public static double[] sort(double[] values) {
        for (int i = 1; i < values.length; i++) {
            insert(values, i, values[i]);
        }
        return values;
    }

    /** The quantile of at least one finite value; {@code probability} is from 0 to 1. */
    public static double of(Collection<Double> values, double probability) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no quantile of no values");
        }
        return LINEAR.evaluate(values.stream().mapToDouble(Double::doubleValue).toArray(), probability);
    }
}
