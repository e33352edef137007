package io.jenkins.plugins.benchmarkgate.format;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that once took the square of their length: some seconds for 64 KB. Found by fuzzing. */
class LinearTimeTest {
    private static final int LONG = 60_000;
    private static final int TIMES = 4;
    private static final Duration MOST = Duration.ofSeconds(4);

    static List<String> texts() {
        return List.of(
                "\n".repeat(LONG) + "a",
                "pkg: a\n--- FAIL: Benchmark" + "a".repeat(LONG) + " \r x\n",
                "pkg: a\nUnit a " + " better=lower".repeat(LONG / 13) + "\u0085x\n",
                "a x 1" + " x 1 ops/sec".repeat(LONG / 12) + "\r x");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldNotTakeTheSquareOfTheLength(String text) {
        assertTimeoutPreemptively(MOST, () -> {
            for (int i = 0; i < TIMES; i++) {
                read(text, Optional.of(GoFormat.ID));
                read(text, Optional.of(BenchmarkJsFormat.ID));
                read(text, Optional.empty());
            }
        });
    }

    private static void read(String text, Optional<String> format) throws IOException {
        try {
            Formats.read("results", format, Inputs.stream(text));
        } catch (ResultFileException e) {
            return; // that these are no results is as good an answer, if only it comes soon
        }
    }
}
