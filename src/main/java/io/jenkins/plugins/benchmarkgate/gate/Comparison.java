package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.util.List;
import java.util.Optional;

/**
 * Two builds of a job held against each other: what the gate would have said of one, had it come right after the other and
 * been compared with it. The noise of the time of the one that serves as baseline counts, not that of later builds.
 */
public final class Comparison {
    /** How many builds teach it what was noise then: enough for a full history. */
    public static final int HISTORY = 10;

    private final Policy policy;
    private final Accepted accepted;

    /** A comparison of builds of which nothing was accepted. */
    public Comparison(Policy policy) {
        this(policy, Accepted.NOTHING);
    }

    public Comparison(Policy policy, Accepted accepted) {
        this.policy = policy;
        this.accepted = accepted;
    }

    /**
     * Compares two builds.
     *
     * @param before some builds up to the one that serves as baseline, which is the last; the oldest first
     * @throws IllegalArgumentException if nothing was measured in one of them, or what is stored is broken
     */
    public GateResult between(List<StoredBuild> before, StoredBuild build) {
        StoredBuild base = before.get(before.size() - 1);
        var replay = new Replay(policy, accepted);
        JobState state = JobState.EMPTY;
        for (StoredBuild earlier : before) {
            state = replay.after(state, earlier);
        }
        int number =
                Math.max(build.circumstances().build(), base.circumstances().build() + 1);
        var judged = new Build(
                number,
                build.circumstances().agent(),
                Optional.ofNullable(build.circumstances().machineKey()),
                false);
        return new Gate(policy)
                .decide(new GateInput(
                        judged,
                        report(build),
                        build.circumstances().furtherLooks(),
                        new Baseline.ChosenBuild("#" + base.circumstances().build(), report(base), Optional.empty()),
                        state));
    }

    private static Report report(StoredBuild build) {
        Report report = build.circumstances().report(build.result(), Row.WHOLE_SUITE);
        if (report.isEmpty()) {
            throw new IllegalArgumentException("build #%d has no measurements"
                    .formatted(build.circumstances().build()));
        }
        return report;
    }
}
