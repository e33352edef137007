package io.jenkins.plugins.benchmarkgate.steps;

import hudson.remoting.VirtualChannel;
import java.io.File;
import java.io.IOException;
import jenkins.agents.ControllerToAgentFileCallable;

/** Runs on the agent, before round 1: removes what an earlier build left behind in the workspace. */
record ClearRounds(String id) implements ControllerToAgentFileCallable<Void> {
    private static final long serialVersionUID = 1L;

    @Override
    public Void invoke(File workspace, VirtualChannel channel) throws IOException {
        if (workspace.isDirectory()) {
            RoundFolder.of(workspace, id).clear();
        }
        return null;
    }
}
