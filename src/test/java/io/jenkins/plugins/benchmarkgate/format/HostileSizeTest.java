package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small files that would fill the memory. */
class HostileSizeTest {
    private static final String LONG = "p".repeat(5000);

    @Test
    void shouldRefuseAKeyThatManyBenchmarksWouldRepeat() {
        assertRefused(
                "go",
                "pkg: " + LONG + "\nBenchmarkA 1 1 ns/op\nPASS\n",
                "a benchmark's name with all that belongs to it has 5,011 characters, at most 4,096 are read");
        assertRefused(
                "cargo-bench",
                "     Running " + LONG + " (a)\ntest a ... bench: 1 ns/iter (+/- 5)\n",
                "a benchmark's name with all that belongs to it has 5,003 characters, at most 4,096 are read");
        assertRefused(
                "vitest",
                """
                {"testResults": [{"name": "a.ts", "assertionResults": [{"ancestorTitles": [%s], "title": "t", "status": "passed",
                "benchmarks": [{"name": "x", "tasks": [{"name": "y"}]}]}]}], "numTotalTestSuites": 1}"""
                        .formatted(many(3, i -> "\"" + LONG.substring(0, 2000) + "\"", ",")),
                "a benchmark's name with all that belongs to it has 6,021 characters, at most 4,096 are read");
    }

    @Test
    void shouldRefuseKeysThatAreTooLongTogether() {
        String name = "p".repeat(4000);
        assertRefused(
                "go",
                "pkg: " + name + "\n" + many(34_000, i -> "Benchmark" + i + " 1 1 ns/op", "\n") + "\nPASS\n",
                "the names of its benchmarks have more than 134,217,728 characters together");
    }

    @Test
    void shouldRefusePackagesAndUnitsWithoutEnd() {
        assertRefused(
                "go",
                many(100_001, i -> "{\"Action\":\"output\",\"Package\":\"" + i + "\",\"Output\":\"x\"}", "\n"),
                "there are more than 100,000 packages");
        String halfALine = "x".repeat(60_000);
        assertRefused(
                "go",
                many(
                        300,
                        i -> "{\"Action\":\"output\",\"Package\":\"" + i + "\",\"Output\":\"" + halfALine + "\"}",
                        "\n"),
                "or 16,777,216 characters of lines without an end at one time");
        assertRefused(
                "go",
                "pkg: a\n" + many(10_001, i -> "Unit u" + i + " better=lower", "\n") + "\n",
                "there are more than 10,000 units");
    }

    @Test
    void shouldRefuseAMetricWithValuesWithoutEnd() {
        assertRefused(
                "k6",
                "{\"metrics\": {\"iterations\": {" + many(1001, i -> "\"v" + i + "\": 1", ",") + "}}}",
                "has more than 1,000 values");
    }

    @Test
    void shouldRefuseFilesWithoutBenchmarksWithoutEnd() {
        assertRefused(
                "vitest",
                "{\"numTotalTestSuites\": 1, \"testResults\": ["
                        + many(1_000_001, i -> "{\"name\":\"a\"}", ",")
                        + "]}",
                "there are more than 1,000,000 files, tests and benchmarks");
    }

    private static String many(int count, IntFunction<String> part, String between) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(between));
    }

    private static void assertRefused(String format, String content, String message) {
        assertThatThrownBy(() -> Formats.read("results", Optional.of(format), Inputs.stream(content)))
                .isInstanceOf(ResultFileException.class)
                .hasMessageContaining(message);
    }
}
