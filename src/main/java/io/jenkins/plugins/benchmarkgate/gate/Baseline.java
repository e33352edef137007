package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.Report;

/** What a build is compared with. Where it is no file with benchmarks, the earlier builds of the job serve if they can. */
public sealed interface Baseline {
    /** Where it comes from, for people. */
    String source();

    /** How many accepted builds serve where there is no file. */
    default int window() {
        return RowState.KEPT;
    }

    /** A baseline with benchmarks. */
    record Given(String source, Report report) implements Baseline {}

    /** A file that is there and holds no benchmark: a team that has yet to fill it. */
    record Empty(String source) implements Baseline {}

    /** No file was asked for, and none is at the default path. */
    record None(String source) implements Baseline {}

    /** A file that should be there is not: its path was set, or the previous build had it. */
    record Lost(String source, String why) implements Baseline {}

    /**
     * The last accepted builds of the job, and no file.
     *
     * @param window how many, 1 to 10
     */
    record EarlierBuilds(int window) implements Baseline {
        public EarlierBuilds {
            if (window < 1 || window > RowState.KEPT) {
                throw new IllegalArgumentException(
                        "the last %d builds cannot serve as baseline, only 1 to %d".formatted(window, RowState.KEPT));
            }
        }

        @Override
        public String source() {
            return window == 1 ? "the previous build" : "the last %d builds".formatted(window);
        }
    }
}
