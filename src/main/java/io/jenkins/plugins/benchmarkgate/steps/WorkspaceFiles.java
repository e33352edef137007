package io.jenkins.plugins.benchmarkgate.steps;

import io.jenkins.plugins.benchmarkgate.format.Companions;
import io.jenkins.plugins.benchmarkgate.format.ResultFileException;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.tools.ant.DirectoryScanner;

/** Finds files by Ant patterns, in the workspace and nowhere else: neither a path nor a link leads out of it. */
final class WorkspaceFiles {
    /** Where earlier rounds lie: never taken for results, whatever the pattern. */
    static final String PUT_ASIDE = ".benchmark-gate";

    private static final int MOST_FILES = 1_000;
    private static final Pattern ABSOLUTE = Pattern.compile("[/\\\\].*|[A-Za-z]:.*");
    private static final Pattern PARENT = Pattern.compile("(.*[/\\\\])?\\.\\.([/\\\\].*)?");

    private final File workspace;

    WorkspaceFiles(File workspace) {
        this.workspace = workspace;
    }

    /**
     * Finds files, in the order of their paths.
     *
     * @param patterns separated by commas
     * @return paths relative to the workspace, with {@code /} between their parts
     * @throws IllegalArgumentException if a pattern leads out of the workspace
     * @throws ResultFileException if a file does, or too many files match
     */
    List<String> find(String patterns) throws IOException {
        String[] includes = requireWithin(patterns);
        return workspace.isDirectory() ? checked(scan(includes)) : List.of();
    }

    /** The single patterns; an {@link IllegalArgumentException} names one that leads out of the workspace. */
    static String[] requireWithin(String patterns) {
        String[] includes = Arrays.stream(patterns.split(","))
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .toArray(String[]::new);
        for (String pattern : includes) {
            if (ABSOLUTE.matcher(pattern).matches() || PARENT.matcher(pattern).matches()) {
                throw new IllegalArgumentException(
                        "%s: leads out of the workspace; give a path within it".formatted(Printable.of(pattern)));
            }
        }
        return includes;
    }

    private String[] scan(String[] includes) {
        var scanner = new DirectoryScanner();
        scanner.setBasedir(workspace);
        scanner.setIncludes(includes);
        scanner.setExcludes(new String[] {PUT_ASIDE + "/**"});
        scanner.scan();
        return scanner.getIncludedFiles();
    }

    private List<String> checked(String[] found) throws IOException {
        if (found.length > MOST_FILES) {
            throw new ResultFileException(
                    found[0],
                    String.format(
                            Locale.ROOT,
                            "and %,d more files match, at most %,d are read",
                            found.length - 1,
                            MOST_FILES));
        }
        Path root = workspace.toPath().toRealPath();
        for (String file : found) {
            Path real = path(file).toRealPath();
            if (!real.startsWith(root)) {
                throw new ResultFileException(file, "is a link that leads out of the workspace");
            }
            if (!Files.isRegularFile(real)) {
                throw new ResultFileException(file, "is no regular file");
            }
        }
        return Arrays.stream(found)
                .map(file -> file.replace(File.separatorChar, '/'))
                .sorted()
                .toList();
    }

    Path path(String file) {
        return workspace.toPath().resolve(file);
    }

    /**
     * What lies near a file, as far as it lies in the workspace.
     *
     * @param opened takes the path of each file that is opened
     */
    Companions near(String file, Consumer<String> opened) {
        return path -> {
            Path companion = path(file).resolveSibling(path).normalize();
            if (!Files.isRegularFile(companion)
                    || !companion.toRealPath().startsWith(workspace.toPath().toRealPath())) {
                return Optional.empty();
            }
            opened.accept(workspace
                    .toPath()
                    .normalize()
                    .relativize(companion)
                    .toString()
                    .replace(File.separatorChar, '/'));
            return Optional.of(Files.newInputStream(companion));
        };
    }
}
