package io.jenkins.plugins.benchmarkgate.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.model.Location;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyntheticTest {
    @ParameterizedTest
    @EnumSource
    void shouldGiveTheSameNumbersForTheSameSeed(Synthetic kind) {
        assertThat(first(kind, 1)).isEqualTo(first(kind, 1)).isNotEqualTo(first(kind, 2));
        assertThat(kind.generate(1).series()).hasSize(Synthetic.BENCHMARKS);
        assertThat(kind.generate(1).machines().stream().distinct()).hasSize(kind == Synthetic.MACHINE_CHANGE ? 2 : 1);
    }

    private static double first(Synthetic kind, long seed) {
        return kind.generate(seed).series().get(0).runs().get(0).orElseThrow().value(Location.MEAN);
    }
}
