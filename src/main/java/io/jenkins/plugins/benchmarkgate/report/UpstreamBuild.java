package io.jenkins.plugins.benchmarkgate.report;

import io.jenkins.plugins.benchmarkgate.history.Commit;
import java.util.List;

/**
 * A build of another job that caused a build in the range of a change.
 *
 * @param caused number of the build that it caused
 * @param name as people read it, {@code library #12}
 * @param url relative to the root of Jenkins
 * @param commits that came with it
 */
public record UpstreamBuild(int caused, String name, String url, List<Commit> commits) {
    public UpstreamBuild {
        commits = List.copyOf(commits);
    }
}
