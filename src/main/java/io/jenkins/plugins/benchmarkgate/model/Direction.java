package io.jenkins.plugins.benchmarkgate.model;

import java.util.Locale;

/** Which values of a benchmark are the good ones. */
public enum Direction {
    /** Smaller is better: times, bytes. */
    SMALLER,
    /** Bigger is better: rates. */
    BIGGER,
    /** The file does not say; nothing can be compared until {@code direction} is set. */
    UNKNOWN;

    /** The word used in parameters and in JSON: {@code smaller} or {@code bigger}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * How much worse the current value is, as a ratio: 0.25 is 25 % worse, −0.2 is better.
     * For times that is current / baseline − 1, for rates baseline / current − 1.
     */
    public double change(double baseline, double current) {
        return (isSmaller() ? current / baseline : baseline / current) - 1;
    }

    /** The value that is worse than {@code value} by the ratio {@code change}. */
    public double worsen(double value, double change) {
        return isSmaller() ? value * (1 + change) : value / (1 + change);
    }

    public boolean isWorse(double value, double other) {
        return isSmaller() ? value > other : value < other;
    }

    private boolean isSmaller() {
        if (this == UNKNOWN) {
            throw new IllegalStateException("values whose direction is not known cannot be compared");
        }
        return this == SMALLER;
    }
}
