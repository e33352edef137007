package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Report;

/** What a build is compared with. */
public sealed interface Baseline {
    /** Where it comes from, for people. */
    String source();

    /** A baseline with benchmarks. */
    record Given(String source, Report report) implements Baseline {}

    /** A file that is there and holds no benchmark: a team that has yet to fill it. */
    record Empty(String source) implements Baseline {}

    /** No file was asked for, and none is at the default path. */
    record None(String source) implements Baseline {}

    /** A file that should be there is not: its path was set, or the previous build had it. */
    record Lost(String source, String why) implements Baseline {}
}
