package io.jenkins.plugins.benchmarkgate.performance;

import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.IndexedBuild;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.history.RowIndexWriter;
import io.jenkins.plugins.benchmarkgate.store.ResultFolders;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The builds of a job as pages find them: results that are not read, and their indexes, with values that look measured. */
record GeneratedJob(Path builds, int count, int benchmarks) {
    private static final String ID = "benchmark-gate";

    ResultFolders folders() {
        return new ResultFolders(builds, ID);
    }

    Path index(int build) {
        return folders().indexOf(build);
    }

    static String key(int benchmark) {
        return "tests/test_suite_%d.py::test_case[%d]".formatted(benchmark / 100, benchmark);
    }

    /** Writes the indexes; the results beside them are empty. */
    void generate() throws IOException {
        forEach((build, rows) -> {
            Files.createDirectories(index(build).getParent());
            Path result = Files.createFile(index(build).resolveSibling(ID + ".json.gz"));
            try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(index(build)), 1 << 16)) {
                RowIndexWriter.write(head(build), rows, output);
            }
            Files.setLastModifiedTime(result, FileTime.fromMillis(time(build)));
            Files.setLastModifiedTime(index(build), FileTime.fromMillis(time(build)));
        });
    }

    /** Takes one build after the other, always with the same values. */
    void forEach(Taking taking) throws IOException {
        var random = new Random(20_260_501);
        for (int build = 1; build <= count; build++) {
            taking.take(build, rows(random));
        }
    }

    /** Does something with a build. */
    interface Taking {
        void take(int build, List<ResultRow> rows) throws IOException;
    }

    /** When a build started, in milliseconds since 1970. */
    static long time(int build) {
        return 1_777_593_600_000L + 3_600_000L * build;
    }

    private static IndexedBuild head(int build) {
        return new IndexedBuild(
                build,
                "#" + build,
                time(build),
                "agent-1",
                new BuildResult(
                        1,
                        ID,
                        "Benchmarks",
                        "PASSED",
                        "LIST",
                        "PASSED: nothing regressed",
                        null,
                        1,
                        "the last 10 builds",
                        "pytest-benchmark 5.2.3",
                        "x86_64 / 4 / Linux",
                        "0a1b2c3",
                        null,
                        null,
                        null),
                Map.of(),
                10);
    }

    private List<ResultRow> rows(Random random) {
        var rows = new ArrayList<ResultRow>(benchmarks);
        for (int benchmark = 0; benchmark < benchmarks; benchmark++) {
            rows.add(row(key(benchmark), 0.001 * (1 + benchmark % 97), random.nextGaussian() * 0.02));
        }
        return rows;
    }

    private static ResultRow row(String key, double usual, double change) {
        double value = usual * (1 + change);
        return new ResultRow(
                key,
                "",
                "time",
                "s",
                "smaller",
                "best-quartile",
                "UNCHANGED",
                change,
                20,
                usual,
                value,
                usual * 1.2,
                usual * 1.04,
                0.21,
                8,
                List.of(value),
                "best quartile within the threshold of 20 %; limit from the median of the last 10 accepted builds + 20 %",
                Map.of("best-quartile", value, "extreme", value * 0.98, "median", value * 1.02, "mean", value * 1.03),
                Map.of("best-quartile", usual, "extreme", usual * 0.98, "median", usual * 1.02, "mean", usual * 1.03),
                Map.of("best-quartile", usual * 1.2, "extreme", usual * 1.18),
                Map.of("best-quartile", usual * 1.04, "extreme", usual * 1.02),
                null);
    }
}
