package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
                "benchmarks": [{"name": "x", "tasks": [{"name": "y"}]}]}]}], "numTotalTestSuites": 1}""".formatted(many(3, i -> "\"" + LONG.substring(0, 2000) + "\"", ",")),
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

    static List<Arguments> places() {
        String numbers = many(10_001, i -> "\"v" + i + "\": 1", ",");
        String texts = many(10_001, i -> "\"v" + i + "\": \"1\"", ",");
        String metrics = many(10_001, i -> "\"v" + i + "\": {\"score\": 1, \"scoreUnit\": \"B/op\"}", ",");
        String columns = many(10_001, i -> "\"v" + i + "\"", ",");
        return List.of(
                arguments("k6", "{\"metrics\": {\"iterations\": {%s}}}".formatted(numbers)),
                arguments("hyperfine", "{\"results\": [{\"command\": \"a\", \"parameters\": {%s}}]}".formatted(texts)),
                arguments("jmh", "[{\"benchmark\": \"a\", \"mode\": \"avgt\", \"params\": {%s}}]".formatted(texts)),
                arguments("jmh", "[{\"benchmark\": \"a\", \"secondaryMetrics\": {%s}}]".formatted(metrics)),
                arguments(
                        "google-benchmark",
                        "{\"context\": {}, \"benchmarks\": [{\"name\": \"a\", %s}]}".formatted(numbers)),
                arguments("asv", "{\"commit_hash\": \"a\", \"result_columns\": [%s]}".formatted(columns)));
    }

    @ParameterizedTest
    @MethodSource("places")
    void shouldRefuseWhatNoToolWritesInOnePlace(String format, String content) {
        assertRefused(format, content, "there are more than 10,000 of these in one place");
    }

    @Test
    void shouldRefuseBenchmarksWithoutResultsAndVersionsOfNone() {
        assertRefused(
                "benchmarkdotnet",
                "{\"Benchmarks\": [" + many(500_001, i -> "{\"FullName\": \"a\"}", ",") + "]}",
                "there are more than 500,000 measurements");
        assertRefused(
                "asv",
                "{\"commit_hash\": \"a\", \"benchmark_version\": {" + many(500_001, i -> "\"v" + i + "\": \"1\"", ",")
                        + "}}",
                "there are more than 500,000 measurements");
    }

    @Test
    void shouldRefuseFilesWithoutBenchmarksWithoutEnd() {
        assertRefused(
                "vitest",
                "{\"numTotalTestSuites\": 1, \"testResults\": [" + many(1_000_001, i -> "{\"name\":\"a\"}", ",") + "]}",
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
