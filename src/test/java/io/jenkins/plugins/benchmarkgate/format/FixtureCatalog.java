package io.jenkins.plugins.benchmarkgate.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every result file under {@code fixtures}; the folder is named after the format. */
final class FixtureCatalog {
    private static final Set<String> COMPANIONS =
            Set.of("README.md", "benchmarks.json", "benchmark.json", "sample.json", "tukey.json");

    private FixtureCatalog() {}

    /**
     * A result file.
     *
     * @param path under {@code fixtures}
     */
    record Fixture(String path) {
        String format() {
            return path.substring(0, path.indexOf('/'));
        }

        byte[] content() {
            return Inputs.fixture(path);
        }

        Companions companions() {
            return Inputs.companionsOf(Inputs.FIXTURES.resolve(path));
        }

        /** The format where the content does not tell it. */
        ReadOptions options() {
            return ReadOptions.ofFormat(format().endsWith("-is-better") ? Optional.of(format()) : Optional.empty());
        }

        @Override
        public String toString() {
            return path;
        }
    }

    static List<Fixture> all() {
        try (Stream<Path> files = Files.walk(Inputs.FIXTURES)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !COMPANIONS.contains(file.getFileName().toString()))
                    .map(file -> Inputs.FIXTURES.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith("regressions/") && !path.contains("/change/"))
                    .sorted()
                    .map(Fixture::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file of each format. */
    static List<Fixture> onePerFormat() {
        return Formats.ids().stream()
                .map(id -> all().stream()
                        .filter(fixture -> fixture.format().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("there is no fixture of " + id)))
                .toList();
    }
}
