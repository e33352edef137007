package io.jenkins.plugins.benchmarkgate.gate;

import java.util.Objects;
import java.util.Optional;

/**
 * The build that is decided.
 *
 * @param number more than 0; builds go by it
 * @param agent where it ran, for people; empty where nobody says
 * @param machineKey what to use instead of the machine that the results name
 * @param late whether a later build was decided already; then it is judged and teaches nobody
 */
public record Build(int number, String agent, Optional<String> machineKey, boolean late) {
    public Build {
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(machineKey, "machineKey");
        if (number < 1) {
            throw new IllegalArgumentException("a build has a number from 1 on, was " + number);
        }
    }

    public static Build number(int number) {
        return new Build(number, "", Optional.empty(), false);
    }
}
