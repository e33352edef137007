package io.jenkins.plugins.benchmarkgate.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.benchmarkgate.gate.Level;
import io.jenkins.plugins.benchmarkgate.gate.Status;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the step returns: maps, lists, texts, numbers and booleans, which no sandbox needs to approve. */
final class StepValue {
    private StepValue() {}

    /**
     * The value for a Pipeline.
     *
     * @param rootUrl of Jenkins; null where nobody configured it, which leaves the page's URL relative
     */
    static Map<String, Object> of(GateOutcome outcome, @CheckForNull String rootUrl) {
        BuildResult result = outcome.result();
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("verdict", result.verdict());
        value.put("passed", outcome.level() == Level.LIST);
        value.put("compared", result.compared());
        value.put("regressions", regressions(result));
        value.put("url", (rootUrl == null ? "" : rootUrl) + outcome.page());
        return value;
    }

    private static List<Map<String, Object>> regressions(BuildResult result) {
        List<Map<String, Object>> regressions = new ArrayList<>();
        result.rows().stream()
                .filter(row -> row.status().equals(Status.REGRESSED.name()))
                .forEach(row -> regressions.add(regression(row)));
        return regressions;
    }

    private static Map<String, Object> regression(ResultRow row) {
        Map<String, Object> regression = new LinkedHashMap<>();
        regression.put("key", row.key());
        regression.put("change", row.change());
        regression.put("threshold", row.threshold());
        regression.put("baseline", row.baseline());
        regression.put("current", row.current());
        regression.put("unit", row.unit());
        return regression;
    }
}
