package io.jenkins.plugins.benchmarkgate.history;

/**
 * A benchmark that gated builds no longer measure.
 *
 * @param since number of the first build without it
 * @param builds how many builds running lacked it
 * @param accepted whether somebody said that it is no longer expected
 */
public record Absence(int since, int builds, boolean accepted) {
    public Absence {
        if (builds < 0) {
            throw new IllegalArgumentException("absent for %d builds".formatted(builds));
        }
    }

    /** A benchmark that was missed in this build for the first time. */
    public static Absence beginning(int build) {
        return new Absence(build, 1, false);
    }

    /** The same after one more build without it. */
    public Absence continued() {
        return new Absence(since, builds + 1, accepted);
    }
}
