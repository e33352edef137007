package io.jenkins.plugins.benchmarkgate.history;

import java.util.List;
import java.util.Map;

/** Rows and builds for tests of the index. */
final class SampleRows {
    private SampleRows() {}

    /** A row that fills every field an index keeps; each value follows from the number. */
    static ResultRow full(String key, double number) {
        return new ResultRow(
                key,
                "group of " + key,
                "time",
                "ms",
                "smaller",
                "extreme",
                "REGRESSED",
                0.3,
                20,
                number,
                number * 1.3,
                number * 1.2,
                number * 1.1,
                0.21,
                8,
                List.of(number * 1.3, number * 1.35),
                "because of " + key,
                Map.of("extreme", number * 1.3, "best-quartile", number * 1.4, "median", number * 1.5),
                Map.of("extreme", number, "best-quartile", number * 1.05),
                Map.of("extreme", number * 1.2, "best-quartile", number * 1.26),
                Map.of("extreme", number * 1.1, "best-quartile", number * 1.15),
                new LevelChange(3, 4, 0.25));
    }

    /** A row that shows a number which is none of its locations. */
    static ResultRow shown(String key, double current, Map<String, Double> locations) {
        return new ResultRow(
                key,
                "",
                "time",
                "s",
                "smaller",
                "extreme",
                "UNCHANGED",
                0.0,
                20,
                null,
                current,
                null,
                null,
                null,
                0,
                List.of(),
                "",
                locations,
                Map.of(),
                Map.of(),
                Map.of(),
                null);
    }

    static ResultRow empty(String key) {
        return new ResultRow(
                key, "", "", "", "bigger", null, "MISSING", null, 0, null, null, null, null, null, 0, List.of(), "",
                Map.of(), Map.of(), Map.of(), Map.of(), null);
    }

    static IndexedBuild build(int number) {
        return new IndexedBuild(
                number,
                "#" + number,
                1000L * number,
                "agent \ud83d\ude80",
                result(List.of()),
                Map.of("REGRESSED", 2, "NEW", 1),
                4);
    }

    /** The same build with its benchmarks counted. */
    static IndexedBuild counted(SuiteCounts suite) {
        BuildResult plain = result(List.of());
        var result = new BuildResult(
                plain.schema(),
                plain.id(),
                plain.name(),
                plain.verdict(),
                plain.level(),
                plain.headline(),
                plain.problem(),
                plain.compared(),
                suite,
                plain.baseline(),
                plain.tool(),
                plain.machine(),
                plain.commit(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new IndexedBuild(7, "#7", 7, "", result, Map.of(), 0);
    }

    static BuildResult result(List<ResultRow> rows) {
        return new BuildResult(
                1,
                "benchmark-gate",
                "Benchmarks",
                "FAILED",
                "FAILURE",
                "headline",
                null,
                2,
                "baseline.json",
                "tool",
                "machine",
                "abc",
                List.of(),
                List.of(),
                rows);
    }
}
