package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;

/** The phrases that sentences are made of. */
final class Reasons {
    private Reasons() {}

    static String incomparable(String why) {
        return "not compared: " + why;
    }

    static String ignored(RowRule rule) {
        return "not gated: the rule \"%s\" ignores it".formatted(rule.pattern().pattern());
    }

    static String nameOf(Location location, Direction direction) {
        return switch (location) {
            case BEST_QUARTILE -> "best quartile";
            case EXTREME -> direction == Direction.SMALLER ? "minimum" : "maximum";
            case MEDIAN -> "median";
            case MEAN -> "mean";
            case VALUE -> "value";
        };
    }

    static String builds(int count) {
        return count == 1 ? "1 build" : count + " builds";
    }
}
