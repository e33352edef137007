package io.jenkins.plugins.benchmarkgate.actions;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Item;
import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.baseline.Accepting;
import io.jenkins.plugins.benchmarkgate.gate.Verdict;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.report.PageData;
import io.jenkins.plugins.benchmarkgate.report.RowNoise;
import io.jenkins.plugins.benchmarkgate.report.UpstreamBuild;
import io.jenkins.plugins.benchmarkgate.store.GateId;
import io.jenkins.plugins.benchmarkgate.store.ResultStore;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;
import jenkins.model.RunAction2;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;
import org.kohsuke.stapler.verb.GET;
import org.kohsuke.stapler.verb.POST;

/**
 * What one gate said of a build: the line on the build's page and a page of its own. Stored in {@code build.xml}, so it
 * holds counts only; the rows are read from the build's directory when somebody looks.
 */
public final class BenchmarkGateAction implements RunAction2 {
    private static final Logger LOGGER = Logger.getLogger(BenchmarkGateAction.class.getName());

    private final String id;
    private final String name;
    private final String source;
    private final int look;
    private final Verdict verdict;
    private final RowCounts counts;

    private transient Run<?, ?> run;
    private transient volatile WeakReference<BuildResult> result;
    private transient volatile boolean broken;

    /**
     * Creates the action of a stored result.
     *
     * @param source which files the gate read, to tell a further look from another gate
     * @param look 1 for the first result of this gate in the build, 2 for the next
     */
    public BenchmarkGateAction(BuildResult result, String source, int look) {
        this.id = GateId.require(result.id());
        this.name = result.name();
        this.source = source;
        this.look = look;
        this.verdict = Verdict.valueOf(result.verdict());
        this.counts = RowCounts.of(result);
    }

    /** What is stored may have been edited: an id that leads elsewhere drops the action. */
    private Object readResolve() {
        GateId.require(id);
        return this;
    }

    @Override
    public void onAttached(Run<?, ?> owner) {
        run = owner;
    }

    @Override
    public void onLoad(Run<?, ?> owner) {
        run = owner;
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getSource() {
        return source;
    }

    public int getLook() {
        return look;
    }

    public Verdict getVerdict() {
        return verdict;
    }

    /** The verdict in the words of people. */
    public String getVerdictName() {
        return switch (verdict) {
            case PASSED -> Messages.Verdict_Passed();
            case UNSTABLE -> Messages.Verdict_Unstable();
            case FAILED -> Messages.Verdict_Failed();
            case NOT_GATED -> Messages.Verdict_NotGated();
        };
    }

    int getRegressed() {
        return counts.regressed();
    }

    /** The counts in words, {@code 1 of 12 compared benchmarks regressed, 2 new}. */
    public String getSummary() {
        return counts.inWords();
    }

    /** What the page belongs to; the layout asks for it. */
    public Run<?, ?> getObject() {
        return run;
    }

    /** The page of this gate's trend, relative to the root of Jenkins. */
    public String getTrendUrl() {
        return run.getParent().getUrl() + getUrlName() + "/";
    }

    /** The stored result; empty if it is gone or broken, which is logged once. */
    public Optional<BuildResult> getResult() {
        WeakReference<BuildResult> kept = result;
        BuildResult known = kept == null ? null : kept.get();
        return known == null ? load() : Optional.of(known);
    }

    private Optional<BuildResult> load() {
        try {
            BuildResult loaded = ResultStore.read(run, id);
            result = new WeakReference<>(loaded);
            return Optional.of(loaded);
        } catch (IOException e) {
            LOGGER.log(
                    broken ? Level.FINE : Level.WARNING,
                    e,
                    () -> "Skipped the stored result of gate %s of %s".formatted(id, run.getExternalizableId()));
            broken = true;
            return Optional.empty();
        }
    }

    /** The rows as JSON, for the page. */
    @GET
    public void doData(StaplerResponse2 response) throws IOException {
        Optional<BuildResult> stored = readable(response);
        if (stored.isEmpty()) {
            return;
        }
        List<UpstreamBuild> upstream =
                UpstreamChanges.readable().of(run, stored.get().changes());
        PageData.write(Trends.own(this, stored.get()), upstream, noise(stored.get()), Json.stream(response));
    }

    /** The stored result for who may read the job; empty once 404 is answered. */
    private Optional<BuildResult> readable(StaplerResponse2 response) throws IOException {
        run.getParent().checkPermission(Item.READ);
        Optional<BuildResult> stored = getResult();
        if (stored.isEmpty()) {
            Answers.problem(response, StaplerResponse2.SC_NOT_FOUND, Messages.BenchmarkGateAction_Broken());
        }
        return stored;
    }

    private Map<RowId, String> noise(BuildResult stored) throws IOException {
        return new JobTrend(ResultStore.foldersOf(run, id), getUrlName())
                .noise(run.getNumber(), RowNoise.wanted(stored));
    }

    /** What moved one row in this build and the commits that may be the cause, as JSON: for the page of one benchmark. */
    @GET
    public void doChanges(@QueryParameter String key, @QueryParameter String metric, StaplerResponse2 response)
            throws IOException {
        Optional<BuildResult> stored = readable(response);
        if (stored.isEmpty()) {
            return;
        }
        try {
            RowId row = Answers.row(key, metric);
            List<UpstreamBuild> upstream =
                    UpstreamChanges.readable().of(run, stored.get().changes());
            PageData.writeChanges(stored.get(), row, upstream, Json.stream(response));
        } catch (IllegalArgumentException e) {
            Answers.problem(response, StaplerResponse2.SC_BAD_REQUEST, e.getMessage());
        }
    }

    /** Why this build was started, as JSON: for the chart of a benchmark. */
    @GET
    public void doCauses(StaplerResponse2 response) throws IOException {
        run.getParent().checkPermission(Item.READ);
        PageData.writeCauses(BuildCauses.of(run, UpstreamChanges.readable()), Json.stream(response));
    }

    /** Where to accept what this build has measured, relative to its page; empty for those who may not. */
    public String getAcceptUrl() {
        return run.getParent().hasPermission(Item.CONFIGURE) ? "./" : "";
    }

    /** Makes this build the baseline, on record. */
    @POST
    public void doPromote(@QueryParameter String reason, StaplerResponse2 response)
            throws IOException, InterruptedException {
        run.getParent().checkPermission(Item.CONFIGURE);
        Answers.to(response, () -> {
            accepting(reason).promote();
            return 1;
        });
    }

    /**
     * Accepts rows, on record: the parameters {@code key} and {@code metric} once for each.
     *
     * @param as {@code level} or {@code noise}
     */
    @POST
    public void doAccept(
            @QueryParameter String as,
            @QueryParameter String reason,
            StaplerRequest2 request,
            StaplerResponse2 response)
            throws IOException, InterruptedException {
        run.getParent().checkPermission(Item.CONFIGURE);
        Set<RowId> wanted = Answers.rows(request);
        Answers.to(
                response,
                () -> accepting(reason)
                        .acceptWorse(
                                getResult().stream()
                                        .flatMap(stored -> stored.rows().stream())
                                        .filter(row -> wanted.contains(row.id()))
                                        .toList(),
                                Answers.isNoise(as)));
    }

    private Accepting accepting(String reason) {
        return new Accepting(run, id, Jenkins.getAuthentication2().getName(), reason);
    }

    @Override
    public String getUrlName() {
        return GatePages.urlName(id);
    }

    @Override
    public String getDisplayName() {
        return name;
    }

    @Override
    @CheckForNull
    public String getIconFileName() {
        return GatePages.ICON;
    }
}
