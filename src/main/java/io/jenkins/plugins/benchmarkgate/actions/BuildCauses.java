package io.jenkins.plugins.benchmarkgate.actions;

import hudson.model.Cause;
import hudson.model.Run;
import java.util.List;
import java.util.Objects;

/**
 * Why a build was started, in the words of Jenkins. They are asked of the build that somebody looks at: what is stored of a
 * build is for all who read its job, and a cause may name a job that some of them may not read.
 */
final class BuildCauses {
    private static final int MOST = 10;

    private BuildCauses() {}

    /** One line each; what names another job only where the one who asks may read that. */
    static List<String> of(Run<?, ?> run, UpstreamChanges upstream) {
        return run.getCauses().stream()
                .filter(cause -> !(cause instanceof Cause.UpstreamCause other)
                        || upstream.isReadable(other.getUpstreamProject()))
                .map(Cause::getShortDescription)
                .filter(Objects::nonNull)
                .map(ChangeSets::line)
                .filter(line -> !line.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }
}
