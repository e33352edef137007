package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.jenkins.plugins.benchmarkgate.format.FixtureCatalog.Fixture;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A file that ends too early is never taken for a whole one. Files that tools write line by line hold no sign of their
 * last line: of these the whole lines count, and nothing of a part of one.
 */
class TruncationTest {
    private static final int MOST_CUTS = 700;

    /** A file and how it is read. */
    private record Written(String name, byte[] content, Companions companions, ReadOptions options) {
        static Written of(Fixture fixture) {
            return new Written(fixture.path(), fixture.content(), fixture.companions(), fixture.options());
        }

        Report read(byte[] part) throws IOException {
            return Formats.read(new ResultSource("results", new ByteArrayInputStream(part), companions), options);
        }

        Stream<byte[]> cuts() {
            int end =
                    new String(content, StandardCharsets.UTF_8).stripTrailing().getBytes(StandardCharsets.UTF_8).length;
            int step = Math.max(1, end / MOST_CUTS);
            return Stream.iterate(1, length -> length < end, length -> length + step)
                    .map(length -> Arrays.copyOf(content, length));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Written> documents() {
        return FixtureCatalog.all().stream()
                .filter(fixture -> !isOfLines(fixture))
                .map(Written::of);
    }

    static Stream<Written> lines() {
        return FixtureCatalog.all().stream().filter(TruncationTest::isOfLines).map(Written::of);
    }

    private static boolean isOfLines(Fixture fixture) {
        return List.of("go", "benchmarkjs", "cargo-bench").contains(fixture.format())
                || fixture.path().endsWith("-messages.json");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void shouldNeverTakeAPartOfADocumentForTheWhole(Written file) {
        file.cuts()
                .forEach(cut -> assertThat(catchThrowable(() -> file.read(cut)))
                        .as("the first %d bytes", cut.length)
                        .isInstanceOf(ResultFileException.class)
                        .hasMessageStartingWith("results: "));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void shouldCountWholeLinesAndNothingElse(Written file) {
        file.cuts().forEach(cut -> {
            Optional<Report> read = readIfUsable(file, cut);
            if (read.isPresent()) {
                assertThat(read)
                        .as("the first %d bytes", cut.length)
                        .isIn(readIfUsable(file, wholeLines(cut)), withEndIfWhole(file, cut));
            }
        });
    }

    /** The line before the cut is whole but for its end: the next byte is that. */
    private static Optional<Report> withEndIfWhole(Written file, byte[] cut) {
        return file.content[cut.length] == '\n'
                ? readIfUsable(file, Arrays.copyOf(file.content, cut.length + 1))
                : Optional.empty();
    }

    private static byte[] wholeLines(byte[] cut) {
        int length = cut.length;
        while (length > 0 && cut[length - 1] != '\n') {
            length--;
        }
        return Arrays.copyOf(cut, length);
    }

    private static Optional<Report> readIfUsable(Written file, byte[] part) {
        try {
            return Optional.of(file.read(part));
        } catch (ResultFileException unusable) {
            return Optional.empty();
        } catch (IOException e) {
            throw new AssertionError("another error than that of a file", e);
        }
    }

    @ParameterizedTest
    @MethodSource("companions")
    void shouldNeverTakeAPartOfACompanionForTheWhole(String fixture, String companion) {
        byte[] content = Inputs.fixture(fixture);
        Companions whole = Inputs.companionsOf(Inputs.FIXTURES.resolve(fixture));
        byte[] beside = read(whole, companion);
        for (int length = 0; length < beside.length; length++) {
            byte[] cut = Arrays.copyOf(beside, length);
            Companions cutOff =
                    path -> path.equals(companion) ? Optional.of(new ByteArrayInputStream(cut)) : whole.open(path);
            assertThat(catchThrowable(() -> Formats.read(
                            new ResultSource("results", new ByteArrayInputStream(content), cutOff), ReadOptions.NONE)))
                    .as("the first %d bytes", length)
                    .isInstanceOf(ResultFileException.class);
        }
    }

    static Stream<Arguments> companions() {
        String folder = "criterion/0.3.6-shapes/new/";
        return Stream.of(
                Arguments.of(folder + "estimates.json", "benchmark.json"),
                Arguments.of(folder + "estimates.json", "sample.json"),
                Arguments.of("asv/v1/cheetah/22b920c6-py2.7.json", "../benchmarks.json"));
    }

    private static byte[] read(Companions companions, String path) {
        try (var content = companions.open(path).orElseThrow()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .stripTrailing()
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
