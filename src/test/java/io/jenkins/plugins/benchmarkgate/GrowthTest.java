package io.jenkins.plugins.benchmarkgate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.gate.GateResult;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.JobStateJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build adds to a job is bounded by its suite and not by the length of its history. */
class GrowthTest {
    private static final int BUILDS = 300;
    private static final int ROWS = 24;

    /** Numbers of builds get longer, and one build says more than another. */
    private static final double SLACK = 1.1;

    @TempDir
    private Path folder;

    private final Random random = new Random(4);

    @Test
    void shouldNotGrowWithTheNumberOfBuilds() throws IOException {
        var gated = new GatedBuilds(new Builds(folder));
        var stored = new ArrayList<Long>();
        var remembered = new ArrayList<Long>();
        for (int build = 1; build <= BUILDS; build++) {
            GateResult result = gated.build(suite(build));
            stored.add(sizeOf(folder.resolve("builds/%d".formatted(build))));
            remembered.add(sizeOf(result.stateAfter()));
        }

        assertThat(largest(stored, 200, BUILDS))
                .as("result, circumstances and index of a build")
                .isPositive()
                .isLessThan((long) (SLACK * largest(stored, 50, 150)));
        assertThat(largest(remembered, 200, BUILDS))
                .as("state of the job")
                .isPositive()
                .isLessThan((long) (SLACK * largest(remembered, 50, 150)));
        assertThat(folder.toFile().list())
                .as("nothing beside builds and state")
                .containsExactlyInAnyOrder("builds", "benchmark-gate");
        assertThat(folder.resolve("builds").toFile().list()).hasSize(BUILDS);
    }

    /** One row is red for ever, one drifts, one comes and goes, one is noisy, and now and then all are slow. */
    private Map<String, Double> suite(int build) {
        double agent = build % 20 == 0 ? 1.4 : 1;
        var values = new TreeMap<String, Double>();
        for (int row = 0; row < ROWS; row++) {
            values.put("row %02d".formatted(row), 100 * agent * (1 + 0.01 * random.nextGaussian()));
        }
        values.computeIfPresent("row 00", (key, value) -> build > 20 ? 1.5 * value : value);
        values.computeIfPresent("row 01", (key, value) -> value * Math.pow(1.002, build));
        values.computeIfPresent("row 02", (key, value) -> build % 7 == 3 ? null : value);
        values.computeIfPresent("row 03", (key, value) -> build % 11 == 5 ? 2 * value : value);
        values.computeIfPresent("row 04", (key, value) -> build / 60 % 2 == 0 ? value : 0.7 * value);
        values.put("only in build %d".formatted(build / 5), 100.0);
        return values;
    }

    private static long largest(List<Long> sizes, int from, int to) {
        return sizes.subList(from, to).stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    private static long sizeOf(JobState state) throws IOException {
        var written = new ByteArrayOutputStream();
        JobStateJson.write(state, written);
        return written.size();
    }

    private static long sizeOf(Path build) throws IOException {
        try (Stream<Path> files = Files.walk(build)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
