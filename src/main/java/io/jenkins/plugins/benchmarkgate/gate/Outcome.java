package io.jenkins.plugins.benchmarkgate.gate;

import java.util.Optional;

/**
 * The verdict of a build.
 *
 * @param problem why none could be had
 */
record Outcome(Verdict verdict, Level level, String headline, Optional<String> problem) {
    static Outcome of(Verdict verdict, Level level, String text) {
        return new Outcome(verdict, level, "%s: %s".formatted(verdict, text), Optional.empty());
    }

    static Outcome problem(String problem) {
        return new Outcome(Verdict.FAILED, Level.FAILURE, "FAILED: " + problem, Optional.of(problem));
    }

    /** The same, and at least unstable. */
    Outcome atLeastUnstable(Level criticality, String why) {
        Verdict worse = verdict == Verdict.FAILED ? Verdict.FAILED : Verdict.UNSTABLE;
        String text = headline.substring(headline.indexOf(": ") + 2);
        return new Outcome(
                worse,
                level.worst(Level.UNSTABLE.atMost(criticality)),
                "%s: %s; %s".formatted(worse, why, text),
                problem);
    }
}
