package io.jenkins.plugins.benchmarkgate.report;

import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import java.util.Objects;

/**
 * A build of a job as its pages show it.
 *
 * @param number counts up from build to build, with gaps where builds were deleted
 * @param name as people read it, {@code #41}
 * @param url of the build's page, relative to the page that shows it or absolute; empty where there is none
 * @param time when it started, in milliseconds since 1970
 * @param agent where it ran; empty where that is not known
 * @param result what the gate said of it
 */
public record TrendBuild(int number, String name, String url, long time, String agent, BuildResult result) {
    public TrendBuild {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(result, "result");
    }
}
