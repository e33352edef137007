package io.jenkins.plugins.benchmarkgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The pages of the JSON interface, as {@code docs/json-api.md} promises them: fields are added, none is renamed or taken
 * away while {@code schema} stays. The streams are left open.
 */
public final class ApiData {
    private ApiData() {}

    /**
     * Writes builds, the newest first.
     *
     * @param next what to ask for next; null where there are no more
     */
    public static void writeBuilds(List<TrendBuild> builds, Integer next, OutputStream output) throws IOException {
        try (JsonGenerator json = PageJson.start(output)) {
            json.writeArrayFieldStart("builds");
            for (TrendBuild build : builds) {
                json.writeStartObject();
                writeBuild(json, build);
                json.writeEndObject();
            }
            json.writeEndArray();
            writeNext(json, next);
            json.writeEndObject();
        }
    }

    /**
     * Writes some rows of one build, the worst first.
     *
     * @param total how many rows were asked for, on all pages
     */
    public static void writeRows(TrendBuild build, List<ResultRow> rows, int total, Integer next, OutputStream output)
            throws IOException {
        try (JsonGenerator json = PageJson.start(output)) {
            json.writeObjectFieldStart("build");
            writeBuild(json, build);
            json.writeEndObject();
            json.writeNumberField("total", total);
            json.writeArrayFieldStart("rows");
            for (ResultRow row : rows) {
                json.writeStartObject();
                RowJson.write(json, row);
                json.writeEndObject();
            }
            json.writeEndArray();
            writeNext(json, next);
            json.writeEndObject();
        }
    }

    /** Writes one benchmark over builds that hold its row and nothing else, the newest first. */
    public static void writeSeries(RowId id, List<TrendBuild> builds, Integer next, OutputStream output)
            throws IOException {
        try (JsonGenerator json = PageJson.start(output)) {
            json.writeStringField("key", id.key());
            json.writeStringField("metric", id.metric());
            json.writeArrayFieldStart("series");
            for (TrendBuild build : builds) {
                for (ResultRow row : build.result().rows()) {
                    json.writeStartObject();
                    json.writeObjectFieldStart("build");
                    writeBuild(json, build);
                    json.writeEndObject();
                    RowJson.write(json, row);
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
            writeNext(json, next);
            json.writeEndObject();
        }
    }

    /** Writes what is wrong with what was asked for. */
    public static void writeProblem(String problem, OutputStream output) throws IOException {
        try (JsonGenerator json = PageJson.start(output)) {
            json.writeStringField("problem", problem);
            json.writeEndObject();
        }
    }

    private static void writeBuild(JsonGenerator json, TrendBuild build) throws IOException {
        BuildResult result = build.result();
        json.writeNumberField("number", build.number());
        json.writeStringField("name", build.name());
        json.writeNumberField("time", build.time());
        json.writeStringField("agent", build.agent());
        VerdictJson.write(json, result);
        SuiteJson.write(json, result.suite());
    }

    private static void writeNext(JsonGenerator json, Integer next) throws IOException {
        json.writeFieldName("next");
        if (next == null) {
            json.writeNull();
        } else {
            json.writeNumber(next);
        }
    }
}
