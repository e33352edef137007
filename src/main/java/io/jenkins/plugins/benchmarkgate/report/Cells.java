package io.jenkins.plugins.benchmarkgate.report;

import io.jenkins.plugins.benchmarkgate.gate.Percent;
import io.jenkins.plugins.benchmarkgate.gate.Row;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.ResultFile;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of a result as people read them; nothing here is escaped yet. */
final class Cells {
    static final List<String> HEADER = List.of("STATUS", "CHANGE", "BASELINE", "CURRENT", "LIMIT", "BENCHMARK");

    private static final int MOST_ROWS = 50;
    private static final int MOST_SENTENCES = 20;
    private static final int MOST_FILES = 3;
    private static final Set<String> UNREMARKABLE = Set.of("UNCHANGED", "NEW", "IGNORED");

    private final BuildResult result;
    private final boolean hasSeveralMetrics;

    Cells(BuildResult result) {
        this.result = result;
        this.hasSeveralMetrics = result.rows().stream()
                        .filter(row -> !Row.isWholeSuite(row))
                        .map(ResultRow::metric)
                        .distinct()
                        .count()
                > 1;
    }

    /** The worst rows, as many as a reader can take in. */
    List<List<String>> table() {
        return result.rows().stream().limit(MOST_ROWS).map(this::of).toList();
    }

    /** What the table leaves out, by status; empty where it leaves out nothing. */
    String leftOut() {
        List<ResultRow> left = result.rows().stream().skip(MOST_ROWS).toList();
        return left.isEmpty() ? "" : "... and %d more: %s".formatted(left.size(), countByStatus(left));
    }

    /** The worst rows that deserve their sentence in log and comment. */
    List<ResultRow> explained() {
        return remarkable().stream().limit(MOST_SENTENCES).toList();
    }

    /** How many rows deserve a sentence and get none; empty where all get theirs. */
    String unexplained() {
        List<ResultRow> left = remarkable().stream().skip(MOST_SENTENCES).toList();
        return left.isEmpty()
                ? ""
                : "... and %d more not explained here: %s".formatted(left.size(), countByStatus(left));
    }

    /** The key, with the metric where the tool reports several. */
    String nameOf(ResultRow row) {
        return hasSeveralMetrics && !Row.isWholeSuite(row) ? "%s (%s)".formatted(row.key(), row.metric()) : row.key();
    }

    /** The files of the current results; of many, the first ones and their number. */
    String files() {
        String first =
                result.files().stream().limit(MOST_FILES).map(ResultFile::path).collect(Collectors.joining(", "));
        int left = result.files().size() - MOST_FILES;
        return left > 0 ? "%s and %d more".formatted(first, left) : first;
    }

    private List<ResultRow> remarkable() {
        return result.rows().stream()
                .filter(row -> !UNREMARKABLE.contains(row.status()))
                .toList();
    }

    private static String countByStatus(List<ResultRow> rows) {
        Map<String, Long> counts = rows.stream()
                .collect(Collectors.groupingBy(ResultRow::status, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> "%d %s".formatted(count.getValue(), count.getKey()))
                .collect(Collectors.joining(", "));
    }

    private List<String> of(ResultRow row) {
        return List.of(
                row.status(),
                row.change() == null ? "-" : Percent.signed(row.change()),
                value(row, row.baseline()),
                value(row, row.current()),
                value(row, row.limit()),
                nameOf(row));
    }

    private static String value(ResultRow row, Double value) {
        if (value == null) {
            return "-";
        }
        if (Row.isWholeSuite(row)) {
            return Percent.signed(value - 1);
        }
        return Unit.parse(row.unit()).map(unit -> unit.format(value)).orElse(value + " " + row.unit());
    }
}
