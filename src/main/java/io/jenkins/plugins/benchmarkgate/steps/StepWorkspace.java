package io.jenkins.plugins.benchmarkgate.steps;

import hudson.FilePath;
import hudson.model.TaskListener;
import java.io.IOException;
import java.time.Duration;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/**
 * Finds the workspace of a step. After a restart of the controller, and whenever an agent loses its connection between two
 * rounds, it comes back some time later; what the rounds have measured would be lost if the step failed at once.
 *
 * @param longest how long to wait for it
 * @param pause between two looks
 */
record StepWorkspace(Duration longest, Duration pause) {
    static final StepWorkspace PATIENT = new StepWorkspace(Duration.ofMinutes(10), Duration.ofSeconds(5));

    /**
     * Waits where it has to, which an abort of the build interrupts.
     *
     * @throws IOException if it does not come back in time
     */
    FilePath of(StepContext context) throws IOException, InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        IOException last = null;
        for (boolean isFirst = true; ; isFirst = false) {
            try {
                FilePath workspace = context.get(FilePath.class);
                if (workspace != null) {
                    return workspace;
                }
            } catch (IOException e) { // the agent is known and offline
                last = e;
            }
            if (System.nanoTime() - end > 0) {
                throw new IOException(
                        "the agent of this step did not come back in %d s".formatted(longest.toSeconds()), last);
            }
            if (isFirst) {
                context.get(TaskListener.class)
                        .getLogger()
                        .println("The agent of this step is offline; waiting for it to measure and judge on.");
            }
            Thread.sleep(pause.toMillis());
        }
    }
}
