package io.jenkins.plugins.benchmarkgate.performance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of github-action-benchmark, fed with the builds of a generated job. */
final class PeerPage {
    private static final String ELSEWHERE = "https://cdn.jsdelivr.net/npm/chart.js@2.9.2/dist/";

    private PeerPage() {}

    /**
     * Serves it at {@code /peer/}.
     *
     * @param folder with its index.html and the Chart.min.js that it loads
     */
    static void serve(PageServer server, Path folder, GeneratedJob job) throws IOException {
        server.keepAll("/peer/", folder);
        String page = Files.readString(folder.resolve("index.html")).replace(ELSEWHERE, "");
        if (page.contains("https://cdn.")) {
            throw new IOException("%s loads more than Chart.js 2.9.2 from elsewhere".formatted(folder));
        }
        server.keep("/peer/", page.getBytes(StandardCharsets.UTF_8));
        server.keep("/peer/data.js", data(job));
    }

    /** As the action writes it for a tool whose smaller values are better, without white space. */
    private static byte[] data(GeneratedJob job) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write("window.BENCHMARK_DATA = ".getBytes(StandardCharsets.UTF_8));
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeNumberField("lastUpdate", GeneratedJob.time(job.count()));
            json.writeStringField("repoUrl", "https://git.example.org/team/project");
            json.writeObjectFieldStart("entries");
            json.writeArrayFieldStart("Benchmark");
            job.forEach((build, rows) -> {
                json.writeStartObject();
                writeCommit(json, build);
                json.writeNumberField("date", GeneratedJob.time(build));
                json.writeStringField("tool", "customSmallerIsBetter");
                json.writeArrayFieldStart("benches");
                for (ResultRow row : rows) {
                    json.writeStartObject();
                    json.writeStringField("name", row.key());
                    json.writeNumberField("value", row.current());
                    json.writeStringField("unit", row.unit());
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void writeCommit(JsonGenerator json, int build) throws IOException {
        json.writeObjectFieldStart("commit");
        json.writeObjectFieldStart("committer");
        json.writeStringField("username", "somebody");
        json.writeEndObject();
        json.writeStringField("id", "%040x".formatted(build));
        json.writeStringField("message", "change %d".formatted(build));
        json.writeStringField("timestamp", "2026-05-01T00:00:00Z");
        json.writeStringField("url", "https://git.example.org/team/project/commit/%040x".formatted(build));
        json.writeEndObject();
    }
}
