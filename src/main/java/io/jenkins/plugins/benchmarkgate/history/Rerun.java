package io.jenkins.plugins.benchmarkgate.history;

/** What measuring a suspect again in the same build said of it. */
public enum Rerun {
    /** Nobody measured again. */
    NONE,
    REFUTED,
    CONFIRMED,
    NOT_MEASURED
}
