package io.jenkins.plugins.benchmarkgate.history;

import java.util.List;

/**
 * The commits between the last build that was good for some rows and the first that was not: one of these moved them, unless
 * it was no commit at all.
 *
 * @param lastGood number of the last good build, which is not part of the range; 0 where there is none
 * @param first number of the first build that was not good
 * @param commits oldest first
 * @param more how many further commits there are
 * @param unjudged numbers of the builds in the range without a result of this gate; their commits are among these
 * @param gone how many builds of the range are deleted or never were, so that their commits are not known
 * @param unread how many of its oldest builds were too many to be looked at
 * @param unlisted whether the first build of the job is part of the range and lists no commits: most source controls have
 *     nothing to compare its checkout with
 */
public record ChangeRange(
        int lastGood,
        int first,
        List<Commit> commits,
        int more,
        List<Integer> unjudged,
        int gone,
        int unread,
        boolean unlisted) {
    public ChangeRange {
        commits = commits == null ? List.of() : List.copyOf(commits);
        unjudged = unjudged == null ? List.of() : List.copyOf(unjudged);
    }

    public boolean isOf(RowEvent event) {
        return event.lastGood() == lastGood && event.first() == first;
    }
}
