package io.jenkins.plugins.benchmarkgate.performance;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/**
 * A result file as pytest-benchmark 5 writes it with {@code --benchmark-save-data}: indented, every round of every
 * benchmark in {@code data}. The same seed gives the same bytes.
 *
 * @param benchmarks how many
 * @param rounds of each
 */
record GeneratedRun(int benchmarks, int rounds, long seed) {
    private static final int ROUNDS = 5_000;
    /** Bytes of one benchmark of {@link #ROUNDS} rounds, nearly all of them for the data. */
    private static final int BYTES = 208_000;

    /** A run of about this size. */
    static GeneratedRun ofMegabytes(int megabytes, long seed) {
        return new GeneratedRun((int) Math.max(1, Math.round(megabytes * 1e6 / BYTES)), ROUNDS, seed);
    }

    static String key(int benchmark) {
        return "tests/test_generated.py::test_case[%d]".formatted(benchmark);
    }

    /** The rounds of one benchmark in seconds, sorted; a tenth around a middle of its own. */
    double[] sortedRounds(int benchmark) {
        double[] sorted = rounds(benchmark);
        Arrays.sort(sorted);
        return sorted;
    }

    private double[] rounds(int benchmark) {
        var random = new Random(31 * seed + benchmark);
        double middle = 1e-5 * (1 + benchmark);
        double[] data = new double[rounds];
        Arrays.setAll(data, round -> middle * (0.95 + 0.1 * random.nextDouble()));
        return data;
    }

    /** The middle of sorted rounds, as the file states it. */
    static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    void writeTo(Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("""
                    {
                        "machine_info": {
                            "node": "generated",
                            "machine": "x86_64",
                            "python_implementation": "CPython",
                            "python_version": "3.11.7",
                            "system": "Linux",
                            "cpu": {
                                "count": 4,
                                "brand_raw": "Generated CPU"
                            }
                        },
                        "commit_info": {
                            "id": "0000000000000000000000000000000000000000"
                        },
                        "benchmarks": [""");
            for (int benchmark = 0; benchmark < benchmarks; benchmark++) {
                writer.write(benchmark == 0 ? "\n" : ",\n");
                write(writer, benchmark);
            }
            writer.write("\n    ],\n    \"datetime\": \"2026-01-01T00:00:00+00:00\",\n    \"version\": \"5.2.3\"\n}");
        }
    }

    private void write(Writer writer, int benchmark) throws IOException {
        double[] sorted = sortedRounds(benchmark);
        writer.write("""
                        {
                            "group": null,
                            "name": "test_case[%1$d]",
                            "fullname": "%2$s",
                            "params": {
                                "case": %1$d
                            },
                            "param": "%1$d",
                            "extra_info": {},
                            "options": {
                                "disable_gc": false,
                                "timer": "perf_counter",
                                "min_rounds": 5,
                                "max_time": 1.0,
                                "min_time": 0.000005,
                                "warmup": false
                            },
                            "stats": {
                                "min": %3$s,
                                "max": %4$s,
                                "mean": %5$s,
                                "stddev": %6$s,
                                "rounds": %7$d,
                                "median": %5$s,
                                "iqr": %6$s,
                                "q1": %8$s,
                                "q3": %9$s,
                                "iqr_outliers": 0,
                                "stddev_outliers": 0,
                                "outliers": "0;0",
                                "ld15iqr": %3$s,
                                "hd15iqr": %4$s,
                                "ops": 1.0,
                                "total": 1.0,
                                "data": [""".formatted(
                        benchmark,
                        key(benchmark),
                        sorted[0],
                        sorted[rounds - 1],
                        median(sorted),
                        (sorted[rounds - 1] - sorted[0]) / 4,
                        rounds,
                        sorted[rounds / 4],
                        sorted[rounds * 3 / 4])
                .indent(8)
                .stripTrailing());
        String separator = "\n                    ";
        for (double round : rounds(benchmark)) {
            writer.write(separator);
            writer.write(Double.toString(round));
            separator = ",\n                    ";
        }
        writer.write("\n                ],\n                \"iterations\": 1\n            }\n        }");
    }
}
