package io.jenkins.plugins.benchmarkgate.actions;

import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import java.util.List;
import java.util.Objects;

/** Brings stored results of builds into the form that the pages draw. */
final class Trends {
    private Trends() {}

    static TrendBuild build(BenchmarkGateAction action, BuildResult result) {
        Run<?, ?> run = action.getObject();
        return new TrendBuild(
                run.getNumber(),
                run.getDisplayName(),
                "../%d/%s/".formatted(run.getNumber(), action.getUrlName()),
                run.getTimeInMillis(),
                "",
                result);
    }

    /** The builds whose result can be read, loaded one after the other while they are drawn. */
    static Iterable<TrendBuild> of(List<BenchmarkGateAction> actions) {
        return () -> actions.stream()
                .map(action -> action.getResult().map(result -> build(action, result)).orElse(null))
                .filter(Objects::nonNull)
                .iterator();
    }
}
