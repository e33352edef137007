package io.jenkins.plugins.benchmarkgate.actions;

import hudson.model.Job;

/** The page of a job's agents: an object of its own, so that its address works with and without a slash at its end. */
public final class AgentsPage {
    private final BenchmarkGateJobAction gate;

    AgentsPage(BenchmarkGateJobAction gate) {
        this.gate = gate;
    }

    /** What the page belongs to; the layout asks for it. */
    public Job<?, ?> getObject() {
        return gate.getObject();
    }

    /** What the page is called; the layout asks for it. */
    public String getDisplayName() {
        return gate.getDisplayName();
    }

    /** Whose builds it tells of. */
    public BenchmarkGateJobAction getGate() {
        return gate;
    }
}
