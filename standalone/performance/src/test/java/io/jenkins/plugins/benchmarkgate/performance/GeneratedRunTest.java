package io.jenkins.plugins.benchmarkgate.performance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedRunTest {
    @TempDir
    private Path folder;

    @Test
    void shouldBeAboutAsLargeAsWanted() throws Exception {
        Path file = folder.resolve("run.json");

        GeneratedRun.ofMegabytes(4, 1).writeTo(file);

        assertThat(Files.size(file)).isCloseTo(4_000_000L, Percentage.withPercentage(3));
    }

    @Test
    void shouldHoldEveryRound() throws Exception {
        Path file = folder.resolve("run.json");
        var run = new GeneratedRun(3, 40, 7);

        run.writeTo(file);

        JsonNode benchmarks = new ObjectMapper().readTree(file.toFile()).get("benchmarks");
        assertThat(benchmarks).hasSize(3);
        assertThat(benchmarks.get(2).at("/stats/data")).hasSize(40);
        assertThat(benchmarks.get(2).at("/stats/min").asDouble()).isEqualTo(run.sortedRounds(2)[0]);
    }

    @Test
    void shouldDifferBySeedAlone() throws Exception {
        new GeneratedRun(2, 10, 1).writeTo(folder.resolve("a"));
        new GeneratedRun(2, 10, 1).writeTo(folder.resolve("b"));
        new GeneratedRun(2, 10, 2).writeTo(folder.resolve("c"));

        assertThat(folder.resolve("a")).hasSameBinaryContentAs(folder.resolve("b"));
        assertThat(Files.readString(folder.resolve("a"))).isNotEqualTo(Files.readString(folder.resolve("c")));
    }
}
