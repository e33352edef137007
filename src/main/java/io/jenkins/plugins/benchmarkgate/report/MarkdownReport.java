package io.jenkins.plugins.benchmarkgate.report;

import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A result as GitHub-flavoured Markdown, for a comment on a change request. Nothing that comes from a result file is
 * markup, a link, a mention or a second line.
 */
public final class MarkdownReport {
    private static final String SPECIAL = "\\`*_[]<>|~&$";
    /** Characters that services turn into links and notifications even when written as an entity. */
    private static final String REFERENCE = "@#";

    private MarkdownReport() {}

    /** The lines, without line ends. */
    public static List<String> lines(BuildResult result) {
        var cells = new Cells(result);
        var lines = new ArrayList<String>();
        lines.add("### %s".formatted(escape(Printable.of(result.name()))));
        lines.add("");
        lines.add("**%s**".formatted(sentence(result.headline())));
        addTable(lines, cells);
        addSentences(lines, cells);
        if (!result.notes().isEmpty()) {
            lines.add("");
            result.notes().forEach(note -> lines.add("- Note: " + sentence(note)));
        }
        return List.copyOf(lines);
    }

    private static void addTable(List<String> lines, Cells cells) {
        List<List<String>> table = cells.table();
        if (table.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(Cells.HEADER.stream().collect(Collectors.joining(" | ", "| ", " |")));
        lines.add("| --- | ---: | ---: | ---: | ---: | --- |");
        table.forEach(row -> lines.add(tableRow(row)));
        addParagraph(lines, cells.leftOut());
    }

    private static String tableRow(List<String> cells) {
        int last = cells.size() - 1;
        return cells.subList(0, last).stream()
                .map(cell -> escape(Printable.of(cell)))
                .collect(Collectors.joining(" | ", "| ", " | " + code(cells.get(last)) + " |"));
    }

    private static void addSentences(List<String> lines, Cells cells) {
        if (!cells.explained().isEmpty()) {
            lines.add("");
        }
        cells.explained()
                .forEach(row -> lines.add(
                        "- %s %s: %s".formatted(row.status(), code(cells.nameOf(row)), sentence(row.reason()))));
        addParagraph(lines, cells.unexplained());
    }

    private static void addParagraph(List<String> lines, String text) {
        if (!text.isEmpty()) {
            lines.add("");
            lines.add(sentence(text));
        }
    }

    private static String sentence(String text) {
        return escape(Printable.uncut(text));
    }

    /** A name in a fixed-width font. An element, because a backtick span cannot hold every name in a table. */
    private static String code(String name) {
        return "<code>%s</code>".formatted(escape(Printable.of(name)));
    }

    private static String escape(String line) {
        var escaped = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (SPECIAL.indexOf(character) >= 0 || startsLink(line, i)) {
                escaped.append("&#").append((int) character).append(';');
            } else if (REFERENCE.indexOf(character) >= 0) {
                escaped.append("&#").append((int) character).append(";<!-- -->");
            } else {
                escaped.append(character);
            }
        }
        return escaped.toString();
    }

    /** Whether a bare {@code www.}, {@code https:} or {@code :emoji:} would begin or end here. */
    private static boolean startsLink(String line, int index) {
        return switch (line.charAt(index)) {
            case '.' -> index > 0 && Character.toLowerCase(line.charAt(index - 1)) == 'w';
            case ':' -> index + 1 < line.length() && line.charAt(index + 1) != ' ';
            default -> false;
        };
    }
}
