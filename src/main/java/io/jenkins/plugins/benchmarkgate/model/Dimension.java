package io.jenkins.plugins.benchmarkgate.model;

/** What a unit measures; only values of one dimension can be compared. */
public enum Dimension {
    TIME,
    RATE,
    BYTES,
    COUNT,
    RATIO;

    /** Whether zero is a value like any other; for times and rates it is a failed measurement. */
    public boolean allowsZero() {
        return this == BYTES || this == COUNT || this == RATIO;
    }
}
