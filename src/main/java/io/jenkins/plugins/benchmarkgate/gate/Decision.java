package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.Rerun;

/**
 * What was decided of a row.
 *
 * @param decisive the test that the sentence speaks of
 * @param isSuspect whether it teaches nothing and opens a run
 * @param rerun what the further looks of this build said of a suspect, by its lowest threshold
 * @param shown how many builds running showed a regression, this one included
 * @param warned the same for the lower threshold
 * @param unconfirmed how many builds running nothing corroborated it, this one included
 */
record Decision(
        Status status,
        Cause cause,
        ThresholdTest decisive,
        boolean isSuspect,
        Rerun rerun,
        int shown,
        int warned,
        int unconfirmed) {
    /** Whether the value may neither serve nor teach, although it is no suspect. */
    boolean isWithheld() {
        return cause == Cause.SHORT_HISTORY || cause == Cause.STALE_BASELINE;
    }
}
