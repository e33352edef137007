package io.jenkins.plugins.benchmarkgate.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.RowEvent;
import io.jenkins.plugins.benchmarkgate.history.SuiteCounts;
import java.util.function.Consumer;

/** Builds for tests of the pages, made the way stored results are read. */
final class SampleBuild {
    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode result = JSON.createObjectNode()
            .put("schema", BuildResult.SCHEMA)
            .put("id", "benchmark-gate")
            .put("name", "Benchmarks")
            .put("verdict", "PASSED")
            .put("level", "LIST")
            .put("headline", "PASSED: nothing regressed")
            .put("baseline", "benchmarks/baseline.json")
            .put("tool", "pytest-benchmark 5.2.3")
            .put("machine", "cpu A")
            .put("commit", "abc");
    private final int number;

    SampleBuild(int number) {
        this.number = number;
        result.putArray("rows");
    }

    SampleBuild machine(String machine) {
        result.put("machine", machine);
        return this;
    }

    SampleBuild row(String key, double current) {
        return row(key, current, row -> {});
    }

    SampleBuild row(String key, double current, Consumer<ObjectNode> change) {
        ObjectNode row = result.withArray("rows")
                .addObject()
                .put("key", key)
                .put("metric", "time")
                .put("group", "")
                .put("unit", "ms")
                .put("direction", "smaller")
                .put("status", "UNCHANGED")
                .put("threshold", 20)
                .put("current", current)
                .put("reason", "unchanged");
        change.accept(row);
        return this;
    }

    SampleBuild suite(SuiteCounts counts) {
        result.putPOJO("suite", counts);
        return this;
    }

    SampleBuild event(RowEvent event) {
        result.withArray("events").addPOJO(event);
        return this;
    }

    TrendBuild build() {
        try {
            return new TrendBuild(
                    number,
                    "#" + number,
                    "../" + number + "/",
                    1000L * number,
                    "",
                    JSON.treeToValue(result, BuildResult.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
