package io.jenkins.plugins.benchmarkgate.actions;

import hudson.model.Item;
import hudson.model.Job;
import io.jenkins.plugins.benchmarkgate.gate.Accepted;
import io.jenkins.plugins.benchmarkgate.gate.PolicyForm;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.report.ApiData;
import io.jenkins.plugins.benchmarkgate.store.AcceptanceStore;
import io.jenkins.plugins.benchmarkgate.store.ResultFolders;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;
import org.kohsuke.stapler.verb.GET;
import org.kohsuke.stapler.verb.POST;

/**
 * What the gate would have said: of one build after another, and of past builds with other settings. Who may read the job
 * may compare two builds and try a setting on one benchmark; on the whole job only who may configure it.
 */
public final class WhatIf {
    private static final HeavyWork WORK = new HeavyWork();
    private static final AnswerCache ANSWERS = new AnswerCache();
    private static final int TOO_MANY = 429;

    /** Longer than any name or pattern that makes sense. */
    private static final int LONGEST = 1000;

    private final Job<?, ?> job;
    private final JobTrend trend;

    WhatIf(Job<?, ?> job, JobTrend trend) {
        this.job = job;
        this.trend = trend;
    }

    /** Two builds held against each other, as the page of a build shows rows. */
    @GET
    public void doCompare(
            @QueryParameter String base,
            @QueryParameter String build,
            StaplerRequest2 request,
            StaplerResponse2 response)
            throws IOException {
        job.checkPermission(Item.READ);
        answer(request, response, () -> {
            int first = Numbers.of("base", base, 0, 1, Integer.MAX_VALUE);
            int second = Numbers.of("build", build, 0, 1, Integer.MAX_VALUE);
            PolicyForm.Words now = settings();
            String version = "%s %s %s %s"
                    .formatted(
                            trend.folders().times(first),
                            trend.folders().times(second),
                            acceptances().version(),
                            PolicyForm.line(now));
            String name = "compare %s %d %d".formatted(trend, first, second);
            return once(name, version, output -> past(now).compare(first, second, output));
        });
    }

    /** A setting tried on one benchmark, which is judged alone. */
    @GET
    public void doRow(
            @QueryParameter String key,
            @QueryParameter String metric,
            @QueryParameter String threshold,
            @QueryParameter String confirm,
            @QueryParameter String noise,
            StaplerRequest2 request,
            StaplerResponse2 response)
            throws IOException {
        job.checkPermission(Item.READ);
        answer(request, response, () -> {
            if (isEmpty(key)) {
                throw new IllegalArgumentException("key: which benchmark?");
            }
            var id = new RowId(key, isEmpty(metric) ? "time" : metric);
            PolicyForm.Words now = settings();
            PolicyForm.Words tried = PolicyForm.with(now, changes(threshold, confirm, noise), Map.of());
            return AnswerCache.pack(output -> past(tried).tryRow(id, now, output));
        });
    }

    /** A setting tried on the whole job. */
    @POST
    public void doJob(
            @QueryParameter String threshold,
            @QueryParameter String confirm,
            @QueryParameter String noise,
            @QueryParameter String pattern,
            @QueryParameter String patternThreshold,
            StaplerRequest2 request,
            StaplerResponse2 response)
            throws IOException {
        job.checkPermission(Item.CONFIGURE);
        answer(request, response, () -> {
            PolicyForm.Words now = settings();
            Map<String, String> rule = isEmpty(pattern)
                    ? Map.of()
                    : Map.of("pattern", bounded(pattern), "threshold", bounded(patternThreshold));
            PolicyForm.Words tried = PolicyForm.with(now, changes(threshold, confirm, noise), rule);
            String name = "try %s %s".formatted(trend, PolicyForm.line(tried));
            return once(name, versionOfJob(now), output -> past(tried).tryJob(now, output));
        });
    }

    /** How often the gate would have alarmed in builds that were fine, and what each threshold would have caught. */
    @POST
    public void doCalibrate(StaplerRequest2 request, StaplerResponse2 response) throws IOException {
        job.checkPermission(Item.CONFIGURE);
        answer(request, response, () -> {
            PolicyForm.Words now = settings();
            return once(
                    "calibrate " + trend,
                    versionOfJob(now),
                    output -> new JobCalibration(trend, now, acceptances().readIfWhole()).write(output));
        });
    }

    /**
     * An answer that is made in its turn, and kept as long as what it is made of stays. Whatever it is made of is read by the
     * writing: what was read before the version was asked for might be older than that.
     */
    private static byte[] once(String name, String version, AnswerCache.Writing writing) throws IOException {
        return ANSWERS.get(
                name,
                version,
                output -> WORK.run(() -> {
                    writing.to(output);
                    return null;
                }));
    }

    private String versionOfJob(PolicyForm.Words now) throws IOException {
        return "%s %s %s".formatted(trend.folders().last(1), acceptances().version(), PolicyForm.line(now));
    }

    private Past past(PolicyForm.Words settings) {
        AcceptanceStore store = acceptances();
        return new Past(trend, settings, new Accepted(store.readIfWhole(), store::promotedIfThere));
    }

    private AcceptanceStore acceptances() {
        return AcceptanceStore.of(job, trend.folders().id());
    }

    private PolicyForm.Words settings() throws IOException {
        List<ResultFolders.Times> newest = trend.folders().last(1);
        return PolicyForm.of(
                newest.isEmpty()
                        ? null
                        : trend.folders().readSettings(newest.get(0).build()).orElse(null));
    }

    private static Map<String, String> changes(String threshold, String confirm, String noise) {
        var changes = new TreeMap<String, String>();
        put(changes, "threshold", threshold);
        put(changes, "confirm", confirm);
        put(changes, "noise", noise);
        return changes;
    }

    /** What was not sent stays as it is; what was sent empty goes back to its default. */
    private static void put(Map<String, String> changes, String word, String value) {
        if (value != null) {
            changes.put(word, bounded(value).strip());
        }
    }

    private static String bounded(String value) {
        if (value == null) {
            return "";
        }
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("at most %d characters".formatted(LONGEST));
        }
        return value;
    }

    private static boolean isEmpty(String value) {
        return bounded(value).isEmpty();
    }

    private interface Answer {
        byte[] packed() throws IOException;
    }

    private static void answer(StaplerRequest2 request, StaplerResponse2 response, Answer answer) throws IOException {
        try {
            Json.sendPacked(answer.packed(), request, response);
        } catch (IllegalArgumentException e) {
            response.setStatus(StaplerResponse2.SC_BAD_REQUEST);
            ApiData.writeProblem(String.valueOf(e.getMessage()), Json.stream(response));
        } catch (HeavyWork.BusyException e) {
            response.setStatus(TOO_MANY);
            response.setHeader("Retry-After", "10");
            ApiData.writeProblem(
                    "others are trying settings or comparing builds: try again soon", Json.stream(response));
        }
    }
}
