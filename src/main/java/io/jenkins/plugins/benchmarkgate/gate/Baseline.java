package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.util.Objects;
import java.util.Optional;

/** What a build is compared with. Where it is no report with benchmarks, earlier builds serve if they can. */
public sealed interface Baseline {
    /** Where it comes from, for people. */
    String source();

    /** How many accepted builds serve where there is no report. */
    default int window() {
        return RowState.KEPT;
    }

    /** The report that is compared with; empty where earlier builds serve. */
    default Optional<Report> report() {
        return Optional.empty();
    }

    /** The other job that supplies it. */
    default Optional<Lender> lender() {
        return Optional.empty();
    }

    /** Whether it is, or should have been, a file of the workspace. */
    default boolean isFile() {
        return true;
    }

    /** A file with benchmarks. */
    record Given(String source, Report file) implements Baseline {
        @Override
        public Optional<Report> report() {
            return Optional.of(file);
        }
    }

    /** A file that is there and holds no benchmark: a team that has yet to fill it. */
    record Empty(String source) implements Baseline {}

    /** No file was asked for, and none is at the default path. */
    record None(String source) implements Baseline {}

    /** What should be there is not: a file whose path was set or that the previous build had, or a reference. */
    record Lost(String source, String why, boolean isFile) implements Baseline {
        public Lost(String source, String why) {
            this(source, why, true);
        }
    }

    /**
     * The last accepted builds of the job, and no file.
     *
     * @param window how many, 1 to 10
     */
    record EarlierBuilds(int window) implements Baseline {
        public EarlierBuilds {
            requireWindow(window);
        }

        /** An {@link IllegalArgumentException} says how many builds can serve. */
        public static void requireWindow(int window) {
            if (window < 1 || window > RowState.KEPT) {
                throw new IllegalArgumentException(
                        "the last %d builds cannot serve as baseline, only 1 to %d".formatted(window, RowState.KEPT));
            }
        }

        @Override
        public String source() {
            return window == 1 ? "the previous build" : "the last %d builds".formatted(window);
        }

        @Override
        public boolean isFile() {
            return false;
        }
    }

    /** The last accepted builds of another job, as many as are kept. */
    record LentBuilds(Lender job) implements Baseline {
        @Override
        public String source() {
            return "the last %d builds of %s".formatted(window(), job.name());
        }

        @Override
        public Optional<Lender> lender() {
            return Optional.of(job);
        }

        @Override
        public boolean isFile() {
            return false;
        }
    }

    /**
     * What one build measured, chosen by somebody; it stays where it is.
     *
     * @param lender the job of that build, where it is another one
     */
    record ChosenBuild(String source, Report measured, Optional<Lender> lender) implements Baseline {
        public ChosenBuild {
            Objects.requireNonNull(lender, "lender");
        }

        @Override
        public Optional<Report> report() {
            return Optional.of(measured);
        }

        @Override
        public boolean isFile() {
            return false;
        }
    }
}
