package io.jenkins.plugins.benchmarkgate.gate;

/** What the gate says of one row, the most urgent first. */
public enum Status {
    /** Worse than the threshold allows. */
    REGRESSED,
    /** Worse than {@code unstableThreshold} only. */
    WARNED,
    /** In the baseline, but not measured by this build. */
    MISSING,
    /** Measured, but not to be compared with its baseline. */
    INCOMPARABLE,
    /** Better by more than the threshold. */
    IMPROVED,
    /** Measured for the first time. */
    NEW,
    UNCHANGED,
    /** A rule says that it is not gated. */
    IGNORED;

    /** Whether baseline and current value were held against each other. */
    public boolean isCompared() {
        return this == REGRESSED || this == WARNED || this == IMPROVED || this == UNCHANGED;
    }
}
