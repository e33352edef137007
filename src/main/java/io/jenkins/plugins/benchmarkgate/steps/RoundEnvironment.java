package io.jenkins.plugins.benchmarkgate.steps;

import java.util.Map;

/** The variables by which a body learns what to measure. Jenkins hands those that are empty on as not set. */
final class RoundEnvironment {
    private static final String ROUND = "BENCHMARK_GATE_ROUND";
    private static final String KEYS = "BENCHMARK_GATE_KEYS";
    private static final String SELECT = "BENCHMARK_GATE_SELECT";

    private RoundEnvironment() {}

    /** Round 1 measures everything. */
    static Map<String, String> first() {
        return again(1, "", "");
    }

    /**
     * A round that measures suspects.
     *
     * @param keysFile where their keys lie
     * @param selection arguments that select them; empty to measure everything
     */
    static Map<String, String> again(int round, String keysFile, String selection) {
        return Map.of(ROUND, Integer.toString(round), KEYS, keysFile, SELECT, selection);
    }
}
