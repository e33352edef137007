package io.jenkins.plugins.benchmarkgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jenkins.plugins.benchmarkgate.history.Acceptance;
import io.jenkins.plugins.benchmarkgate.history.AcceptanceLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The data of acceptances for pages and programs. */
public final class AcceptanceData {
    private AcceptanceData() {}

    /** Writes all that was accepted, the newest first, and leaves the stream open. */
    public static void write(AcceptanceLog log, OutputStream output) throws IOException {
        int counting = log.promotion().map(Acceptance::number).orElse(0);
        List<Acceptance> entries = log.entries();
        try (JsonGenerator json = PageJson.start(output)) {
            json.writeNumberField("promotion", counting);
            json.writeArrayFieldStart("acceptances");
            for (int place = entries.size() - 1; place >= 0; place--) {
                json.writeStartObject();
                writeFields(json, entries.get(place));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    static void writeFields(JsonGenerator json, Acceptance entry) throws IOException {
        json.writeNumberField("number", entry.number());
        json.writeStringField("kind", entry.kind().name());
        json.writeNumberField("build", entry.build());
        json.writeStringField("key", entry.key());
        json.writeStringField("metric", entry.metric());
        if (entry.takenBack() != null) {
            json.writeNumberField("takenBack", entry.takenBack());
        }
        json.writeStringField("who", entry.who());
        json.writeNumberField("time", entry.time());
        json.writeStringField("reason", entry.reason());
    }

    /** Says how many were accepted. */
    public static void writeAccepted(int accepted, OutputStream output) throws IOException {
        try (JsonGenerator json = PageJson.start(output)) {
            json.writeNumberField("accepted", accepted);
            json.writeEndObject();
        }
    }
}
