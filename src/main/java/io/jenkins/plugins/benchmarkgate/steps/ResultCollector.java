package io.jenkins.plugins.benchmarkgate.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.remoting.VirtualChannel;
import io.jenkins.plugins.benchmarkgate.format.ReadOptions;
import java.io.File;
import java.io.IOException;
import jenkins.agents.ControllerToAgentFileCallable;

/**
 * Runs on the agent: finds the files and streams each once, so that only summaries cross to the controller.
 *
 * @param current pattern of the current results
 * @param baseline pattern of the baseline; null where no file is asked for
 * @param options how they are read
 * @param buildAge for how many milliseconds the build has been running; turned into a time on the agent's own clock,
 *     which may differ from the controller's
 */
record ResultCollector(String current, @CheckForNull String baseline, ReadOptions options, long buildAge)
        implements ControllerToAgentFileCallable<CollectedReports> {
    private static final long serialVersionUID = 1L;

    @Override
    public CollectedReports invoke(File workspace, VirtualChannel channel) throws IOException {
        long buildStart = System.currentTimeMillis() - buildAge;
        var files = new WorkspaceFiles(workspace);
        return new CollectedReports(
                new ResultReading(files, options, buildStart).read(current),
                baseline == null
                        ? CollectedReport.NOTHING
                        : new ResultReading(files, options, buildStart).read(baseline));
    }
}
