package io.jenkins.plugins.benchmarkgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.ChangeRange;
import io.jenkins.plugins.benchmarkgate.history.ResultFile;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.history.RowEvent;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** The data of a build's page. */
public final class PageData {
    private PageData() {}

    /** Writes verdict, notes and all rows, the worst first, as JSON and leaves the stream open. */
    public static void write(TrendBuild build, OutputStream output) throws IOException {
        write(build, List.of(), Map.of(), output);
    }

    /**
     * The same with what is known from elsewhere.
     *
     * @param upstream what builds of other jobs caused
     * @param noise what the noise of a row is like, in a sentence
     */
    public static void write(
            TrendBuild build, List<UpstreamBuild> upstream, Map<RowId, String> noise, OutputStream output)
            throws IOException {
        try (JsonGenerator json = PageJson.start(output)) {
            writeFields(json, build, noise);
            PageChanges.write(json, build.result().changes(), upstream);
            json.writeEndObject();
        }
    }

    /** Writes what moved a row in a build, and the commits that may be the cause. */
    public static void writeChanges(BuildResult result, RowId id, List<UpstreamBuild> upstream, OutputStream output)
            throws IOException {
        List<RowEvent> events = result.events().stream()
                .filter(event -> event.rows().stream().map(result.rows()::get).anyMatch(row -> id.equals(row.id())))
                .toList();
        List<ChangeRange> changes = result.changes().stream()
                .filter(range -> events.stream().anyMatch(range::isOf))
                .toList();
        try (JsonGenerator json = PageJson.start(output)) {
            writeEvents(json, events);
            PageChanges.write(json, changes, upstream);
            json.writeEndObject();
        }
    }

    /** Writes why a build was started, a line for each cause. */
    public static void writeCauses(List<String> causes, OutputStream output) throws IOException {
        try (JsonGenerator json = PageJson.start(output)) {
            PageJson.strings(json, "causes", causes);
            json.writeEndObject();
        }
    }

    static void writeFields(JsonGenerator json, TrendBuild build) throws IOException {
        writeFields(json, build, Map.of());
    }

    private static void writeFields(JsonGenerator json, TrendBuild build, Map<RowId, String> noise) throws IOException {
        writeBuild(json, "build", build);
        writeResult(json, build.result());
        json.writeArrayFieldStart("rows");
        for (ResultRow row : build.result().rows()) {
            json.writeStartObject();
            RowJson.write(json, row);
            String kind = noise.get(row.id());
            if (kind != null) {
                json.writeStringField("noise", kind);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        writeEvents(json, build.result().events());
    }

    private static void writeEvents(JsonGenerator json, List<RowEvent> events) throws IOException {
        json.writeArrayFieldStart("events");
        for (RowEvent event : events) {
            json.writeStartObject();
            json.writeStringField("name", event.name());
            json.writeBooleanField("worse", event.worse());
            json.writeNumberField("first", event.first());
            json.writeNumberField("lastGood", event.lastGood());
            PageJson.number(json, "least", event.least());
            PageJson.number(json, "most", event.most());
            json.writeArrayFieldStart("rows");
            for (int place : event.rows()) {
                json.writeNumber(place);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void writeBuild(JsonGenerator json, String field, TrendBuild build) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeNumberField("number", build.number());
        json.writeStringField("name", build.name());
        json.writeStringField("url", build.url());
        json.writeNumberField("time", build.time());
        json.writeStringField("agent", build.agent());
        json.writeEndObject();
    }

    private static void writeResult(JsonGenerator json, BuildResult result) throws IOException {
        json.writeStringField("id", result.id());
        json.writeStringField("name", result.name());
        VerdictJson.write(json, result);
        SuiteJson.write(json, result.suite());
        PageJson.strings(json, "notes", result.notes());
        PageJson.strings(
                json, "files", result.files().stream().map(ResultFile::path).toList());
    }
}
