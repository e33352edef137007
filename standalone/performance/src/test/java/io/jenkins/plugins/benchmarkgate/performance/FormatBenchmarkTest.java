package io.jenkins.plugins.benchmarkgate.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.model.Measurement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormatBenchmarkTest {
    @ParameterizedTest
    @EnumSource
    void shouldReadEveryBenchmarkAndScanEveryPart(GrowingSuite suite) throws Exception {
        var benchmark = new FormatBenchmark();
        benchmark.suite = suite;
        benchmark.benchmarks = 50;
        benchmark.setUp();

        assertThat(benchmark.read().measurements().stream().filter(Measurement::primary))
                .hasSize(50);
        assertThat(benchmark.read().format()).isEqualTo(suite.format());
        assertThat(benchmark.bareScan()).isGreaterThanOrEqualTo(50);
    }
}
