package io.jenkins.plugins.benchmarkgate.gate;

/** The gate itself: one pure function of a build's results, a baseline, the policy and what the builds before left behind. */
public final class Gate {
    private final Policy policy;

    public Gate(Policy policy) {
        this.policy = policy;
    }

    /** Decides a build. The result holds the state that the next build starts from. */
    public GateResult decide(GateInput input) {
        Renaming renaming = Renaming.of(policy.aliases(), input);
        GateInput completed = new Completion(policy).of(renaming.of(input));
        GateResult result = new GateRun(policy, completed).result();
        return (input.isLate() ? result.leaving(input.state()) : result)
                .noting(renaming.notes())
                .noting(LikelyRenames.notes(result.rows(), policy.aliases()))
                .noting(new IdleSettings(policy, input.current(), result.rows()).notes());
    }

    /**
     * Decides a build whose gate is called again: the last look decides, and the build teaches what the first one measured.
     *
     * @param first with all that was measured since
     */
    public GateResult decideAgain(GateInput first, GateInput last) {
        GateResult result = decide(last);
        return last.isLate()
                ? result
                : result.leaving(new SeveralLooks(decide(first).stateAfter(), result.stateAfter()).state());
    }
}
