package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Measurement;

/** The phrases that sentences are made of. */
final class Reasons {
    private Reasons() {}

    static String incomparable(String why) {
        return "not compared: " + why;
    }

    /** Why a row is shown and not judged: a rule says so, or its metric is none that is gated. */
    static String ignored(Policy policy, Measurement measurement) {
        RowRule rule = policy.ruleFor(measurement.id());
        if (rule.ignore()) {
            return "not gated: the rule \"%s\" ignores it"
                    .formatted(rule.pattern().pattern());
        }
        return policy.metrics().gated().isEmpty()
                ? "not gated: %s is a metric beside the main one".formatted(measurement.metric())
                : "not gated: metrics does not name %s".formatted(measurement.metric());
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
