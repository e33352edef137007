package io.jenkins.plugins.benchmarkgate.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.gate.GateResult;
import org.junit.jupiter.api.Test;

class DecisionBenchmarkTest {
    @Test
    void shouldCompareEveryBenchmarkWithTheEarlierBuilds() throws Exception {
        var benchmark = new DecisionBenchmark();
        benchmark.benchmarks = 20;
        benchmark.setUp();

        assertThat(benchmark.read().measurements()).hasSize(20);
        GateResult decided = benchmark.decide();
        assertThat(decided.compared()).isEqualTo(20);
        assertThat(decided.rows())
                .filteredOn(row -> !row.isWholeSuite())
                .allSatisfy(row -> assertThat(row.evidence().history()).isEqualTo(8));
        assertThat(benchmark.decideAndSay())
                .isEqualTo(decided.rows().stream()
                        .mapToLong(row -> row.reason().length())
                        .sum())
                .isGreaterThan(20 * 50);
        benchmark.tearDown();
    }
}
