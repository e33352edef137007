package io.jenkins.plugins.benchmarkgate.performance;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A result file of one format with as many benchmarks as wanted, and as many rounds of each where the tool writes rounds.
 * Each has a name and values of its own. In the templates {@code %1$d} is the number of the benchmark, {@code %2$s} its
 * value, {@code %3$s} all its rounds, and in a round {@code %3$d} its number.
 */
public enum GrowingSuite {
    PYTEST_BENCHMARK(
            Scan.TOKENS,
            Rounds.SKIPPED,
            "{\"benchmarks\": [",
            "{\"group\": null, \"name\": \"test[%1$d]\", \"fullname\": \"tests/test_a.py::test[%1$d]\", \"params\": {\"n\": %1$d},"
                    + " \"stats\": {\"min\": %2$s, \"mean\": %2$s, \"median\": %2$s, \"q1\": %2$s, \"stddev\": 0.1, \"rounds\": 5,"
                    + " \"data\": [%3$s]}}",
            "%2$s",
            ", ",
            "], \"version\": \"5.2.3\"}"),
    JMH(
            Scan.TOKENS,
            Rounds.REDUCED,
            "[",
            "{\"benchmark\": \"org.example.A.run%1$d\", \"mode\": \"avgt\", \"threads\": 1, \"primaryMetric\": {\"score\": %2$s,"
                    + " \"scoreError\": \"NaN\", \"scoreUnit\": \"ns/op\", \"rawData\": [[%3$s]]}, \"secondaryMetrics\": {}}",
            "%2$s",
            ", ",
            "]"),
    GOOGLE_BENCHMARK(
            Scan.TOKENS,
            Rounds.REDUCED,
            "{\"context\": {\"num_cpus\": 2}, \"benchmarks\": [",
            "%3$s",
            "{\"name\": \"BM_a/%1$d\", \"run_name\": \"BM_a/%1$d\", \"run_type\": \"iteration\", \"repetitions\": 1,"
                    + " \"repetition_index\": %3$d, \"threads\": 1, \"iterations\": 1000, \"real_time\": %2$s, \"cpu_time\": %2$s,"
                    + " \"time_unit\": \"ns\"}",
            ",\n",
            "]}"),
    HYPERFINE(
            Scan.TOKENS,
            Rounds.REDUCED,
            "{\"results\": [",
            "{\"command\": \"sleep %1$d\", \"mean\": %2$s, \"stddev\": 0.1, \"median\": %2$s, \"user\": 0.1, \"system\": 0.1,"
                    + " \"min\": %2$s, \"max\": %2$s, \"times\": [%3$s]}",
            "%2$s",
            ", ",
            "]}"),
    GO(
            Scan.LINES,
            Rounds.REDUCED,
            "goos: linux\npkg: example.org/a\n",
            "%3$s",
            "BenchmarkA/%1$d-8 \t 1000 \t %2$s ns/op \t 16 B/op \t 1 allocs/op",
            "\n",
            "\nPASS\n"),
    CRITERION(
            Scan.TOKENS,
            Rounds.REDUCED,
            "",
            "{\"reason\": \"benchmark-complete\", \"id\": \"group/%1$d\", \"report_directory\": \"target/%1$d\", \"iteration_count\":"
                    + " [%3$s], \"measured_values\": [%3$s], \"unit\": \"ns\", \"throughput\": [], \"mean\": {\"estimate\": %2$s,"
                    + " \"lower_bound\": %2$s, \"upper_bound\": %2$s, \"unit\": \"ns\"}, \"median\": {\"estimate\": %2$s,"
                    + " \"lower_bound\": %2$s, \"upper_bound\": %2$s, \"unit\": \"ns\"}}",
            "%2$s",
            ", ",
            ""),
    CARGO_BENCH(
            Scan.LINES,
            Rounds.NONE,
            "",
            "test sort_%1$d ... bench:         %2$s ns/iter (+/- 12.50)",
            "",
            "",
            "\n\ntest result: ok. 0 passed; 0 failed; 0 ignored; 1 measured; 0 filtered out; finished in 1.00s\n"),
    BENCHMARKDOTNET(
            Scan.TOKENS,
            Rounds.SKIPPED,
            "{\"Title\": \"A\", \"HostEnvironmentInfo\": {\"BenchmarkDotNetVersion\": \"0.15.1\"}, \"Benchmarks\": [",
            "{\"DisplayInfo\": \"A.Run: DefaultJob [n=%1$d]\", \"Type\": \"A\", \"Method\": \"Run\", \"FullName\":"
                    + " \"Example.A.Run(n: %1$d)\", \"Statistics\": {\"OriginalValues\": [%3$s], \"N\": 15, \"Min\": %2$s, \"Q1\": %2$s,"
                    + " \"Median\": %2$s, \"Mean\": %2$s, \"StandardDeviation\": 1.5}, \"Memory\": {\"BytesAllocatedPerOperation\": 16}}",
            "%2$s",
            ", ",
            "]}"),
    VITEST(
            Scan.TOKENS,
            Rounds.REDUCED,
            "{\"files\": [{\"filepath\": \"/a.bench.ts\", \"groups\": [{\"fullName\": \"a.bench.ts > a\", \"benchmarks\": [",
            "{\"id\": \"%1$d\", \"name\": \"sort %1$d\", \"rank\": 1, \"rme\": 1.5, \"samples\": [%3$s], \"min\": %2$s, \"max\": %2$s,"
                    + " \"hz\": %2$s, \"mean\": %2$s, \"sd\": 0.1, \"median\": %2$s}",
            "%2$s",
            ", ",
            "]}]}]}"),
    BENCHMARKJS(Scan.LINES, Rounds.NONE, "", "sort %1$d x %2$s ops/sec \u00b10.74%% (93 runs sampled)", "", "", "\n"),
    ASV(
            Scan.TOKENS,
            Rounds.SKIPPED,
            "{\"commit_hash\": \"0123\", \"result_columns\": [\"result\", \"params\", \"version\", \"samples\"], \"results\": {",
            "\"suite.time_%1$d\": [[%2$s], [], \"0123456789abcdef\", [[%3$s]]]",
            "%2$s",
            ", ",
            "}}"),
    CATCH2(
            Scan.ELEMENTS,
            Rounds.NONE,
            "<Catch2TestRun name=\"a\" catch2-version=\"3.4.0\"><TestCase name=\"sorting\">",
            "<BenchmarkResults name=\"sort %1$d\" samples=\"100\" resamples=\"1000\" iterations=\"1\" clockResolution=\"20\""
                    + " estimatedDuration=\"1000\"><mean value=\"%2$s\" lowerBound=\"1\" upperBound=\"2\" ci=\"0.95\"/>"
                    + "<standardDeviation value=\"1\" lowerBound=\"1\" upperBound=\"2\" ci=\"0.95\"/></BenchmarkResults>",
            "",
            "",
            "</TestCase></Catch2TestRun>"),
    PYPERF(
            Scan.TOKENS,
            Rounds.REDUCED,
            "{\"benchmarks\": [",
            "{\"metadata\": {\"name\": \"sort %1$d\", \"unit\": \"second\"}, \"runs\": [{\"values\": [%3$s]}]}",
            "%2$s",
            ", ",
            "], \"version\": \"1.0\"}"),
    K6(
            Scan.TOKENS,
            Rounds.NONE,
            "{\"metrics\": {",
            "\"trend_%1$d\": {\"type\": \"trend\", \"contains\": \"time\", \"values\": {\"avg\": %2$s, \"min\": %2$s, \"med\": %2$s,"
                    + " \"max\": %2$s, \"p(90)\": %2$s, \"p(95)\": %2$s}}",
            "",
            "",
            "}, \"root_group\": {}}"),
    BENCHER(Scan.TOKENS, Rounds.NONE, "{", "\"benchmark %1$d\": {\"latency\": {\"value\": %2$s}}", "", "", "}"),
    SMALLER_IS_BETTER(
            Scan.TOKENS,
            Rounds.NONE,
            "[",
            "{\"name\": \"benchmark %1$d\", \"unit\": \"ns\", \"value\": %2$s}",
            "",
            "",
            "]"),
    BIGGER_IS_BETTER(
            Scan.TOKENS,
            Rounds.NONE,
            "[",
            "{\"name\": \"benchmark %1$d\", \"unit\": \"ops/s\", \"value\": %2$s}",
            "",
            "",
            "]"),
    BENCHMARK_GATE(
            Scan.TOKENS,
            Rounds.NONE,
            "{\"format\": \"benchmark-gate\", \"version\": 1, \"benchmarks\": [",
            "{\"key\": \"sort %1$d\", \"metrics\": [{\"name\": \"time\", \"unit\": \"ms\", \"direction\": \"smaller\","
                    + " \"best-quartile\": %2$s, \"extreme\": %2$s, \"median\": %2$s, \"mean\": %2$s, \"rounds\": 10}]}",
            "",
            "",
            "]}");

    /** What the file consists of, and a bare scan walks over. */
    enum Scan {
        TOKENS,
        LINES,
        ELEMENTS
    }

    /** What the reader does with the rounds of a benchmark. */
    enum Rounds {
        NONE("none", "none set"),
        SKIPPED("skipped", "at most 1.2 ×"),
        REDUCED("reduced", "at most 2 ×");

        private final String words;
        private final String target;

        Rounds(String words, String target) {
            this.words = words;
            this.target = target;
        }

        String words() {
            return words;
        }

        String target() {
            return target;
        }
    }

    private final Scan scan;
    private final Rounds rounds;
    private final String head;
    private final String benchmark;
    private final String round;
    private final String roundSeparator;
    private final String tail;

    GrowingSuite(
            Scan scan, Rounds rounds, String head, String benchmark, String round, String roundSeparator, String tail) {
        this.scan = scan;
        this.rounds = rounds;
        this.head = head;
        this.benchmark = benchmark;
        this.round = round;
        this.roundSeparator = roundSeparator;
        this.tail = tail;
    }

    /** The word for it in the {@code format} parameter. */
    String format() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Scan scan() {
        return scan;
    }

    Rounds rounds() {
        return rounds;
    }

    /** The whole file. */
    byte[] content(int benchmarks, int roundsOfEach) {
        var text = new StringBuilder(head);
        for (int i = 0; i < benchmarks; i++) {
            text.append(i == 0 ? "" : separator()).append(benchmark.formatted(i, value(i), rounds(i, roundsOfEach)));
        }
        return text.append(tail).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Lines of text and messages stand one below the other, elements of a list have a comma between them. */
    private String separator() {
        return scan == Scan.TOKENS && !head.isEmpty() ? ",\n" : "\n";
    }

    private String rounds(int benchmarkNumber, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : roundSeparator)
                    .append(round.formatted(benchmarkNumber, value(benchmarkNumber + i), i));
        }
        return text.toString();
    }

    private static String value(int number) {
        return 100 + number % 997 + ".123456789";
    }
}
