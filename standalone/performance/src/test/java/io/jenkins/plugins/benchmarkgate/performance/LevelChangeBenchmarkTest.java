package io.jenkins.plugins.benchmarkgate.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LevelChangeBenchmarkTest {
    @Test
    void shouldFindTheStepOfEachBenchmark() {
        var benchmark = new LevelChangeBenchmark();
        benchmark.benchmarks = 400;
        benchmark.builds = 200;
        benchmark.setUp();

        assertThat(benchmark.find())
                .as("nearly all: not those in the first four or last four builds, and a few by chance")
                .isCloseTo(400, within(40));
        assertThat(benchmark.sort()).isCloseTo(400 * 200 * 0.95, within(400 * 200 * 0.2));
    }
}
