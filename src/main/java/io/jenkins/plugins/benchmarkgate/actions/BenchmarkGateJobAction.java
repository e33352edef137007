package io.jenkins.plugins.benchmarkgate.actions;

import hudson.model.Action;
import hudson.model.Item;
import hudson.model.Job;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import io.jenkins.plugins.benchmarkgate.report.TrendData;
import java.io.IOException;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerResponse2;
import org.kohsuke.stapler.verb.GET;

/** The trend of one gate over the builds of a job; drawn from stored results only. */
public final class BenchmarkGateJobAction implements Action {
    private static final int MOST_BUILDS = 200;

    private final Job<?, ?> job;
    private final BenchmarkGateAction latest;

    BenchmarkGateJobAction(Job<?, ?> job, BenchmarkGateAction latest) {
        this.job = job;
        this.latest = latest;
    }

    /** What the page belongs to; the layout asks for it. */
    public Job<?, ?> getObject() {
        return job;
    }

    /** What the gate said last. */
    public BenchmarkGateAction getLatest() {
        return latest;
    }

    /** Every benchmark with its latest value, change and status, as JSON. */
    @GET
    public void doOverview(StaplerResponse2 response) throws IOException {
        job.checkPermission(Item.READ);
        TrendData.writeOverview(builds(), Json.stream(response));
    }

    /** One benchmark over the builds, as JSON. */
    @GET
    public void doSeries(
            @QueryParameter(required = true) String key,
            @QueryParameter(required = true) String metric,
            StaplerResponse2 response)
            throws IOException {
        job.checkPermission(Item.READ);
        TrendData.writeSeries(builds(), new RowId(key, metric), Json.stream(response));
    }

    private Iterable<TrendBuild> builds() {
        return Trends.of(BuildActions.last(job.getLastBuild(), latest.getId(), MOST_BUILDS));
    }

    @Override
    public String getUrlName() {
        return GatePages.urlName(latest.getId());
    }

    @Override
    public String getDisplayName() {
        return Messages.BenchmarkGateJobAction_DisplayName(latest.getName());
    }

    @Override
    public String getIconFileName() {
        return GatePages.ICON;
    }
}
