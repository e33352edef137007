package io.jenkins.plugins.benchmarkgate.model;

import java.util.Locale;

/** One of the numbers that say where the rounds of a benchmark lie. */
public enum Location {
    /** The quartile on the good side: lower for times, upper for rates. */
    BEST_QUARTILE,
    /** The best round: the minimum for times, the maximum for rates. */
    EXTREME,
    MEDIAN,
    MEAN,
    /** The only number that the file gives. */
    VALUE;

    /** The word used in parameters and in JSON, {@code best-quartile}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
