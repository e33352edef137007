package io.jenkins.plugins.benchmarkgate.actions;

import io.jenkins.plugins.benchmarkgate.gate.Status;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import java.util.ArrayList;

/** How many benchmarks of a build are what, small enough for {@code build.xml}. */
final class RowCounts {
    private final int compared;
    private final int regressed;
    private final int warned;
    private final int missing;
    private final int incomparable;
    private final int improved;
    private final int added;
    private final int ignored;

    private RowCounts(BuildResult result) {
        compared = result.compared();
        regressed = count(result, Status.REGRESSED);
        warned = count(result, Status.WARNED);
        missing = count(result, Status.MISSING);
        incomparable = count(result, Status.INCOMPARABLE);
        improved = count(result, Status.IMPROVED);
        added = count(result, Status.NEW);
        ignored = count(result, Status.IGNORED);
    }

    static RowCounts of(BuildResult result) {
        return new RowCounts(result);
    }

    private static int count(BuildResult result, Status status) {
        return (int) result.rows().stream()
                .filter(row -> row.status().equals(status.name()))
                .count();
    }

    int regressed() {
        return regressed;
    }

    String inWords() {
        var parts = new ArrayList<String>();
        parts.add(
                compared == 0
                        ? Messages.RowCounts_NothingCompared()
                        : Messages.RowCounts_Regressed(regressed, compared));
        add(parts, warned, Messages.RowCounts_Warned(warned));
        add(parts, missing, Messages.RowCounts_Missing(missing));
        add(parts, incomparable, Messages.RowCounts_Incomparable(incomparable));
        add(parts, improved, Messages.RowCounts_Improved(improved));
        add(parts, added, Messages.RowCounts_New(added));
        add(parts, ignored, Messages.RowCounts_Ignored(ignored));
        return String.join(", ", parts);
    }

    private static void add(ArrayList<String> parts, int count, String text) {
        if (count > 0) {
            parts.add(text);
        }
    }
}
