package io.jenkins.plugins.benchmarkgate.actions;

import io.jenkins.plugins.benchmarkgate.gate.Glob;
import io.jenkins.plugins.benchmarkgate.gate.Status;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rows of a build somebody asks for. What a parameter leaves out is not asked for.
 *
 * @param pattern on keys, or null
 * @param metric or null
 * @param statuses none for all
 */
record RowFilter(Glob pattern, String metric, Set<String> statuses) {
    /** The longest pattern, in characters. */
    static final int LONGEST_PATTERN = 200;

    /** How many characters of keys are compared with characters of the pattern at worst: about a second's work. */
    static final long MOST_WORK = 500_000_000;

    /** An {@link IllegalArgumentException} says which parameter is wrong. */
    static RowFilter of(String match, String metric, String status) {
        return new RowFilter(
                isEmpty(match) ? null : pattern(match),
                isEmpty(metric) ? null : metric,
                statuses(isEmpty(status) ? "" : status));
    }

    private static Glob pattern(String match) {
        if (match.length() > LONGEST_PATTERN) {
            throw new IllegalArgumentException("match: at most %d characters".formatted(LONGEST_PATTERN));
        }
        return new Glob(match);
    }

    private static Set<String> statuses(String words) {
        return Arrays.stream(words.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(RowFilter::known)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A misspelt status would find nothing, which reads as if nothing were wrong. */
    private static String known(String word) {
        List<String> known = Arrays.stream(Status.values()).map(Status::name).toList();
        if (!known.contains(word)) {
            throw new IllegalArgumentException("status: one of " + String.join(", ", known));
        }
        return word;
    }

    private static boolean isEmpty(String parameter) {
        return parameter == null || parameter.isEmpty();
    }

    /** The rows in their order; an {@link IllegalArgumentException} where the pattern would cost too much. */
    List<ResultRow> of(List<ResultRow> rows) {
        if (pattern != null) {
            long work = rows.stream()
                    .mapToLong(
                            row -> (long) pattern.pattern().length() * row.key().length())
                    .sum();
            if (work > MOST_WORK) {
                throw new IllegalArgumentException("match: too long for so many and so long names");
            }
        }
        return rows.stream().filter(this::holds).toList();
    }

    private boolean holds(ResultRow row) {
        return (metric == null || metric.equals(row.metric()))
                && (statuses.isEmpty() || statuses.contains(row.status()))
                && (pattern == null || pattern.matches(row.key()));
    }
}
