package io.jenkins.plugins.benchmarkgate.steps;

import hudson.AbortException;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.benchmarkgate.actions.BenchmarkGateAction;
import io.jenkins.plugins.benchmarkgate.actions.BuildActions;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.report.ConsoleReport;
import java.io.IOException;

/** Leads a build through its gate: collect, archive, judge, store, attach, log. */
final class GateRunner {
    private final Run<?, ?> run;
    private final FilePath workspace;
    private final Launcher launcher;
    private final TaskListener listener;

    GateRunner(Run<?, ?> run, FilePath workspace, Launcher launcher, TaskListener listener) {
        this.run = run;
        this.workspace = workspace;
        this.launcher = launcher;
        this.listener = listener;
    }

    /**
     * Runs the gate.
     *
     * @param hasStage whether there is a stage to mark
     * @throws AbortException if the settings make no sense; unusable results are an outcome, no exception
     */
    GateOutcome run(GateSettings settings, boolean hasStage) throws IOException, InterruptedException {
        var judge = new GateJudge(settings, policy(settings, hasStage));
        try (GateTurn turn = GateTurn.take(run, settings)) {
            CollectedReports reports = workspace.act(new ResultCollector(
                    settings.getCurrent(),
                    judge.baselinePattern(),
                    settings.getFormat(),
                    System.currentTimeMillis() - run.getStartTimeInMillis()));
            if (settings.isArchive()) {
                new ResultArchive(run, workspace, launcher, listener).store(settings.getId(), reports);
            }
            BuildResult result = judge.judge(
                    reports, BuildActions.previous(run, settings.getId()), turn.earlierLook());
            BenchmarkGateAction action = BuildActions.attach(run, result, settings.getCurrent());
            ConsoleReport.lines(result).forEach(listener.getLogger()::println);
            return new GateOutcome(result, run.getUrl() + action.getUrlName() + "/");
        }
    }

    private static Policy policy(GateSettings settings, boolean hasStage) throws AbortException {
        try {
            return hasStage ? settings.policy() : settings.policyWithoutStage();
        } catch (IllegalArgumentException e) {
            throw new AbortException("benchmarkGate: " + e.getMessage());
        }
    }
}
