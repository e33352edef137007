package io.jenkins.plugins.benchmarkgate.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.format.Formats;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormatBenchmarkTest {
    @ParameterizedTest
    @EnumSource
    void shouldReadEveryBenchmarkAndScanEveryPart(GrowingSuite suite) throws Exception {
        var benchmark = new FormatBenchmark();
        benchmark.suite = suite;
        benchmark.benchmarks = 50;
        benchmark.rounds = 3;
        benchmark.setUp();

        assertThat(benchmark.read().measurements().stream().filter(Measurement::primary))
                .hasSize(50);
        assertThat(benchmark.read().format()).isEqualTo(suite.format());
        assertThat(benchmark.bareScan()).isGreaterThanOrEqualTo(50);
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveTheRoundsThatItsReaderReduces(GrowingSuite suite) throws Exception {
        var benchmark = new FormatBenchmark();
        benchmark.suite = suite;
        benchmark.benchmarks = 5;
        benchmark.rounds = 7;
        benchmark.setUp();

        assertThat(benchmark.read().measurements().stream()
                        .filter(Measurement::primary)
                        .anyMatch(measurement -> measurement.rounds() == 7))
                .isEqualTo(suite.rounds() == GrowingSuite.Rounds.REDUCED);
    }

    @Test
    void shouldHaveASuiteOfEveryFormat() {
        assertThat(Arrays.stream(GrowingSuite.values()).map(GrowingSuite::format))
                .containsExactlyInAnyOrderElementsOf(Formats.ids());
    }
}
