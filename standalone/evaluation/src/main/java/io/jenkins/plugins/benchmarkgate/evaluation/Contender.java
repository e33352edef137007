package io.jenkins.plugins.benchmarkgate.evaluation;

import java.util.Map;

/** A rule to be measured. */
interface Contender {
    /** For people. */
    String label();

    /**
     * Which benchmarks it calls worse in the build after {@link #HISTORY} others.
     *
     * @param rotation in which order the runs are the builds
     * @param factors by how much each benchmark is slowed in that build; 1 is unchanged
     */
    Map<String, Boolean> alarms(Runs runs, int rotation, Map<String, Double> factors);

    /** How many builds go before the one that is judged. */
    int HISTORY = 8;
}
