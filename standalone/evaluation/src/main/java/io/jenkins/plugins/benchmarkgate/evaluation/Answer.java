package io.jenkins.plugins.benchmarkgate.evaluation;

import java.util.Map;

/**
 * What a contender says of a build.
 *
 * @param rows by name of the benchmark
 * @param isEvent whether it calls the whole suite worse
 * @param remeasured how many benchmarks it wants measured again
 */
record Answer(Map<String, Light> rows, boolean isEvent, int remeasured) {
    /** What is said of one benchmark. */
    enum Light {
        /** Worse: the build fails. */
        RED,
        /** The build is marked as unstable. */
        YELLOW,
        QUIET
    }
}
