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

    /** The same, and at least as bad as a level says, which {@code criticality} bounds in what is done about it. */
    Outcome atLeast(Level wanted, Level criticality, String why) {
        Verdict worse = verdict == Verdict.FAILED ? Verdict.FAILED : wanted.verdict();
        String text = headline.substring(headline.indexOf(": ") + 2);
        return new Outcome(
                worse, level.worst(wanted.atMost(criticality)), "%s: %s; %s".formatted(worse, why, text), problem);
    }
}
