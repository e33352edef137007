package io.jenkins.plugins.benchmarkgate.report;

import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import java.util.ArrayList;
import java.util.List;

/**
 * The log of a build: the same lines in Jenkins and on the command line. The worst rows come first, the verdict last.
 * Every text of a result file is shown on one line and cannot add another.
 */
public final class ConsoleReport {
    private final BuildResult result;
    private final Cells cells;
    private final List<String> lines = new ArrayList<>();

    private ConsoleReport(BuildResult result) {
        this.result = result;
        this.cells = new Cells(result);
    }

    /** The lines, without line ends. */
    public static List<String> lines(BuildResult result) {
        var report = new ConsoleReport(result);
        report.addHead();
        report.lines.addAll(table(result));
        report.addSentences();
        report.lines.addAll(ChangeLines.of(result));
        result.notes().forEach(note -> report.lines.add("Note: " + Printable.uncut(note)));
        report.lines.add(Printable.uncut(result.headline()));
        return List.copyOf(report.lines);
    }

    /** The rows alone, with an empty line after them. */
    public static List<String> table(BuildResult result) {
        if (result.rows().isEmpty()) {
            return List.of();
        }
        var cells = new Cells(result);
        var table = new ArrayList<List<String>>();
        table.add(Cells.HEADER);
        for (List<String> row : cells.table()) {
            table.add(row.stream().map(Printable::of).toList());
        }
        int[] widths = widths(table);
        var lines = new ArrayList<String>();
        table.forEach(row -> lines.add(line(row, widths)));
        if (!cells.leftOut().isEmpty()) {
            lines.add(cells.leftOut());
        }
        lines.add("");
        return lines;
    }

    private void addHead() {
        lines.add("Benchmark gate \"%s\"".formatted(Printable.of(result.name())));
        if (result.rows().isEmpty()) {
            return; // nothing could be read, and the headline says why
        }
        lines.add("Baseline  " + Printable.uncut(result.baseline()));
        lines.add("Current   %s (%s)".formatted(Printable.uncut(cells.files()), Printable.of(result.tool())));
        lines.add("");
    }

    private void addSentences() {
        for (ResultRow row : cells.explained()) {
            lines.add("%s %s".formatted(row.status(), Printable.of(cells.nameOf(row))));
            lines.add("    " + Printable.uncut(row.reason()));
        }
        if (!cells.unexplained().isEmpty()) {
            lines.add(cells.unexplained());
        }
        if (!cells.explained().isEmpty()) {
            lines.add("");
        }
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

    /** Status to the left, numbers to the right; the name comes last, so that its width cannot push anything. */
    private static String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        int last = cells.size() - 1;
        for (int column = 0; column < last; column++) {
            String padding = " ".repeat(widths[column] - cells.get(column).length());
            line.append(column == 0 ? cells.get(column) + padding : padding + cells.get(column))
                    .append("  ");
        }
        return line.append(cells.get(last)).toString();
    }
}
