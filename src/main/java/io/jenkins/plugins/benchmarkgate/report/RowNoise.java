package io.jenkins.plugins.benchmarkgate.report;

import io.jenkins.plugins.benchmarkgate.gate.Status;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses the rows of a build of which a reader wants to know what their noise is like. */
public final class RowNoise {
    /** The worst ones: each costs a look into the index of every earlier build. */
    static final int MOST_ROWS = 20;

    private static final Set<String> ASKED =
            EnumSet.of(Status.REGRESSED, Status.WARNED, Status.UNCONFIRMED, Status.DRIFTED, Status.WITHIN_NOISE)
                    .stream()
                    .map(Status::name)
                    .collect(Collectors.toUnmodifiableSet());

    private RowNoise() {}

    /** The worst rows that are above their threshold, or were. */
    public static Set<RowId> wanted(BuildResult result) {
        return result.rows().stream()
                .filter(row -> ASKED.contains(row.status()))
                .limit(MOST_ROWS)
                .map(ResultRow::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
