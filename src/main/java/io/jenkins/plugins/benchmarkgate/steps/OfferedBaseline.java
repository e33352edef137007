package io.jenkins.plugins.benchmarkgate.steps;

import hudson.remoting.VirtualChannel;
import io.jenkins.plugins.benchmarkgate.format.PlainWriter;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jenkins.agents.ControllerToAgentFileCallable;

/** Runs on the agent: writes the results of several files as one, so that updating the baseline is one copy. */
record OfferedBaseline(String id, Report current) implements ControllerToAgentFileCallable<String> {
    private static final long serialVersionUID = 1L;

    /** The path of the file in the workspace. */
    @Override
    public String invoke(File workspace, VirtualChannel channel) throws IOException {
        Path file = RoundFolder.of(workspace, id).offered();
        try (var output = new BufferedOutputStream(Files.newOutputStream(file))) {
            PlainWriter.write(current, output);
        }
        return "%s/%s/%s".formatted(WorkspaceFiles.PUT_ASIDE, id, file.getFileName());
    }
}
