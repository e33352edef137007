package io.jenkins.plugins.benchmarkgate.actions;

import hudson.model.Action;
import hudson.model.Item;
import hudson.model.Job;
import io.jenkins.plugins.benchmarkgate.baseline.Accepting;
import io.jenkins.plugins.benchmarkgate.history.Acceptance;
import io.jenkins.plugins.benchmarkgate.history.AcceptanceLog;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.report.AcceptanceData;
import io.jenkins.plugins.benchmarkgate.report.Badge;
import io.jenkins.plugins.benchmarkgate.report.HealthData;
import io.jenkins.plugins.benchmarkgate.report.TrendData;
import io.jenkins.plugins.benchmarkgate.store.AcceptanceStore;
import io.jenkins.plugins.benchmarkgate.store.CompressedFile;
import io.jenkins.plugins.benchmarkgate.store.ResultFolders.Times;
import io.jenkins.plugins.benchmarkgate.store.ResultStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jenkins.model.Jenkins;
import jenkins.security.stapler.StaplerDispatchable;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;
import org.kohsuke.stapler.WebMethod;
import org.kohsuke.stapler.verb.GET;
import org.kohsuke.stapler.verb.POST;

/** The trend of one gate over the builds of a job; drawn from stored results only. */
public final class BenchmarkGateJobAction implements Action {
    private static final AnswerCache OVERVIEWS = new AnswerCache();
    private static final AnswerCache HEALTH = new AnswerCache();
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

    /** The JSON interface for programs. */
    public TrendApi getApi() {
        return new TrendApi(
                job,
                trend(),
                (trend, builds, response) -> isReady(
                        trend, builds.stream().map(trend.folders()::times).toList(), response));
    }

    /** What the gate would have said. */
    public WhatIf getWhatIf() {
        return new WhatIf(job, trend());
    }

    /** The page of the job's agents. */
    @StaplerDispatchable
    public AgentsPage getAgents() {
        return new AgentsPage(this);
    }

    /** Whether settings may be tried on the whole job. */
    public boolean isTrialAllowed() {
        return job.hasPermission(Item.CONFIGURE);
    }

    /** Every benchmark with its latest value, change and status, as JSON; packed as it is kept, for whoever can unpack it. */
    @GET
    public void doOverview(StaplerRequest2 request, StaplerResponse2 response) throws IOException {
        job.checkPermission(Item.READ);
        JobTrend trend = trend();
        List<Times> builds = trend.overviewBuilds();
        if (isReady(trend, builds, response)) {
            AnswerCache.Writing writing = output -> trend.writeOverview(builds, output);
            Json.sendPacked(OVERVIEWS.get(trend.toString(), builds.toString(), writing), request, response);
        }
    }

    /** One benchmark over the builds, as JSON. */
    @GET
    public void doSeries(@QueryParameter String key, @QueryParameter String metric, StaplerResponse2 response)
            throws IOException {
        job.checkPermission(Item.READ);
        RowId row;
        try {
            row = Answers.row(key, metric);
        } catch (IllegalArgumentException e) {
            Answers.problem(response, StaplerResponse2.SC_BAD_REQUEST, e.getMessage());
            return;
        }
        JobTrend trend = trend();
        List<Times> builds = trend.seriesBuilds();
        if (isReady(trend, builds, response)) {
            AcceptanceLog accepted = AcceptanceStore.of(job, latest.getId()).readIfWhole();
            trend.writeSeries(builds, Set.of(row), accepted, Json.stream(response));
        }
    }

    /** Whether the gate itself is healthy, as JSON; the results are read once for all who ask until the next build. */
    @GET
    public void doHealth(StaplerRequest2 request, StaplerResponse2 response) throws IOException {
        job.checkPermission(Item.READ);
        JobTrend trend = trend();
        String builds = trend.folders().last(JobTrend.HEALTH_BUILDS).toString();
        byte[] packed = HEALTH.get(trend.toString(), builds, output -> HealthData.write(trend.health(), output));
        Json.sendPacked(packed, request, response);
    }

    /** What the gate remembers of this job, as JSON: with it the command line judges as the next build is judged. */
    @GET
    public void doHistory(StaplerResponse2 response) throws IOException {
        job.checkPermission(Item.READ);
        new HistoryExport(job, latest.getId(), trend().folders()).send(response);
    }

    /** By how much the whole suite moved on each agent, as JSON: the data of the page of agents. */
    @GET
    public void doAgentData(StaplerResponse2 response) throws IOException {
        job.checkPermission(Item.READ);
        JobTrend trend = trend();
        List<Times> builds = trend.seriesBuilds();
        if (isReady(trend, builds, response)) {
            trend.writeAgents(builds, Json.stream(response));
        }
    }

    /** How many rows of the last builds have which status, as JSON: the small chart on the front page of the job. */
    @GET
    public void doFront(StaplerResponse2 response) throws IOException {
        job.checkPermission(Item.READ);
        JobTrend trend = trend();
        List<Times> builds = trend.folders().last(JobTrend.FRONT_BUILDS);
        if (isReady(trend, builds, response)) {
            trend.writeFront(builds, Json.stream(response));
        }
    }

    /** Where to take back what was accepted, relative to the page; empty for those who may not. */
    public String getAcceptUrl() {
        return job.hasPermission(Item.CONFIGURE) ? "./" : "";
    }

    /** What was ever accepted, by whom and why, as JSON. */
    @GET
    public void doAcceptances(StaplerResponse2 response) throws IOException {
        job.checkPermission(Item.READ);
        AcceptanceLog log = AcceptanceStore.of(job, latest.getId()).read();
        AcceptanceData.write(log, Json.stream(response));
    }

    /**
     * The log of a promoted build, as it was when somebody promoted it. It comes from the build, so nothing may take it for a
     * page.
     *
     * @param number of the promotion in the record
     */
    @GET
    public void doPromotionLog(@QueryParameter String number, StaplerResponse2 response) throws IOException {
        job.checkPermission(Item.READ);
        AcceptanceStore store = AcceptanceStore.of(job, latest.getId());
        Optional<CompressedFile> log = store.read().entries().stream()
                .filter(entry -> entry.kind() == Acceptance.Kind.PROMOTION)
                .filter(entry -> Integer.toString(entry.number()).equals(number))
                .findFirst()
                .flatMap(store::logOf);
        if (log.isEmpty()) {
            response.sendError(StaplerResponse2.SC_NOT_FOUND, Messages.BenchmarkGateJobAction_NoSuchLog());
            return;
        }
        KeptLog.send(log.get(), response);
    }

    /** Takes the promotion that counts back, on record. */
    @POST
    public void doTakeBack(@QueryParameter int number, @QueryParameter String reason, StaplerResponse2 response)
            throws IOException, InterruptedException {
        job.checkPermission(Item.CONFIGURE);
        String who = Jenkins.getAuthentication2().getName();
        Answers.to(response, () -> {
            new Accepting(latest.getObject(), latest.getId(), who, reason).takeBack(number);
            return 1;
        });
    }

    /** What the gate said last, as a picture. */
    @GET
    @WebMethod(name = "badge.svg")
    public void doBadge(StaplerResponse2 response) throws IOException {
        job.checkPermission(Item.READ);
        response.setContentType("image/svg+xml;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        response.setHeader("Cache-Control", "private, no-cache");
        byte[] svg = Badge.svg(latest.getName(), latest.getVerdict().name(), latest.getRegressed())
                .getBytes(StandardCharsets.UTF_8);
        response.getOutputStream().write(svg);
    }

    /** Whether these builds can be shown now; if not, the answer says how far their results have been read. */
    private static boolean isReady(JobTrend trend, List<Times> builds, StaplerResponse2 response) throws IOException {
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
