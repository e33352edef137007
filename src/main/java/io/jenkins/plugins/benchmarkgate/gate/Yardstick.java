package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Locations;

/**
 * What a row is compared with.
 *
 * @param raw as measured
 * @param seen in the frame of the comparison
 * @param builds how many builds it was made of; 0 for a file
 */
record Yardstick(Kind kind, Locations raw, Locations seen, String source, int builds) {
    enum Kind {
        FILE,
        /** Somebody accepted a value as a new level. */
        ACCEPTED,
        BUILDS
    }

    /** Whether it stays where it is until somebody moves it. */
    boolean isFixed() {
        return kind != Kind.BUILDS;
    }
}
