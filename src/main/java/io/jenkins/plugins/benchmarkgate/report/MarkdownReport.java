package io.jenkins.plugins.benchmarkgate.report;

import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A result as a Markdown table, for a comment on a change request. */
public final class MarkdownReport {
    private static final int MOST_ROWS = 50;
    private static final String SPECIAL = "\\`*_{}[]()<>#+!|~&@:$";

    private MarkdownReport() {}

    /** The lines, without line ends. */
    public static List<String> lines(BuildResult result) {
        var lines = new ArrayList<String>();
        lines.add("### %s".formatted(escape(result.name())));
        lines.add("");
        lines.add("**%s**".formatted(escape(result.headline())));
        lines.add("");
        lines.add(Cells.HEADER.stream().collect(Collectors.joining(" | ", "| ", " |")));
        lines.add("| --- | ---: | ---: | ---: | ---: | --- |");
        result.rows().stream()
                .limit(MOST_ROWS)
                .map(row -> Cells.of(row).stream()
                        .map(MarkdownReport::escape)
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .forEach(lines::add);
        if (result.rows().size() > MOST_ROWS) {
            lines.add("");
            lines.add("and %d more, none of them worse".formatted(result.rows().size() - MOST_ROWS));
        }
        addSentences(lines, result);
        return List.copyOf(lines);
    }

    private static void addSentences(List<String> lines, BuildResult result) {
        List<String> sentences = result.rows().stream()
                .limit(MOST_ROWS)
                .filter(Cells::isExplained)
                .map(row -> "- %s: %s".formatted(escape(row.key()), escape(row.reason())))
                .toList();
        if (!sentences.isEmpty()) {
            lines.add("");
            lines.addAll(sentences);
        }
        if (!result.notes().isEmpty()) {
            lines.add("");
            result.notes().forEach(note -> lines.add("> " + escape(note)));
        }
    }

    /** The text as text: nothing in it is markup, a link, a mention or a second line. */
    static String escape(String text) {
        var escaped = new StringBuilder();
        Printable.of(text).chars().forEach(character -> {
            if (SPECIAL.indexOf(character) >= 0) {
                escaped.append("&#").append(character).append(';');
            } else {
                escaped.append((char) character);
            }
        });
        return escaped.toString();
    }
}
