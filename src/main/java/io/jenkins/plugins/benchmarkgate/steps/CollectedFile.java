package io.jenkins.plugins.benchmarkgate.steps;

import java.io.Serializable;

/**
 * A result file that was read on the agent.
 *
 * @param path in the workspace, with {@code /} between its parts
 * @param realPath where it really lies, links followed
 * @param sha256 of its content, in hexadecimal
 * @param olderThanBuild whether it was written before the build began, by the clock of the agent
 */
record CollectedFile(String path, String realPath, String sha256, boolean olderThanBuild) implements Serializable {
    private static final long serialVersionUID = 1L;
}
