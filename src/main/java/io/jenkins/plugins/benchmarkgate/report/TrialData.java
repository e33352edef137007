package io.jenkins.plugins.benchmarkgate.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jenkins.plugins.benchmarkgate.gate.GateResult;
import io.jenkins.plugins.benchmarkgate.gate.Row;
import io.jenkins.plugins.benchmarkgate.gate.Status;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** The data of a trial: what a gate said of builds, and what it would have said with other settings. */
public final class TrialData {
    private static final int MOST_ROWS = 20;

    private TrialData() {}

    /** What was said of one row. */
    record Said(String key, String metric, String status, Double change) {
        static Said of(ResultRow row) {
            return new Said(row.key(), row.metric(), row.status(), row.change());
        }

        static Said of(Row row) {
            return new Said(
                    row.id().key(),
                    row.id().metric(),
                    row.status().name(),
                    row.change().isPresent() ? (Double) row.change().getAsDouble() : null);
        }
    }

    /**
     * One build of a trial, small enough to keep many.
     *
     * @param then the verdict that is stored
     * @param now the one that the other settings give, or null where the build cannot be judged again
     * @param rows those that are red in either, the worst first
     * @param red how many are red now
     */
    public record Build(
            int number, String name, String then, String now, String headline, int redThen, int red, List<Said> rows) {
        /** A build judged again; empty where it cannot be. */
        public static Build of(int number, String name, BuildResult stored, Optional<GateResult> judged) {
            List<Said> red = judged.map(result -> result.rows().stream()
                            .filter(row -> row.status() == Status.REGRESSED)
                            .map(Said::of)
                            .toList())
                    .orElse(List.of());
            int redThen = (int) stored.rows().stream()
                    .filter(row -> row.status().equals(Status.REGRESSED.name()))
                    .count();
            return new Build(
                    number,
                    name,
                    stored.verdict(),
                    judged.map(result -> result.verdict().name()).orElse(null),
                    judged.map(GateResult::headline).orElse(stored.headline()),
                    redThen,
                    red.size(),
                    red.stream().limit(MOST_ROWS).toList());
        }

        /** One benchmark judged again alone. */
        public static Build of(int number, String name, ResultRow stored, Optional<GateResult> judged) {
            List<Said> now = judged.map(
                            result -> result.rows().stream().map(Said::of).toList())
                    .orElse(List.of());
            String status = now.isEmpty() ? null : now.get(0).status();
            return new Build(
                    number,
                    name,
                    stored.status(),
                    status,
                    judged.map(result -> result.rows().get(0).reason()).orElse(stored.reason()),
                    isRed(stored.status()),
                    isRed(status),
                    now.isEmpty() ? List.of(Said.of(stored)) : now);
        }

        private static int isRed(String status) {
            return Status.REGRESSED.name().equals(status) ? 1 : 0;
        }
    }

    /**
     * Writes a trial as JSON and leaves the stream open.
     *
     * @param line what to write into a Jenkinsfile
     * @param current the same of the settings that the job has now
     * @param cut whether it was stopped because it took too long
     * @param builds the oldest first
     */
    public static void write(String line, String current, boolean cut, List<Build> builds, OutputStream output)
            throws IOException {
        try (JsonGenerator json = PageJson.start(output)) {
            json.writeStringField("line", line);
            json.writeStringField("current", current);
            json.writeBooleanField("cut", cut);
            json.writeArrayFieldStart("builds");
            for (Build build : builds) {
                write(json, build);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, Build build) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", build.number);
        json.writeStringField("name", build.name);
        json.writeStringField("then", build.then);
        json.writeStringField("now", build.now);
        json.writeStringField("headline", build.headline);
        json.writeNumberField("redThen", build.redThen);
        json.writeNumberField("red", build.red);
        json.writeArrayFieldStart("rows");
        for (Said row : build.rows) {
            json.writeStartObject();
            json.writeStringField("key", row.key);
            json.writeStringField("metric", row.metric);
            json.writeStringField("status", row.status);
            PageJson.number(json, "change", row.change);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
