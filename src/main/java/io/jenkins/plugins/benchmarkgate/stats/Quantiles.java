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
        if (sorted.length == 0) {
            throw new IllegalArgumentException("no median of no values");
        }
        return between(sorted[(sorted.length - 1) / 2], sorted[sorted.length / 2]);
    }

    /** As the library interpolates, so that stored results are repeated to the last bit. */
    private static double between(double lower, double upper) {
        return lower + 0.5 * (upper - lower);
    }

    /**
     * The median of a few finite values, at least one: those of an array from one place to before another, which stay as they
     * are. Each is put into its rank by counting those below it, without a branch: the processor could not foresee how two
     * measured values compare, and to guess wrong costs more than to count. Values that are not negative are in the order
     * of their bits.
     */
    public static double median(double[] values, int from, int to) {
        int count = to - from;
        double lower = 0;
        double upper = 0;
        long signs = 0;
        for (int i = from; i < to; i++) {
            long own = Double.doubleToRawLongBits(values[i]);
            signs |= own;
            int rank = 0;
            for (int j = from; j < i; j++) { // of equal values the earlier stands below
                rank += (int) (Double.doubleToRawLongBits(values[j]) - own - 1 >>> 63);
            }
            for (int j = i + 1; j < to; j++) {
                rank += (int) (Double.doubleToRawLongBits(values[j]) - own >>> 63);
            }
            lower = rank == (count - 1) / 2 ? values[i] : lower;
            upper = rank == count / 2 ? values[i] : upper;
        }
        if (signs >= 0 && count > 0) {
            return between(lower, upper);
        }
        double[] sorted = Arrays.copyOfRange(values, from, to);
        Arrays.sort(sorted);
        return medianOfSorted(sorted);
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

    /** The quantile of at least one finite value; {@code probability} is from 0 to 1. */
    public static double of(Collection<Double> values, double probability) {
        return of(values.stream().mapToDouble(Double::doubleValue).toArray(), probability);
    }

    /** The same of an array, which stays as it is. */
    public static double of(double[] values, double probability) {
        if (values.length == 0) {
            throw new IllegalArgumentException("no quantile of no values");
        }
        return LINEAR.evaluate(values, probability);
    }
}
