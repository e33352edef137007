package io.jenkins.plugins.benchmarkgate.actions;

import hudson.model.Action;
import hudson.model.Item;
import hudson.model.Job;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.report.TrendData;
import io.jenkins.plugins.benchmarkgate.store.ResultStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerResponse2;
import org.kohsuke.stapler.verb.GET;

/** The trend of one gate over the builds of a job; drawn from stored results only. */
public final class BenchmarkGateJobAction implements Action {
    private static final AnswerCache OVERVIEWS = new AnswerCache();
    private static final Indexing INDEXING = new Indexing();

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
        JobTrend trend = trend();
        List<Integer> builds = trend.last(JobTrend.OVERVIEW_BUILDS);
        if (isReady(trend, builds, response)) {
            byte[] packed = OVERVIEWS.get(trend.toString(), version(trend, builds), trend::writeOverview);
            try (var answer = new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 16)) {
                answer.transferTo(Json.stream(response));
            }
        }
    }

    private static String version(JobTrend trend, List<Integer> builds) {
        long changed = builds.stream().mapToLong(trend.folders()::changed).reduce(0, (sum, time) -> 31 * sum + time);
        return builds + " " + changed;
    }

    /** One benchmark over the builds, as JSON. */
    @GET
    public void doSeries(
            @QueryParameter(required = true) String key,
            @QueryParameter(required = true) String metric,
            StaplerResponse2 response)
            throws IOException {
        job.checkPermission(Item.READ);
        JobTrend trend = trend();
        if (isReady(trend, trend.last(JobTrend.MOST_BUILDS), response)) {
            trend.writeSeries(Set.of(new RowId(key, metric)), Json.stream(response));
        }
    }

    /** Whether these builds can be shown now; if not, the answer says how far their results have been read. */
    private static boolean isReady(JobTrend trend, List<Integer> builds, StaplerResponse2 response) throws IOException {
        Optional<Indexing.Progress> progress = INDEXING.progress(trend.folders(), builds);
        if (progress.isPresent()) {
            response.setStatus(StaplerResponse2.SC_ACCEPTED);
            TrendData.writeProgress(progress.get().done(), progress.get().of(), Json.stream(response));
        }
        return progress.isEmpty();
    }

    private JobTrend trend() {
        return new JobTrend(ResultStore.foldersOf(latest.getObject(), latest.getId()), getUrlName());
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
