package io.jenkins.plugins.benchmarkgate.actions;

import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.history.ChangeRange;
import io.jenkins.plugins.benchmarkgate.history.Commit;
import io.jenkins.plugins.benchmarkgate.history.RowEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the commits of the builds between good and bad, of the worst events of a build. */
public final class SuspectChanges {
    /** How many events are looked at, the worst. */
    private static final int MOST_RANGES = 10;

    /** How many builds of a range are loaded, the newest. */
    private static final int MOST_BUILDS = 100;

    /** How many commits of a range are kept, the newest. */
    private static final int MOST_COMMITS = 50;

    private final Run<?, ?> run;
    private final String id;
    private final boolean isChangeRequest;

    /**
     * What the commits of a build are searched for.
     *
     * @param id of the gate
     * @param isChangeRequest whether the job builds a change request, whose own commits are all that can be the cause where
     *     no build of it was good
     */
    public SuspectChanges(Run<?, ?> run, String id, boolean isChangeRequest) {
        this.run = run;
        this.id = id;
        this.isChangeRequest = isChangeRequest;
    }

    /** One range for each pair of last good and first bad build. */
    public List<ChangeRange> of(List<RowEvent> events) {
        return events.stream()
                .map(event -> List.of(event.lastGood(), event.first()))
                .distinct()
                .limit(MOST_RANGES)
                .map(range -> range(range.get(0), range.get(1)))
                .toList();
    }

    private ChangeRange range(int lastGood, int first) {
        int begin = lastGood > 0 || isChangeRequest ? lastGood + 1 : first;
        int oldest = Math.max(begin, first - MOST_BUILDS + 1);
        Set<Commit> commits = new LinkedHashSet<>(); // a build that was repeated may list a commit again
        var unjudged = new ArrayList<Integer>();
        int gone = 0;
        boolean isUnlisted = false;
        for (int number = oldest; number <= first; number++) {
            Run<?, ?> build = build(run, number);
            if (build == null) {
                gone++;
                continue;
            }
            if (!isJudged(build)) {
                unjudged.add(number);
            }
            List<Commit> own = ChangeSets.of(build);
            isUnlisted |= number == 1 && own.isEmpty();
            commits.addAll(own);
        }
        List<Commit> all = List.copyOf(commits);
        int more = Math.max(0, all.size() - MOST_COMMITS);
        return new ChangeRange(
                lastGood, first, all.subList(more, all.size()), more, unjudged, gone, oldest - begin, isUnlisted);
    }

    private boolean isJudged(Run<?, ?> build) {
        return build == run || BuildActions.find(build, id).isPresent();
    }

    /** A build of the same job; null where it is gone. */
    static Run<?, ?> build(Run<?, ?> run, int number) {
        return number == run.getNumber() ? run : run.getParent().getBuildByNumber(number);
    }
}
