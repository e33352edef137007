package io.jenkins.plugins.benchmarkgate.gate;

/** Why a row has its status, where the status alone does not say. */
enum Cause {
    /** The limit decided. */
    LIMIT,
    /** {@code confirm} wants more builds. */
    CONFIRM,
    /** The re-run did not measure it. */
    NOT_MEASURED_AGAIN,
    /** The re-run did not show it. */
    NOT_REPEATED,
    /** The history is short, and nothing else corroborates it. */
    SHORT_HISTORY,
    /** The earlier builds are too few to tell. */
    LEARNING,
    /** The baseline is so far behind that only the history can tell. */
    STALE_BASELINE,
    DRIFT
}
