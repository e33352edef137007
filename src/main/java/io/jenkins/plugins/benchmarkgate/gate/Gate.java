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
                .noting(new IdleSettings(policy, input.current()).notes());
    }
}
