package io.jenkins.plugins.benchmarkgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jenkins.plugins.benchmarkgate.gate.GateResult;
import io.jenkins.plugins.benchmarkgate.gate.Row;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The data of the comparison of two builds: those of a build's page, and what they were compared with. */
public final class ComparisonData {
    private ComparisonData() {}

    /**
     * A build as the gate would have judged it.
     *
     * @param build as it was judged and stored; its groups are kept, which judging it again does not need
     * @param judged what the gate says of it now
     */
    public static TrendBuild judged(TrendBuild build, GateResult judged, String baseline) {
        BuildResult stored = build.result();
        Map<RowId, String> groups = stored.rows().stream()
                .collect(Collectors.toMap(ResultRow::id, ResultRow::group, (first, second) -> first));
        BuildResult result = Results.again(stored, judged, baseline);
        List<ResultRow> rows = result.rows().stream()
                .map(row -> row.withGroup(groups.getOrDefault(row.id(), row.group())))
                .toList();
        return new TrendBuild(
                build.number(), build.name(), build.url(), build.time(), build.agent(), result.with(rows));
    }

    /**
     * Writes the comparison as JSON and leaves the stream open.
     *
     * @param base the build that serves as baseline
     * @param build the other one, as {@link #judged} gives it
     */
    public static void write(TrendBuild base, TrendBuild build, OutputStream output) throws IOException {
        try (JsonGenerator json = PageJson.start(output)) {
            PageData.writeBuild(json, "base", base);
            PageData.writeFields(json, build);
            writeMeans(json, build.result().rows());
            json.writeEndObject();
        }
    }

    /** The geometric mean of the changes, metric by metric, over what both builds have. */
    private static void writeMeans(JsonGenerator json, List<ResultRow> rows) throws IOException {
        Map<String, List<Double>> logs = rows.stream()
                .filter(row -> row.change() != null && !Row.isWholeSuite(row))
                .collect(Collectors.groupingBy(
                        ResultRow::metric,
                        TreeMap::new,
                        Collectors.mapping(row -> Math.log1p(row.change()), Collectors.toList())));
        json.writeArrayFieldStart("means");
        for (var metric : logs.entrySet()) {
            List<Double> finite =
                    metric.getValue().stream().filter(Double::isFinite).toList();
            if (!finite.isEmpty()) {
                json.writeStartObject();
                json.writeStringField("metric", metric.getKey());
                json.writeNumberField("benchmarks", finite.size());
                double mean = finite.stream().collect(Collectors.averagingDouble(each -> each));
                PageJson.number(json, "change", Math.expm1(mean));
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }
}
