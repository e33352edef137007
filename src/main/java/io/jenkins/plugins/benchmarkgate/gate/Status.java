package io.jenkins.plugins.benchmarkgate.gate;

/** What the gate says of one row, the most urgent first. */
public enum Status {
    /** Worse than the threshold allows. */
    REGRESSED,
    /** Worse than {@code unstableThreshold} only. */
    WARNED,
    /** Looks worse, and nothing has confirmed it yet. */
    UNCONFIRMED,
    /** Got worse in steps, none of which was beyond its limit. */
    DRIFTED,
    /** In the baseline, but not measured by this build. */
    MISSING,
    /** Measured, but not to be compared with its baseline. */
    INCOMPARABLE,
    /** Above the threshold, but not beyond what this benchmark has done without a change of code. */
    WITHIN_NOISE,
    /** Better by more than the threshold. */
    IMPROVED,
    /** Measured for the first time. */
    NEW,
    UNCHANGED,
    /** A rule says that it is not gated. */
    IGNORED;

    /** Whether baseline and current value were held against each other. */
    public boolean isCompared() {
        return switch (this) {
            case REGRESSED, WARNED, UNCONFIRMED, DRIFTED, WITHIN_NOISE, IMPROVED, UNCHANGED -> true;
            case MISSING, INCOMPARABLE, NEW, IGNORED -> false;
        };
    }
}
