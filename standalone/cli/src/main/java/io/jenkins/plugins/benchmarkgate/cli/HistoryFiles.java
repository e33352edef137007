package io.jenkins.plugins.benchmarkgate.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The result files of earlier runs, the oldest first: folders in the order of the arguments, the files of a folder in
 * natural order, however they were named.
 */
final class HistoryFiles {
    private static final int DEEPEST = 100;

    private final Path folder;
    private final Map<Path, Set<Path>> files = new LinkedHashMap<>();

    private HistoryFiles(Path folder) {
        this.folder = folder;
    }

    /** One run a file. What begins with a dot in a folder is none. */
    static List<ResultFiles> find(Path folder, List<String> arguments) throws IOException, InputException {
        var found = new HistoryFiles(folder);
        for (String argument : arguments) {
            found.add(argument);
        }
        return found.files.values().stream()
                .flatMap(Set::stream)
                .distinct()
                .map(file -> ResultFiles.of(folder, file))
                .toList();
    }

    private void add(String argument) throws IOException, InputException {
        if (!argument.isEmpty() && !FilePattern.isPattern(argument) && Files.isDirectory(folder.resolve(argument))) {
            add(Path.of(argument).normalize(), filesIn(Path.of(argument).normalize()));
        } else {
            List<Path> named = ResultFiles.find(folder, List.of(argument)).paths();
            add(parent(argument), named.stream().map(Path::normalize).toList());
        }
    }

    private static Path parent(String argument) {
        String start = FilePattern.isPattern(argument) ? argument.split("[*?]", 2)[0] + "x" : argument;
        return Objects.requireNonNullElse(Path.of(start).normalize().getParent(), Path.of(""));
    }

    private void add(Path group, List<Path> more) {
        files.computeIfAbsent(group, any -> new TreeSet<>(NaturalOrder.OF_PATHS))
                .addAll(more);
    }

    private List<Path> filesIn(Path start) throws IOException, InputException {
        Path top = folder.resolve(start);
        try (Stream<Path> found = Files.find(top, DEEPEST, (path, attributes) -> attributes.isRegularFile())) {
            List<Path> runs = found.map(top::relativize)
                    .filter(path -> Stream.iterate(path, Objects::nonNull, Path::getParent)
                            .noneMatch(part -> part.getFileName().toString().startsWith(".")))
                    .map(start::resolve)
                    .toList();
            if (runs.isEmpty()) {
                throw new InputException("%s: the folder holds no file".formatted(start));
            }
            return runs;
        }
    }
}
