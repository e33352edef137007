package io.jenkins.plugins.benchmarkgate.actions;

import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.RowIndex;
import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import io.jenkins.plugins.benchmarkgate.store.ResultStore;
import java.io.IOException;

/** Brings the stored result of a build into the form that its page draws. */
final class Trends {
    private Trends() {}

    /** A build as its own page shows it. */
    static TrendBuild own(BenchmarkGateAction action, BuildResult result) throws IOException {
        Run<?, ?> run = action.getObject();
        return new TrendBuild(
                run.getNumber(), run.getDisplayName(), "./", run.getTimeInMillis(), agent(run, action), result);
    }

    private static String agent(Run<?, ?> run, BenchmarkGateAction action) throws IOException {
        try (RowIndex index = ResultStore.foldersOf(run, action.getId()).open(run.getNumber())) {
            return index.build().agent();
        }
    }
}
