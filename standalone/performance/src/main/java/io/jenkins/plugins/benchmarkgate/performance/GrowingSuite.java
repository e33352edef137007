package io.jenkins.plugins.benchmarkgate.performance;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A result file of one format with as many benchmarks as wanted, each with a name and values of its own. */
public enum GrowingSuite {
    PYTEST_BENCHMARK(
            "{\"benchmarks\": [",
            "{\"group\": null, \"name\": \"test[%1$d]\", \"fullname\": \"tests/test_a.py::test[%1$d]\", \"params\": {\"n\": %1$d},"
                    + " \"stats\": {\"min\": %2$s, \"mean\": %2$s, \"median\": %2$s, \"q1\": %2$s, \"stddev\": 0.1, \"rounds\": 5}}",
            ",\n",
            "], \"version\": \"5.2.3\"}"),
    JMH(
            "[",
            "{\"benchmark\": \"org.example.A.run%1$d\", \"mode\": \"avgt\", \"threads\": 1, \"primaryMetric\": {\"score\": %2$s,"
                    + " \"scoreError\": \"NaN\", \"scoreUnit\": \"ns/op\", \"rawData\": [[%2$s, %2$s, %2$s, %2$s, %2$s]]},"
                    + " \"secondaryMetrics\": {}}",
            ",\n",
            "]"),
    GOOGLE_BENCHMARK(
            "{\"context\": {\"num_cpus\": 2}, \"benchmarks\": [",
            "{\"name\": \"BM_a/%1$d\", \"run_name\": \"BM_a/%1$d\", \"run_type\": \"iteration\", \"repetitions\": 1,"
                    + " \"iterations\": 1000, \"real_time\": %2$s, \"cpu_time\": %2$s, \"time_unit\": \"ns\"}",
            ",\n",
            "]}"),
    HYPERFINE(
            "{\"results\": [",
            "{\"command\": \"sleep %1$d\", \"mean\": %2$s, \"stddev\": 0.1, \"median\": %2$s, \"user\": 0.1, \"system\": 0.1,"
                    + " \"min\": %2$s, \"max\": %2$s, \"times\": [%2$s, %2$s, %2$s], \"exit_codes\": [0, 0, 0]}",
            ",\n",
            "]}"),
    GO(
            "goos: linux\npkg: example.org/a\n",
            "BenchmarkA/%1$d-8 \t 1000 \t %2$s ns/op \t 16 B/op \t 1 allocs/op",
            "\n",
            "\nPASS\n"),
    BENCHER("{", "\"benchmark %1$d\": {\"latency\": {\"value\": %2$s}}", ",\n", "}"),
    SMALLER_IS_BETTER("[", "{\"name\": \"benchmark %1$d\", \"unit\": \"ns\", \"value\": %2$s}", ",\n", "]");

    private final String head;
    private final String benchmark;
    private final String separator;
    private final String tail;

    GrowingSuite(String head, String benchmark, String separator, String tail) {
        this.head = head;
        this.benchmark = benchmark;
        this.separator = separator;
        this.tail = tail;
    }

    /** The word for it in the {@code format} parameter. */
    String format() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isJson() {
        return this != GO;
    }

    /** The whole file. */
    byte[] content(int benchmarks) {
        var text = new StringBuilder(head);
        for (int i = 0; i < benchmarks; i++) {
            text.append(i == 0 ? "" : separator)
                    .append(String.format(Locale.ROOT, benchmark, i, 100 + i % 997 + ".123456789"));
        }
        return text.append(tail).toString().getBytes(StandardCharsets.UTF_8);
    }
}
