package io.jenkins.plugins.benchmarkgate.actions;

import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import java.util.List;
import java.util.Objects;

/** Brings stored results of builds into the form that the pages draw. */
final class Trends {
    private Trends() {}

    /** A build as its own page shows it. */
    static TrendBuild own(BenchmarkGateAction action, BuildResult result) {
        return build(action, result, "./");
    }

    private static TrendBuild build(BenchmarkGateAction action, BuildResult result, String url) {
        Run<?, ?> run = action.getObject();
        return new TrendBuild(run.getNumber(), run.getDisplayName(), url, run.getTimeInMillis(), "", result);
    }

    private static String urlFromTrend(BenchmarkGateAction action) {
        return "../%d/%s/".formatted(action.getObject().getNumber(), action.getUrlName());
    }

    /** The builds whose result can be read, loaded one after the other while they are drawn. */
    static Iterable<TrendBuild> of(List<BenchmarkGateAction> actions) {
        return () -> actions.stream()
                .map(action -> action.getResult()
                        .map(result -> build(action, result, urlFromTrend(action)))
                        .orElse(null))
                .filter(Objects::nonNull)
                .iterator();
    }
}
