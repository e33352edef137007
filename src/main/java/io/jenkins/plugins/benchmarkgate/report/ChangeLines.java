package io.jenkins.plugins.benchmarkgate.report;

import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.ChangeRange;
import io.jenkins.plugins.benchmarkgate.history.Commit;
import io.jenkins.plugins.benchmarkgate.history.RowEvent;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The suspect commits in the log: a few of the worst events, the newest first. */
final class ChangeLines {
    private static final int MOST_RANGES = 3;
    private static final int MOST_COMMITS = 5;
    private static final int SHORT_ID = 10;

    private ChangeLines() {}

    static List<String> of(BuildResult result) {
        var lines = new ArrayList<String>();
        result.changes().stream().limit(MOST_RANGES).forEach(range -> add(lines, result, range));
        return lines;
    }

    private static void add(List<String> lines, BuildResult result, ChangeRange range) {
        String moved = result.events().stream()
                .filter(range::isOf)
                .map(RowEvent::name)
                .map(Printable::of)
                .collect(Collectors.joining(", "));
        lines.add("%s: %s".formatted(moved, text(range)));
        List<Commit> commits = range.commits();
        int shown = Math.min(MOST_COMMITS, commits.size());
        for (int i = commits.size() - 1; i >= commits.size() - shown; i--) {
            lines.add("    " + line(commits.get(i)));
        }
        int left = commits.size() - shown + range.more();
        if (left > 0) {
            lines.add("    and %d more".formatted(left));
        }
    }

    private static String line(Commit commit) {
        String id = commit.id().substring(0, Math.min(SHORT_ID, commit.id().length()));
        return Printable.of(
                "%s %s: %s".formatted(id, commit.author(), commit.message()).strip());
    }

    /** {@code 3 commits after #116 up to #118; #117 has no result}. */
    static String text(ChangeRange range) {
        int count = range.commits().size() + range.more();
        var text = new StringBuilder(count == 0 ? "no" : Integer.toString(count));
        text.append(count == 1 ? " commit " : " commits ");
        text.append(
                range.lastGood() > 0
                        ? "after #%d, the last good build, up to #%d".formatted(range.lastGood(), range.first())
                        : "up to #%d, no earlier build was good".formatted(range.first()));
        if (!range.unjudged().isEmpty()) {
            text.append("; without a result: ")
                    .append(range.unjudged().stream()
                            .map(number -> "#" + number)
                            .collect(Collectors.joining(", ")));
        }
        if (range.gone() > 0) {
            text.append("; commits of %d deleted %s are not known"
                    .formatted(range.gone(), range.gone() == 1 ? "build" : "builds"));
        }
        if (range.unread() > 0) {
            text.append("; %d older builds not looked at".formatted(range.unread()));
        }
        if (range.unlisted()) {
            text.append("; Jenkins lists none of #1, the first build");
        }
        return text.toString();
    }
}
