package io.jenkins.plugins.benchmarkgate.history;

/**
 * The builds between which something happened to a row.
 *
 * @param lastGood number of the last build before whose value the gate accepted, within the limit; 0 where there is none
 * @param first number of the first build that showed it
 */
public record BuildRange(int lastGood, int first) {
    public BuildRange {
        if (lastGood < 0 || first <= lastGood) {
            throw new IllegalArgumentException("no build lies between #%d and #%d".formatted(lastGood, first));
        }
    }
}
