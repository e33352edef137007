package io.jenkins.plugins.benchmarkgate.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What tells the files of one format from all others. For JSON these are keys, wherever in the file they stand, written
 * as paths: {@code benchmarks[].stats}, {@code [].primaryMetric}, and {@code *.*.value} where names are free. For text it
 * is what some line looks like.
 *
 * @param keys sets of paths; one of them has to be there completely
 * @param line what one line has to hold, for text
 * @param list the outermost field that holds the benchmarks, {@code results[]} for an array; alone and empty, it is a
 *     result without one
 */
record Signs(List<Set<String>> keys, Optional<Pattern> line, Optional<String> list) {
    Signs {
        keys = List.copyOf(keys);
    }

    /** The format is told by all these keys together. */
    static Signs keys(String... paths) {
        return new Signs(List.of(Set.of(paths)), Optional.empty(), Optional.empty());
    }

    /** The format is told by a line in which the expression is found. */
    static Signs line(String expression) {
        return new Signs(List.of(), Optional.of(Pattern.compile(expression, Pattern.MULTILINE)), Optional.empty());
    }

    /** The same, told as well by all these keys together. */
    Signs orKeys(String... paths) {
        var more = new ArrayList<>(keys);
        more.add(Set.of(paths));
        return new Signs(more, line, list);
    }

    /** The same, with the outermost field that holds the benchmarks. */
    Signs listedIn(String field) {
        return new Signs(keys, line, Optional.of(field));
    }

    /** Whether the paths are so general that others, more special, must be looked for first. */
    boolean areLoose() {
        return keys.stream().flatMap(Set::stream).anyMatch(path -> path.contains("*"));
    }

    /** The keys that tell the format, of those that were found. */
    Optional<Set<String>> among(Set<String> found) {
        return keys.stream().filter(found::containsAll).findFirst();
    }
}
