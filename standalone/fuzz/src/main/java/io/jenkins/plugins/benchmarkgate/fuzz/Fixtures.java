package io.jenkins.plugins.benchmarkgate.fuzz;

import io.jenkins.plugins.benchmarkgate.format.Companions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The good files of one format.
 *
 * @param folder {@code fixtures/<format>}
 */
record Fixtures(Path folder) {
    private static final Set<String> COMPANIONS =
            Set.of("benchmarks.json", "benchmark.json", "sample.json", "tukey.json");

    /** The files of a format under a folder that has one folder for each. */
    static Fixtures of(Path root, String format) {
        return new Fixtures(root.resolve(format));
    }

    /** Every result, without the files that only complete one. */
    List<Path> results() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !COMPANIONS.contains(file.getFileName().toString()))
                    .filter(file -> !file.getParent().endsWith("change"))
                    .sorted()
                    .toList();
        }
    }

    List<byte[]> contents() throws IOException {
        var contents = new ArrayList<byte[]>();
        for (Path result : results()) {
            contents.add(Files.readAllBytes(result));
        }
        return contents;
    }

    /** What stands beside the first result, and then beside every input made of one. */
    Companions companions() throws IOException {
        Path first = results().get(0);
        return path -> {
            Path near = first.resolveSibling(path);
            return Files.exists(near) ? Optional.of(Files.newInputStream(near)) : Optional.empty();
        };
    }
}
