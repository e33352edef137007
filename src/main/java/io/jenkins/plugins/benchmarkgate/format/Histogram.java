package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import java.util.Map;
import java.util.TreeMap;

/**
 * Times that come as values with how often each was measured. Quantiles are those of all measurements, each value
 * repeated as often as it was measured: exact up to 65,536 different values; beyond, values that agree in their first
 * 12 binary digits (0.02 %) are one, then in their first 8, and so on.
 */
final class Histogram {
    private static final int MOST_VALUES = 1 << 16;
    private static final int DIGITS = 52;
    private static final int DIGITS_WHEN_FULL = 12;
    private static final int STEP = 4;

    private final TreeMap<Double, Double> counts = new TreeMap<>();
    private int digits = DIGITS;
    private double total;
    private double mean;
    private double squares;
    private double min = Double.POSITIVE_INFINITY;

    void add(double value, long count) {
        if (count == 0) {
            return;
        }
        total += count;
        double distance = value - mean;
        mean += distance * count / total;
        squares += count * distance * (value - mean);
        min = Math.min(min, value);
        counts.merge(rounded(value), (double) count, Double::sum);
        while (counts.size() > MOST_VALUES) {
            coarsen();
        }
    }

    private double rounded(double value) {
        int dropped = DIGITS - digits;
        return dropped == 0 || Double.isNaN(value)
                ? value
                : Double.longBitsToDouble(Double.doubleToLongBits(value) >>> dropped << dropped);
    }

    private void coarsen() {
        digits = digits == DIGITS ? DIGITS_WHEN_FULL : digits - STEP;
        var fine = new TreeMap<>(counts);
        counts.clear();
        fine.forEach((value, count) -> counts.merge(rounded(value), count, Double::sum));
    }

    /** How many measurements there are. */
    long count() {
        return (long) total;
    }

    double mean() {
        return total == 0 ? Double.NaN : mean;
    }

    /** Standard deviation of the sample, with n − 1; NaN for fewer than two measurements. */
    double stddev() {
        return total < 2 ? Double.NaN : Math.sqrt(squares / (total - 1));
    }

    /** Linearly interpolated between the two nearest measurements; NaN if there is none, or one is NaN. */
    double quantile(double fraction) {
        if (total == 0 || Double.isNaN(mean)) {
            return Double.NaN;
        }
        double position = fraction * (total - 1);
        double below = Math.floor(position);
        double lower = at(below);
        double part = position - below;
        return part == 0 ? lower : lower + part * (at(below + 1) - lower);
    }

    private double at(double rank) {
        double passed = 0;
        for (Map.Entry<Double, Double> value : counts.entrySet()) {
            passed += value.getValue();
            if (passed > rank) {
                return value.getKey();
            }
        }
        return counts.lastKey();
    }

    /** Every location of these times, of which the smaller ones are the better. */
    Locations locations() {
        return Locations.of(Map.of(
                Location.BEST_QUARTILE, quantile(0.25),
                Location.EXTREME, min,
                Location.MEDIAN, quantile(0.5),
                Location.MEAN, mean()));
    }
}
