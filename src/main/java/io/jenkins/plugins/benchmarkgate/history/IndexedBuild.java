package io.jenkins.plugins.benchmarkgate.history;

import java.util.Objects;

/**
 * What the index of a build says of the build itself.
 *
 * @param number of the build
 * @param name as people read it, {@code #41}
 * @param time when it started, in milliseconds since 1970
 * @param agent where it ran; empty where that is not known
 * @param result what the gate said, without notes, files and rows
 */
public record IndexedBuild(int number, String name, long time, String agent, BuildResult result) {
    public IndexedBuild {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(result, "result");
    }
}
