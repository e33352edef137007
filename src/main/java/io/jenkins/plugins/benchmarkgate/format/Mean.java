package io.jenkins.plugins.benchmarkgate.format;

/** The mean of values of which none is kept. */
final class Mean {
    private long count;
    private double mean;

    void add(double value) {
        count++;
        mean += (value - mean) / count;
    }

    /** NaN for no value. */
    double value() {
        return count == 0 ? Double.NaN : mean;
    }
}
