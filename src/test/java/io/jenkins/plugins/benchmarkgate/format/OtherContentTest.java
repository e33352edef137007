package io.jenkins.plugins.benchmarkgate.format;

import static io.jenkins.plugins.benchmarkgate.format.Inputs.assertUnusable;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.fixture;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.read;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people give in place of the results; the lines are those of the tools. */
class OtherContentTest {
    private static final String GO = new String(fixture("go/1.19.8-cpu-list.txt"), StandardCharsets.UTF_8);
    private static final String JSON =
            new String(fixture("google-benchmark/1.7.1-single.json"), StandardCharsets.UTF_8);

    static List<Arguments> others() {
        return List.of(
                arguments("PK\u0003\u0004\u0014", "is packed with zip: packed files are not read, unpack it first"),
                arguments(
                        "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n",
                        "is the pointer of Git LFS to a file, not the file: say git lfs pull"),
                arguments("\n<!DOCTYPE html>\n<html><head>", "is an HTML page, no result file"),
                arguments(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n  <testsuite name=\"c\">",
                        "is a JUnit report, which holds no measurements of benchmarks: give the file that the tool itself"
                                + " writes, as with --reporter xml of Catch2 (line 2, column 1)"),
                arguments(
                        "....\n\n------------ benchmark 'große Gruppe': 2 tests ------------\nName (time in us)  Min",
                        "is what pytest-benchmark prints for people: give the file that --benchmark-json=FILE writes"
                                + " (line 3, column 1)"),
                arguments(
                        "2026-11-26T20:19:13+00:00\nRunning ./b\n-----\nBenchmark      Time     CPU   Iterations\n-----",
                        "is what Google Benchmark prints for people: give the file that --benchmark_out=FILE"
                                + " --benchmark_out_format=json writes (line 4, column 1)"),
                arguments(
                        "name,iterations,real_time,cpu_time,time_unit,bytes_per_second\n\"BM_Vec/64\",72701,90.8,90.8,ns,",
                        "is the CSV of Google Benchmark, which is not read: say --benchmark_out_format=json"),
                arguments(
                        "Benchmark 1: my name\n  Time (abs ≡):          0.1 ms               [User: 0.2 ms, System: 0.0 ms]",
                        "is what hyperfine prints for people: give the file that --export-json FILE writes (line 2,"
                                + " column 1)"),
                arguments(
                        "| Command | Mean [ms] | Min [ms] | Max [ms] | Relative |\n|:---|---:|---:|---:|---:|",
                        "is what hyperfine prints for people: give the file that --export-json FILE writes"),
                arguments(
                        "command,mean,stddev,median,user,system,min,max\ntrue,0.1,0.1,0,0.1,0.1,0,0.1\n",
                        "is the CSV of hyperfine, which is not read: say --export-json FILE"),
                arguments(
                        "# JMH version: 1.37\n# VM version: JDK 17.0.15\n",
                        "is what JMH prints for people: give the file that -rf json -rff FILE writes"),
                arguments(
                        "Benchmark    (p)  Mode  Cnt  Score   Error  Units\nSuite.once    10    ss    3  1.000 ± 1.0  s/op\n",
                        "is what JMH prints for people: give the file that -rf json -rff FILE writes"),
                arguments(
                        "\"Benchmark\",\"Mode\",\"Threads\",\"Samples\",\"Score\"\n\"x.Suite.once\",\"ss\",1,3,0.000002\n",
                        "is the CSV of JMH, which is not read: say -rf json"),
                arguments(
                        "sort/quick/10           time:   [1.2345 us 1.2400 us 1.2500 us]\n",
                        "is what Criterion.rs prints for people: give target/criterion/**/new/estimates.json, or say --"
                                + " --output-format bencher"),
                arguments(
                        "\n\u001b[1m\u001b[30m\u001b[46m RUN \u001b[49m\u001b[39m \u001b[36mv4.1.12 \u001b[39m\n ✓ shapes.bench.mjs > strings 10ms\n",
                        "is what Vitest prints for people: give the file that --outputJson FILE, or from version 5 on"
                                + " --reporter=json --outputFile=FILE, writes (line 2, column 1)"),
                arguments(
                        "┌─────────┐\n│ (index) │ Task name │ Latency avg (ns) │\n",
                        "is the table that tinybench makes for people: let the script write plain JSON of its tasks (line"
                                + " 2, column 1)"),
                arguments(
                        "| Method | Job | Mean | Error |\n|------- |---- |-----:|------:|\n",
                        "is what BenchmarkDotNet prints for people: give the file that --exporters json writes"),
                arguments(
                        GO.replaceAll("(?m)^(?=.)", "2026-11-26T20:19:01.1234567Z "),
                        "its lines begin with a time, as in the log of a build: let the command write its results to a"
                                + " file of its own"),
                arguments(
                        GO.replaceAll("(?m)^(?=.)", "[2026-11-26T20:19:01.123Z] "),
                        "its lines begin with a time, as in the log of a build: let the command write its results to a"
                                + " file of its own"),
                arguments(
                        JSON.replaceAll("(?m)^(?=.)", "20:19:01  "),
                        "its lines begin with a time, as in the log of a build: let the command write its results to a"
                                + " file of its own"),
                arguments(
                        GO.replaceAll("(?m)^(.+)$", "\u001b[32m$1\u001b[0m"),
                        "holds the colours of a terminal: switch them off, most tools know NO_COLOR=1"),
                arguments(
                        "running 1 test\ntest quick        ... \u001b[36mbench\u001b(B\u001b[m:           2.03 ns/iter (+/- 0.29)\n",
                        "holds the colours of a terminal: switch them off, most tools know NO_COLOR=1"),
                arguments(
                        "benchmark name                       samples       iterations    estimated\n",
                        "is what Catch2 prints for people: give the file that --reporter xml --out FILE writes"),
                arguments(
                        "Warning: CPU scaling is enabled\n" + JSON,
                        "begins with other text than its JSON: let the tool write its results to a file of their own,"
                                + " without what it prints besides"),
                arguments("\u0001\u0002\u0000\u0003", "is no text"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void shouldSayWhatTheFileIs(String content, String what) {
        assertUnusable(content).hasMessage("results.json: " + what);
    }

    @Test
    void shouldSayThatAFileIsPacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(fixture("go/1.19.8-cpu-list.txt"));
        }
        assertUnusable(packed.toByteArray())
                .hasMessage("results.json: is packed with gzip: packed files are not read, unpack it first");
    }

    @Test
    void shouldNotReadBothSidesOfAMerge() {
        String go = "goos: linux\npkg: a\n<<<<<<< HEAD\nBenchmarkA-8 10 5 ns/op\n=======\nBenchmarkA-8 10 7 ns/op\n"
                + ">>>>>>> faster\nPASS\n";
        assertUnusable(go).hasMessage("results.json: holds a merge that nobody resolved (line 3, column 1)");
        assertUnusable("<<<<<<< HEAD\n" + JSON + "=======\n" + JSON + ">>>>>>> faster\n")
                .hasMessage("results.json: holds a merge that nobody resolved");
        assertUnusable(JSON.replace("  \"benchmarks\": [\n", "<<<<<<< HEAD\n  \"benchmarks\": [\n"))
                .hasMessageContaining("is not JSON: Unexpected character ('<' (code 60))")
                .hasMessageContaining("; this may be a merge that nobody resolved (line ");
    }

    static Stream<String> long64KiB() {
        return Stream.of(
                        "time: ",
                        "- benchmark",
                        "Benchmark ",
                        "| Method ",
                        "20:19:01 ",
                        "a\n-",
                        "\u001b[32",
                        "=",
                        "\u0301")
                .map(piece -> piece.repeat((1 << 16) / piece.length()));
    }

    @ParameterizedTest
    @MethodSource("long64KiB")
    void shouldNotTakeTheSquareOfTheLength(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(4), () -> {
            for (int i = 0; i < 4; i++) {
                assertUnusable(text);
            }
        });
    }

    @Test
    void shouldReadResultsInWhichAToolSaysTheLike() throws IOException {
        read("# JMH version: 1.37\nhttp_req_duration....: 1\ngoos: linux\nBenchmarkA-8 10 5 ns/op\nPASS\n");
        read(JSON.replace("\"benchmarks\"", "\"note\": \"time: [1 us] | Method | Mean\", \"benchmarks\""));
    }
}
