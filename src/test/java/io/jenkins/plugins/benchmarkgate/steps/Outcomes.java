package io.jenkins.plugins.benchmarkgate.steps;

import io.jenkins.plugins.benchmarkgate.gate.Level;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import java.util.List;
import java.util.Map;

/** Outcomes of gates. */
final class Outcomes {
    private Outcomes() {}

    static GateOutcome of(Level level, ResultRow... rows) {
        var result = new BuildResult(
                1,
                "id",
                "name",
                "FAILED",
                level.name(),
                "the headline",
                null,
                rows.length,
                "baseline.json",
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(rows));
        return new GateOutcome(result, "job/bench/1/benchmark-gate/");
    }

    static ResultRow row(String key, String status) {
        return new ResultRow(
                key, "", "time", "ms", "smaller", "median", status, 0.3, 20, 10.0, 13.0, 12.0, null, null, 0, List.of(),
                "because", Map.of(), Map.of(), Map.of(), Map.of(), null);
    }
}
