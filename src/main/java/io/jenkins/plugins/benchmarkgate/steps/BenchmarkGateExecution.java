package io.jenkins.plugins.benchmarkgate.steps;

import hudson.AbortException;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.benchmarkgate.gate.Level;
import java.util.Map;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.SynchronousNonBlockingStepExecution;

/** Runs the gate for a Pipeline and marks stage and run. */
final class BenchmarkGateExecution extends SynchronousNonBlockingStepExecution<Map<String, Object>> {
    private static final long serialVersionUID = 1L;

    private final GateSettings settings;
    private final boolean stopBuild;

    BenchmarkGateExecution(StepContext context, GateSettings settings, boolean stopBuild) {
        super(context);
        this.settings = settings;
        this.stopBuild = stopBuild;
    }

    @Override
    protected Map<String, Object> run() throws Exception {
        StepContext context = getContext();
        Run<?, ?> run = context.get(Run.class);
        var runner = new GateRunner(
                run, context.get(FilePath.class), context.get(Launcher.class), context.get(TaskListener.class));
        GateOutcome outcome = runner.run(settings, true);
        if (stopBuild && outcome.level() == Level.FAILURE) {
            // As a failing sh does: who catches it decides what becomes of the run.
            throw new AbortException(outcome.result().headline());
        }
        StageMark.of(outcome).apply(run, context.get(FlowNode.class));
        return StepValue.of(outcome, Jenkins.get().getRootUrl());
    }
}
