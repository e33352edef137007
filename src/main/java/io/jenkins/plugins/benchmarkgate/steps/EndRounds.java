package io.jenkins.plugins.benchmarkgate.steps;

import hudson.remoting.VirtualChannel;
import java.io.File;
import java.io.IOException;
import jenkins.agents.ControllerToAgentFileCallable;

/**
 * Runs on the agent, after the last of several rounds: the results of round 1 are again where the body wrote them.
 *
 * @param current pattern of the current results
 * @param last the round that has ended
 */
record EndRounds(String id, String current, int last) implements ControllerToAgentFileCallable<Void> {
    private static final long serialVersionUID = 1L;

    @Override
    public Void invoke(File workspace, VirtualChannel channel) throws IOException {
        RoundFolder folder = RoundFolder.of(workspace, id);
        folder.putAside(last, current);
        folder.putBackFirst();
        return null;
    }
}
