package io.jenkins.plugins.benchmarkgate.gate;

/** What the gate says of a whole build. */
public enum Verdict {
    PASSED,
    UNSTABLE,
    FAILED,
    /** There was nothing to compare with, and that is allowed. */
    NOT_GATED
}
