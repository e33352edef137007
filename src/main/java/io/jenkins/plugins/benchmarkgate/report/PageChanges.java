package io.jenkins.plugins.benchmarkgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jenkins.plugins.benchmarkgate.history.ChangeRange;
import io.jenkins.plugins.benchmarkgate.history.Commit;
import java.io.IOException;
import java.util.List;

/** Writes commits for the page of a build. */
final class PageChanges {
    private PageChanges() {}

    static void write(JsonGenerator json, List<ChangeRange> changes, List<UpstreamBuild> upstream) throws IOException {
        json.writeArrayFieldStart("changes");
        for (ChangeRange range : changes) {
            json.writeStartObject();
            json.writeNumberField("lastGood", range.lastGood());
            json.writeNumberField("first", range.first());
            json.writeStringField("text", ChangeLines.text(range));
            commits(json, range.commits());
            json.writeNumberField("more", range.more());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("upstream");
        for (UpstreamBuild build : upstream) {
            json.writeStartObject();
            json.writeNumberField("caused", build.caused());
            json.writeStringField("name", build.name());
            json.writeStringField("url", build.url());
            commits(json, build.commits());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void commits(JsonGenerator json, List<Commit> commits) throws IOException {
        json.writeArrayFieldStart("commits");
        for (Commit commit : commits) {
            json.writeStartObject();
            json.writeStringField("id", commit.id());
            json.writeStringField("author", commit.author());
            json.writeStringField("message", commit.message());
            json.writeStringField("url", commit.url());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
