package io.jenkins.plugins.benchmarkgate.format;

/** The mean of values of which none is kept. */
final class Mean {
    private long count;
    private double mean;

    /** Adds the first values of an array. */
    void add(double[] values, int number) {
        for (int i = 0; i < number; i++) {
            count++;
            mean += (values[i] - mean) / count;
        }
    }

    /** NaN for no value. */
    double value() {
        return count == 0 ? Double.NaN : mean;
    }
}
