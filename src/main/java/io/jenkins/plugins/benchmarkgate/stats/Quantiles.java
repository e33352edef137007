package io.jenkins.plugins.benchmarkgate.stats;

import java.util.Collection;
import org.apache.commons.statistics.descriptive.Quantile;

/** Quantiles, linearly interpolated between the order statistics (Hyndman and Fan's definition 7, as in R and NumPy). */
public final class Quantiles {
    private static final Quantile LINEAR =
            Quantile.withDefaults().withCopy(true).with(Quantile.EstimationMethod.HF7);

    private Quantiles() {}

    /** The median of at least one finite value. */
    public static double median(Collection<Double> values) {
        return of(values, 0.5);
    }

    /** The quantile of at least one finite value; {@code probability} is from 0 to 1. */
    public static double of(Collection<Double> values, double probability) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no quantile of no values");
        }
        return LINEAR.evaluate(values.stream().mapToDouble(Double::doubleValue).toArray(), probability);
    }
}
