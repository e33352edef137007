package io.jenkins.plugins.benchmarkgate.steps;

import io.jenkins.plugins.benchmarkgate.gate.Level;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;

/**
 * What a gate did: all is archived, stored, attached and logged; stage and run are yet untouched.
 *
 * @param page its page, relative to the root of Jenkins
 */
record GateOutcome(BuildResult result, String page) {
    /** What is to be done to stage and run. */
    Level level() {
        return Level.valueOf(result.level());
    }
}
