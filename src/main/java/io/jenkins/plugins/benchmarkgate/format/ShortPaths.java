package io.jenkins.plugins.benchmarkgate.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Paths of files without the folders that all of them have: the name alone, or behind as many of its folders as tell all files
 * of one name apart. Files are compared in an order in which those with a common end stand side by side, so that many
 * hostile paths take no longer than as many good ones.
 */
final class ShortPaths {
    private final Map<String, Integer> partsByName = new HashMap<>();

    /** Looks through the paths, whose parts {@code /} separates. */
    ShortPaths(List<String> paths) {
        Map<String, Set<String>> byName = new HashMap<>();
        for (String path : paths) {
            byName.computeIfAbsent(end(path, 1), name -> new TreeSet<>(ShortPaths::compareFromEnd))
                    .add(path);
        }
        byName.forEach((name, alike) -> partsByName.put(name, 1 + mostInCommon(List.copyOf(alike))));
    }

    /** The short form of one of the paths. */
    String of(String path) {
        return end(path, partsByName.get(end(path, 1)));
    }

    private static int mostInCommon(List<String> sorted) {
        int most = 0;
        for (int i = 1; i < sorted.size(); i++) {
            most = Math.max(most, inCommon(sorted.get(i - 1), sorted.get(i)));
        }
        return most;
    }

    /** The number of whole parts at the end that two paths share. */
    private static int inCommon(String one, String other) {
        int length = sameAtEnd(one, other);
        int parts = beginsAPart(one, length) && beginsAPart(other, length) ? 1 : 0;
        for (int i = 1; i <= length; i++) {
            parts += one.charAt(one.length() - i) == '/' ? 1 : 0;
        }
        return parts;
    }

    private static boolean beginsAPart(String path, int length) {
        return length == path.length() || path.charAt(path.length() - length - 1) == '/';
    }

    /** From the last character to the first; the end of a part comes before all other characters. */
    private static int compareFromEnd(String one, String other) {
        int length = sameAtEnd(one, other);
        return Integer.compare(before(one, length), before(other, length));
    }

    private static int before(String path, int length) {
        if (length == path.length()) {
            return -2;
        }
        char character = path.charAt(path.length() - length - 1);
        return character == '/' ? -1 : character;
    }

    private static int sameAtEnd(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int length = 0;
        while (length < most && one.charAt(one.length() - length - 1) == other.charAt(other.length() - length - 1)) {
            length++;
        }
        return length;
    }

    /** The last parts of a path. */
    private static String end(String path, int parts) {
        int start = path.length();
        for (int i = 0; i < parts && start >= 0; i++) {
            start = path.lastIndexOf('/', start - 1);
        }
        return path.substring(start + 1);
    }
}
