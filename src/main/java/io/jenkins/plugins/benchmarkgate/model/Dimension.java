package io.jenkins.plugins.benchmarkgate.model;

/** What a unit measures; only values of one dimension can be compared. */
public enum Dimension {
    TIME,
    /** Operations in a time. */
    RATE,
    /** Bytes in a time. */
    BYTE_RATE,
    BYTES,
    COUNT,
    RATIO,
    /** A unit that is not one of ours; it can be compared with itself alone. */
    OTHER,
    /** The file names no unit; nothing can be compared until {@code unit} is set. */
    UNKNOWN;

    /** Whether zero is a value like any other; for times and rates it is a failed measurement. */
    public boolean allowsZero() {
        return !isSpeed();
    }

    /** Whether it says how fast something is, so that a slower machine changes it. */
    public boolean isSpeed() {
        return this == TIME || this == RATE || this == BYTE_RATE;
    }
}
