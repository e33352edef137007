package io.jenkins.plugins.benchmarkgate.evaluation;

import java.util.Map;

/** A rule to be measured. */
interface Contender {
    /** For people. */
    String label();

    /** How many builds it needs before the one that it judges. */
    int before();

    /** How many later builds it waits for. */
    int after();

    /** Whether builds are measured again. */
    boolean hasLooks();

    /** Whether it needs the single measurements of a run. */
    boolean needsRounds();

    /**
     * Judges a build.
     *
     * @param at which build of the play
     * @param instead how many builds later the values are taken from that are judged in its place; 0 for its own
     * @param factors by how much benchmarks are slowed from that build on; 1 where nothing is said
     */
    Answer judge(DataSet data, Play play, int at, int instead, Map<String, Double> factors);
}
