package io.jenkins.plugins.benchmarkgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jenkins.plugins.benchmarkgate.gate.GateHealth;
import java.io.IOException;
import java.io.OutputStream;

/** What the trend page says of the gate itself. */
public final class HealthData {
    private HealthData() {}

    /** Writes it as JSON and leaves the stream open. */
    public static void write(GateHealth health, OutputStream output) throws IOException {
        try (JsonGenerator json = PageJson.start(output)) {
            json.writeNumberField("builds", health.builds());
            json.writeNumberField("suspects", health.suspects());
            json.writeNumberField("remeasured", health.remeasured());
            json.writeNumberField("refuted", health.refuted());
            PageJson.number(json, "overlap", health.overlap());
            json.writeStringField("sentence", health.sentence());
            json.writeArrayFieldStart("noisiest");
            for (GateHealth.Noisy noisy : health.noisiest()) {
                json.writeStartObject();
                json.writeStringField("key", noisy.id().key());
                json.writeStringField("metric", noisy.id().metric());
                json.writeNumberField("refuted", noisy.refuted());
                json.writeEndObject();
            }
            json.writeEndArray();
            PageJson.strings(json, "rules", health.ruleLines());
            json.writeEndObject();
        }
    }
}
