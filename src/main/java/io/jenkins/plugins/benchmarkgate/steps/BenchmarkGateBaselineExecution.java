package io.jenkins.plugins.benchmarkgate.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.AbortException;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.benchmarkgate.baseline.Accepting;
import io.jenkins.plugins.benchmarkgate.baseline.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.SynchronousNonBlockingStepExecution;

/** Accepts for a Pipeline what its own build has measured, and nothing of another job. */
final class BenchmarkGateBaselineExecution extends SynchronousNonBlockingStepExecution<Void> {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final ArrayList<String> patterns;
    private final boolean noise;
    private final String reason;

    /**
     * Prepares to accept.
     *
     * @param patterns of the keys to accept; none for a promotion
     */
    BenchmarkGateBaselineExecution(
            StepContext context, String id, List<String> patterns, boolean noise, @CheckForNull String reason) {
        super(context);
        this.id = id;
        this.patterns = new ArrayList<>(patterns);
        this.noise = noise;
        this.reason = reason;
    }

    @Override
    protected Void run() throws Exception {
        Run<?, ?> run = getContext().get(Run.class);
        String who = "%s in #%d".formatted(Jenkins.getAuthentication2().getName(), run.getNumber());
        var accepting = new Accepting(run, id, who, reason);
        try {
            String done = patterns.isEmpty() ? promote(accepting) : accepting.acceptMatching(patterns, noise);
            getContext().get(TaskListener.class).getLogger().println("Benchmark gate \"%s\": %s".formatted(id, done));
            return null;
        } catch (RefusedException e) {
            throw new AbortException("benchmarkGateBaseline: " + e.getMessage());
        }
    }

    private static String promote(Accepting accepting) throws RefusedException, IOException, InterruptedException {
        accepting.promote();
        return "this build is the baseline from now on";
    }
}
