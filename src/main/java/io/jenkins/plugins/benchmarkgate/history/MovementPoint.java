package io.jenkins.plugins.benchmarkgate.history;

import java.util.Objects;

/**
 * By how much the whole suite moved in a build.
 *
 * @param agent where it ran, empty where nobody said
 * @param value as a ratio; 0.3 is 30 % worse
 */
public record MovementPoint(int build, String agent, double value) {
    public MovementPoint {
        Objects.requireNonNull(agent, "agent");
        if (!(value > -1) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("the movement of build #%d is %s".formatted(build, value));
        }
    }
}
