package io.jenkins.plugins.benchmarkgate.fuzz;

import io.jenkins.plugins.benchmarkgate.format.Companions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
        return files().stream().filter(file -> !completes(file)).toList();
    }

    /** What the results hold, in the order of {@link #results()}. */
    List<byte[]> contents() throws IOException {
        return contents(results());
    }

    /** What the files hold that only complete a result; none for most formats. */
    List<byte[]> completing() throws IOException {
        return contents(files().stream().filter(Fixtures::completes).toList());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getParent().endsWith("change"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean completes(Path file) {
        return COMPANIONS.contains(file.getFileName().toString());
    }

    private static List<byte[]> contents(List<Path> files) throws IOException {
        var contents = new ArrayList<byte[]>();
        for (Path file : files) {
            contents.add(Files.readAllBytes(file));
        }
        return contents;
    }

    /** What stands beside the first result, and then beside every input made of one; each is loaded once. */
    Companions companions() throws IOException {
        Path first = results().get(0);
        var loaded = new HashMap<String, Optional<byte[]>>();
        return path -> {
            Optional<byte[]> content = loaded.get(path);
            if (content == null) {
                Path near = first.resolveSibling(path);
                content = Files.exists(near) ? Optional.of(Files.readAllBytes(near)) : Optional.empty();
                loaded.put(path, content);
            }
            return content.map(ByteArrayInputStream::new);
        };
    }
}
