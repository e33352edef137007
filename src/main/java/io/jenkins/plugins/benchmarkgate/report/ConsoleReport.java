package io.jenkins.plugins.benchmarkgate.report;

import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.ResultFile;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The log of a build: the same lines in Jenkins and on the command line. */
public final class ConsoleReport {
    private static final int MOST_ROWS = 50;

    private ConsoleReport() {}

    /** The lines, without line ends. */
    public static List<String> lines(BuildResult result) {
        var lines = new ArrayList<String>();
        lines.add("Benchmark gate \"%s\"".formatted(Printable.of(result.name())));
        lines.add("Baseline  %s".formatted(Printable.of(result.baseline())));
        lines.add("Current   %s (%s)".formatted(files(result), Printable.of(result.tool())));
        lines.add("");
        addTable(lines, result.rows());
        result.rows().stream()
                .limit(MOST_ROWS)
                .filter(Cells::isExplained)
                .map(row -> "%s %s: %s"
                        .formatted(row.status(), Printable.of(row.key()), Printable.of(row.reason())))
                .forEach(lines::add);
        result.notes().stream().map(note -> "Note: " + Printable.of(note)).forEach(lines::add);
        lines.add(Printable.of(result.headline()));
        return List.copyOf(lines);
    }

    private static String files(BuildResult result) {
        return result.files().stream().map(ResultFile::path).map(Printable::of).collect(Collectors.joining(", "));
    }

    private static void addTable(List<String> lines, List<ResultRow> rows) {
        var cells = new ArrayList<List<String>>();
        cells.add(Cells.HEADER);
        rows.stream().limit(MOST_ROWS).map(Cells::of).forEach(cells::add);
        int[] widths = widths(cells);
        cells.forEach(row -> lines.add(line(row, widths)));
        if (rows.size() > MOST_ROWS) {
            lines.add("... and %d more, none of them worse".formatted(rows.size() - MOST_ROWS));
        }
        lines.add("");
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[Cells.HEADER.size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        return widths;
    }

    /** Status and name to the left, numbers to the right. */
    private static String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        int last = cells.size() - 1;
        for (int column = 0; column < last; column++) {
            String padding = " ".repeat(widths[column] - cells.get(column).length());
            line.append(column == 0 ? cells.get(column) + padding : padding + cells.get(column)).append("  ");
        }
        return line.append(cells.get(last)).toString();
    }
}
