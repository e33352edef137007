package io.jenkins.plugins.benchmarkgate.steps;

import java.io.Serializable;

/** Everything that was found in a workspace. */
record CollectedReports(CollectedReport current, CollectedReport baseline) implements Serializable {
    private static final long serialVersionUID = 1L;
}
