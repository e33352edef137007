package io.jenkins.plugins.benchmarkgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jenkins.plugins.benchmarkgate.gate.Row;
import io.jenkins.plugins.benchmarkgate.history.AcceptanceLog;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The data of a job's trend page, as JSON. The builds come oldest first, with gaps where some were deleted, and are gone
 * through once, so that they may be read from disk one by one. The streams are left open.
 */
public final class TrendData {
    /** Of so many of the last builds the overview draws small charts; of others it needs no locations. */
    public static final int CHARTED_BUILDS = TrendSummary.SPARK;

    private TrendData() {}

    /** Writes one entry for every benchmark that any of the builds has. */
    public static void writeOverview(Iterable<TrendBuild> builds, OutputStream output) throws IOException {
        writeOverview(builds, 0, output);
    }

    /**
     * The same where it is known which builds the small charts show.
     *
     * @param charted the place of the first of them; what they need is not kept of the builds before it
     */
    public static void writeOverview(Iterable<TrendBuild> builds, int charted, OutputStream output) throws IOException {
        var seen = new TrendBuilds();
        var summaries = new LinkedHashMap<RowId, TrendSummary>();
        var events = new TrendEvents();
        BuildResult latest = null;
        for (TrendBuild build : builds) {
            for (ResultRow row : build.result().rows()) {
                TrendSummary summary = summaries.computeIfAbsent(row.id(), TrendSummary::new);
                events.add(seen.size(), row, summary.statusAt(seen.size() - 1));
                summary.add(seen.size(), row, seen.size() >= charted);
            }
            seen.add(build);
            latest = build.result();
        }
        try (JsonGenerator json = PageJson.start(output)) {
            json.writeStringField("name", latest == null ? null : latest.name());
            json.writeStringField("headline", latest == null ? null : latest.headline());
            seen.write(json);
            events.write(json, seen);
            json.writeArrayFieldStart("benchmarks");
            for (TrendSummary summary : summaries.values()) {
                summary.write(json, seen);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** Writes that the builds are still being read, so many of so many. */
    public static void writeProgress(int done, int of, OutputStream output) throws IOException {
        try (JsonGenerator json = PageJson.start(output)) {
            json.writeObjectFieldStart("reading");
            json.writeNumberField("done", done);
            json.writeNumberField("of", of);
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    /** Every benchmark that any of the builds has, in the order of the overview. */
    public static List<RowId> ids(Iterable<TrendBuild> builds) {
        var ids = new LinkedHashSet<RowId>();
        builds.forEach(build -> build.result().rows().forEach(row -> ids.add(row.id())));
        return List.copyOf(ids);
    }

    /** Writes the values of one benchmark; {@code series} is empty where no build has it. */
    public static void writeSeries(Iterable<TrendBuild> builds, RowId id, OutputStream output) throws IOException {
        writeSeries(builds, List.of(id), output);
    }

    /** Writes the values of some benchmarks of a job where nothing was accepted. */
    public static void writeSeries(Iterable<TrendBuild> builds, Collection<RowId> wanted, OutputStream output)
            throws IOException {
        writeSeries(builds, wanted, AcceptanceLog.EMPTY, output);
    }

    /** Writes the values of some benchmarks, those that no build has left out, and what was accepted of them. */
    public static void writeSeries(
            Iterable<TrendBuild> builds, Collection<RowId> wanted, AcceptanceLog accepted, OutputStream output)
            throws IOException {
        var seen = new TrendBuilds();
        var movement = new ArrayList<Double>();
        Map<RowId, TrendSeries> series = collect(builds, wanted, seen, movement);
        write(seen, movement, series.values(), accepted, output);
    }

    /** What the noise of some benchmarks is like, a sentence for each of which a test names it. */
    public static Map<RowId, String> noise(Iterable<TrendBuild> builds, Collection<RowId> wanted) {
        var seen = new TrendBuilds();
        Map<RowId, TrendSeries> series = collect(builds, wanted, seen, new ArrayList<>());
        var noise = new LinkedHashMap<RowId, String>();
        series.forEach((id, each) -> each.noise(seen).ifPresent(sentence -> noise.put(id, sentence)));
        return noise;
    }

    /** Goes through the builds once and fills {@code seen} and {@code movement} on the way. */
    private static Map<RowId, TrendSeries> collect(
            Iterable<TrendBuild> builds, Collection<RowId> wanted, TrendBuilds seen, List<Double> movement) {
        Set<RowId> ids = Set.copyOf(wanted);
        Map<RowId, TrendSeries> series = new LinkedHashMap<>();
        for (TrendBuild build : builds) {
            movement.add(null);
            for (ResultRow row : build.result().rows()) {
                RowId id = row.id();
                if (id.equals(Row.WHOLE_SUITE) && row.change() != null) {
                    movement.set(seen.size(), row.change());
                }
                if (ids.contains(id)) {
                    series.computeIfAbsent(id, TrendSeries::new).add(seen.size(), row);
                }
            }
            seen.add(build);
        }
        return series;
    }

    private static void write(
            TrendBuilds builds,
            List<Double> movement,
            Collection<TrendSeries> series,
            AcceptanceLog accepted,
            OutputStream output)
            throws IOException {
        var acceptances = new TrendAcceptances(accepted, builds);
        try (JsonGenerator json = PageJson.start(output)) {
            builds.write(json);
            PageJson.numbers(json, "movement", movement);
            json.writeArrayFieldStart("series");
            for (TrendSeries each : series) {
                each.write(json, builds, acceptances);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
