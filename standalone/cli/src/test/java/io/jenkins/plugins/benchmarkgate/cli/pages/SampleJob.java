package io.jenkins.plugins.benchmarkgate.cli.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.report.TrendBuild;

/** One build of a job, made the way stored results are read. Baseline 100, threshold 20 %. */
final class SampleJob {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long FIRST_OF_MAY = 1_777_593_600_000L;
    private static final long HOUR = 3_600_000;
    private static final double BASELINE = 100;
    private static final double LIMIT = 120;

    private final int number;
    private final ObjectNode result = JSON.createObjectNode()
            .put("schema", BuildResult.SCHEMA)
            .put("id", "benchmark-gate")
            .put("name", "Benchmarks")
            .put("verdict", "PASSED")
            .put("level", "LIST")
            .put("headline", "PASSED: 0 of 4 compared benchmarks regressed (threshold 20 %)")
            .put("baseline", "benchmarks/baseline.json")
            .put("tool", "pytest-benchmark 5.2.3")
            .put("machine", "AMD EPYC / x86_64 / 4 / Linux / CPython 3.13")
            .put("commit", "0a1b2c3");

    SampleJob(int number) {
        this.number = number;
        result.putArray("rows");
        result.putArray("files")
                .addObject()
                .put("path", "benchmarks/current.json")
                .put("sha256", "00");
    }

    SampleJob name(String name) {
        result.put("name", name).put("headline", "PASSED: " + name);
        result.putArray("notes").add(name);
        return this;
    }

    SampleJob machine(String machine) {
        result.put("machine", machine);
        return this;
    }

    SampleJob tool(String tool) {
        result.put("tool", tool);
        return this;
    }

    /** A row in ms that is regressed above 120, else unchanged. */
    SampleJob row(String key, double current) {
        boolean isRegressed = current > LIMIT;
        if (isRegressed) {
            result.put("verdict", "FAILED")
                    .put("headline", "FAILED: 1 of 4 compared benchmarks regressed (threshold 20 %)");
        }
        row(key, "time", current, isRegressed ? "REGRESSED" : "UNCHANGED")
                .put("change", current / BASELINE - 1)
                .put("baseline", BASELINE)
                .put("limit", LIMIT);
        return this;
    }

    /** Its first row moved since that build, by a commit of this author. */
    SampleJob moved(int lastGood, String author, String message) {
        result.putArray("events")
                .addObject()
                .put("name", "moved")
                .put("worse", true)
                .put("first", number)
                .put("lastGood", lastGood)
                .putArray("rows")
                .add(0);
        result.putArray("changes")
                .addObject()
                .put("first", number)
                .put("lastGood", lastGood)
                .putArray("commits")
                .addObject()
                .put("id", "0a1b2c3d4e5f")
                .put("author", author)
                .put("message", message);
        return this;
    }

    ObjectNode row(String key, String metric, double current, String status) {
        return result.withArray("rows")
                .addObject()
                .put("key", key)
                .put("metric", metric)
                .put("group", "")
                .put("unit", "ms")
                .put("direction", "smaller")
                .put("statistic", "median")
                .put("status", status)
                .put("threshold", 20)
                .put("current", current)
                .put("reason", "decided by the threshold of 20 % for " + key);
    }

    TrendBuild build() {
        try {
            return new TrendBuild(
                    number,
                    "#" + number,
                    "",
                    FIRST_OF_MAY + number * HOUR,
                    "agent-1",
                    JSON.treeToValue(result, BuildResult.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
