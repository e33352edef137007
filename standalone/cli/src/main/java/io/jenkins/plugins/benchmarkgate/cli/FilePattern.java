package io.jenkins.plugins.benchmarkgate.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A pattern for files as Ant and the Jenkins step understand it, for shells that leave it alone: {@code ?} is any
 * character of a name, {@code *} any characters of a name, {@code **} any folders. Links are not followed.
 */
final class FilePattern {
    private static final int DEEPEST = 100;

    private final Path start;
    private final Pattern names;

    private FilePattern(Path start, Pattern names) {
        this.start = start;
        this.names = names;
    }

    static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    static FilePattern of(String text) {
        String path = text.replace(File.separatorChar, '/');
        int firstWildcard = Math.min(indexOrEnd(path, '*'), indexOrEnd(path, '?'));
        int fixed = path.lastIndexOf('/', firstWildcard) + 1;
        return new FilePattern(Path.of(path.substring(0, fixed)), Pattern.compile(regex(path.substring(fixed))));
    }

    private static int indexOrEnd(String text, char character) {
        int index = text.indexOf(character);
        return index < 0 ? text.length() : index;
    }

    private static String regex(String pattern) {
        var regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.startsWith("**/", i)) {
                regex.append("(?:[^/]*/)*");
                i += 2;
            } else if (pattern.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (pattern.charAt(i) == '*') {
                regex.append("[^/]*");
            } else if (pattern.charAt(i) == '?') {
                regex.append("[^/]");
            } else {
                regex.append(Pattern.quote(pattern.substring(i, i + 1)));
            }
        }
        return regex.toString();
    }

    /** The matching files in the order of their names, as paths that start like the pattern. */
    List<Path> files(Path folder) throws IOException {
        Path top = folder.resolve(start);
        if (!Files.isDirectory(top)) {
            return List.of();
        }
        try (Stream<Path> found = Files.find(top, DEEPEST, (path, attributes) -> attributes.isRegularFile())) {
            return found.map(top::relativize)
                    .filter(path -> names.matcher(path.toString().replace(File.separatorChar, '/'))
                            .matches())
                    .map(start::resolve)
                    .sorted()
                    .toList();
        }
    }
}
