package io.jenkins.plugins.benchmarkgate.gate;

/** What a finding does to the stage and the run; each is worse than the one before. */
public enum Level {
    /** Shown in log and page only. */
    LIST,
    /** Marks the stage unstable and leaves the run alone. */
    NOTE,
    /** Marks stage and run unstable. */
    UNSTABLE,
    /** Marks the stage failed and leaves the run alone. */
    ERROR,
    /** Fails stage and run. */
    FAILURE;

    /** This level, or the limit where this is worse. */
    public Level atMost(Level limit) {
        return compareTo(limit) <= 0 ? this : limit;
    }

    /** The worse of the two. */
    public Level worst(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether only a Pipeline stage can show it. */
    public boolean needsStage() {
        return this == NOTE || this == ERROR;
    }

    Verdict verdict() {
        return switch (this) {
            case LIST -> Verdict.PASSED;
            case NOTE, UNSTABLE -> Verdict.UNSTABLE;
            case ERROR, FAILURE -> Verdict.FAILED;
        };
    }
}
