package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.gate.Level;

/** What the command line tells its caller. */
final class ExitCode {
    static final int PASSED = 0;
    static final int FAILED = 1;
    /** Wrong usage, or input that cannot be used: there is no verdict. */
    static final int UNUSABLE = 2;

    static final int UNSTABLE = 3;

    private ExitCode() {}

    /** What they say of a check, as the help has it. */
    static String[] ofACheck() {
        return new String[] {
            "0:passed, or not gated because there is no baseline yet",
            "1:failed: something got slower than the threshold allows",
            "2:wrong usage, or input that cannot be used",
            "3:unstable (1 with --strict)"
        };
    }

    /** A command is like a stage: it fails where the stage would fail. */
    static int of(Level level, boolean strict) {
        return switch (level) {
            case LIST -> PASSED;
            case NOTE, UNSTABLE -> strict ? FAILED : UNSTABLE;
            case ERROR, FAILURE -> FAILED;
        };
    }
}
