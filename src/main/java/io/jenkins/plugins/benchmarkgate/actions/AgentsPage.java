package io.jenkins.plugins.benchmarkgate.actions;

import hudson.model.Job;
import hudson.model.ModelObject;

/** The page of a job's agents: an object of its own, so that its address works with and without a slash at its end. */
public final class AgentsPage implements ModelObject {
    private final BenchmarkGateJobAction gate;

    AgentsPage(BenchmarkGateJobAction gate) {
        this.gate = gate;
    }

    /** What the page belongs to; the layout asks for it. */
    public Job<?, ?> getObject() {
        return gate.getObject();
    }

    /** What the page is called, in its title and in the way that leads to it. */
    @Override
    public String getDisplayName() {
        return Messages.AgentsPage_DisplayName();
    }

    /** Whose builds it tells of. */
    public BenchmarkGateJobAction getGate() {
        return gate;
    }
}
