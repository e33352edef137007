package io.jenkins.plugins.benchmarkgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import java.io.IOException;

/** The fields of a verdict by the names that pages, the JSON interface and the command line share. */
final class VerdictJson {
    private VerdictJson() {}

    /** Writes the fields into the object that was started. */
    static void write(JsonGenerator json, BuildResult result) throws IOException {
        json.writeStringField("verdict", result.verdict());
        json.writeStringField("level", result.level());
        json.writeStringField("headline", result.headline());
        json.writeStringField("problem", result.problem());
        json.writeNumberField("compared", result.compared());
        json.writeStringField("baseline", result.baseline());
        json.writeStringField("tool", result.tool());
        json.writeStringField("machine", result.machine());
        json.writeStringField("commit", result.commit());
    }
}
