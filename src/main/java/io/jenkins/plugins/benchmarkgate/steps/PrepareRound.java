package io.jenkins.plugins.benchmarkgate.steps;

import hudson.remoting.VirtualChannel;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import jenkins.agents.ControllerToAgentFileCallable;

/**
 * Runs on the agent, between two rounds: moves results out of the way and writes down what is to be measured.
 *
 * @param current pattern of the current results
 * @param ended the round whose results are in the way
 * @param suspects keys of what the next round is to measure
 */
record PrepareRound(String id, String current, int ended, ArrayList<String> suspects)
        implements ControllerToAgentFileCallable<Void> {
    private static final long serialVersionUID = 1L;

    @Override
    public Void invoke(File workspace, VirtualChannel channel) throws IOException {
        RoundFolder folder = RoundFolder.of(workspace, id);
        folder.putAside(ended, current);
        folder.writeSuspects(suspects);
        return null;
    }
}
