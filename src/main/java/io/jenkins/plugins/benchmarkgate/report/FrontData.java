package io.jenkins.plugins.benchmarkgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jenkins.plugins.benchmarkgate.gate.Status;
import io.jenkins.plugins.benchmarkgate.history.IndexedBuild;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** The data of the small chart on the front page of a job: of each build how many rows got worse, need a look, got better. */
public final class FrontData {
    private FrontData() {}

    /** Writes one entry for each build, the oldest first, and leaves the stream open. */
    public static void write(List<IndexedBuild> builds, OutputStream output) throws IOException {
        try (JsonGenerator json = PageJson.start(output)) {
            json.writeArrayFieldStart("builds");
            for (IndexedBuild build : builds) {
                json.writeStartObject();
                json.writeNumberField("number", build.number());
                json.writeStringField("name", build.name());
                json.writeNumberField("time", build.time());
                json.writeStringField("verdict", build.result().verdict());
                json.writeNumberField("compared", build.result().compared());
                writeCounts(json, build.counts());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void writeCounts(JsonGenerator json, Map<String, Integer> counts) throws IOException {
        int bad = counts.getOrDefault(Status.REGRESSED.name(), 0);
        int objected = counts.entrySet().stream()
                .filter(count -> TrendHeat.isObjection(count.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        json.writeNumberField("regressed", bad);
        json.writeNumberField("warned", objected - bad);
        json.writeNumberField("improved", counts.getOrDefault(Status.IMPROVED.name(), 0));
    }
}
