package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Locations;

/**
 * What a row is compared with.
 *
 * @param raw as measured
 * @param seen the compared locations at least, in the frame of the comparison
 * @param whose which build or job it is of, where that has to be said
 * @param builds how many builds it was made of; 0 for a file
 */
record Yardstick(Kind kind, Locations raw, Locations seen, String whose, int builds) {
    enum Kind {
        FILE,
        /** Somebody accepted a value as a new level. */
        ACCEPTED,
        BUILDS
    }

    /** Where it comes from, for people. */
    String source() {
        return switch (kind) {
            case FILE -> "the baseline";
            case ACCEPTED -> "the level accepted in " + whose;
            case BUILDS ->
                (builds == 1 ? "the last accepted build" : "the median of the last " + builds + " accepted builds")
                        + whose;
        };
    }

    /** Whether it stays where it is until somebody moves it. */
    boolean isFixed() {
        return kind != Kind.BUILDS;
    }
}
