package io.jenkins.plugins.benchmarkgate.history;

import java.util.Objects;

/** All that is stored of a judged build: enough to judge it again. */
public record StoredBuild(Circumstances circumstances, BuildResult result) {
    public StoredBuild {
        Objects.requireNonNull(circumstances, "circumstances");
        Objects.requireNonNull(result, "result");
    }
}
