package io.jenkins.plugins.benchmarkgate.history;

import io.jenkins.plugins.benchmarkgate.history.Circumstances.MachineParts;
import io.jenkins.plugins.benchmarkgate.history.Circumstances.StoredBaseline;
import io.jenkins.plugins.benchmarkgate.history.Circumstances.StoredBaseline.Kind;
import java.util.List;

/** One row of an index as a build that measured nothing else, so that it can be judged again alone. */
public final class RowOfBuild {
    private static final MachineParts NO_MACHINE = new MachineParts("", "", "", "", "");

    private RowOfBuild() {}

    /** The build; its machine is known by its key only, which is all that judging asks of it. */
    public static StoredBuild of(IndexedBuild build, ResultRow row) {
        var circumstances = new Circumstances(
                Circumstances.SCHEMA,
                build.number(),
                build.agent(),
                String.valueOf(build.result().machine()),
                NO_MACHINE,
                false,
                baseline(build, row),
                List.of(),
                null,
                null,
                null,
                null);
        return new StoredBuild(circumstances, build.result().with(List.of(row)));
    }

    private static StoredBaseline baseline(IndexedBuild build, ResultRow row) {
        String source = String.valueOf(build.result().baseline());
        if (build.window() > 0) {
            return new StoredBaseline(Kind.EARLIER_BUILDS, source, build.window(), null, List.of());
        }
        if (row.baselineLocations().isEmpty()) {
            return new StoredBaseline(Kind.NONE, source, RowState.KEPT, null, List.of());
        }
        var held = new StoredMeasurement(
                row.key(), row.metric(), row.unit(), row.direction(), true, row.baselineLocations());
        return new StoredBaseline(Kind.GIVEN, source, RowState.KEPT, NO_MACHINE, List.of(held));
    }
}
