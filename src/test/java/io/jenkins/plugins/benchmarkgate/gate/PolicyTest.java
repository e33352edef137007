package io.jenkins.plugins.benchmarkgate.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 20, 250})
    void shouldTakeAnyThresholdAboveZero(double threshold) {
        assertThat(policy(threshold, Optional.empty()).threshold()).isEqualTo(threshold);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -5, Double.NaN, Double.POSITIVE_INFINITY})
    void shouldRefuseAnImpossibleThreshold(double threshold) {
        assertThatThrownBy(() -> policy(threshold, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threshold must be a percentage above 0");
    }

    @ParameterizedTest
    @CsvSource({"20", "25", "0", "-1", "NaN"})
    void shouldRefuseAnUnstableThresholdThatIsNotBelow(double unstable) {
        assertThatThrownBy(() -> policy(20, Optional.of(unstable)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unstableThreshold");
    }

    private static Policy policy(double threshold, Optional<Double> unstable) {
        return new Policy.Builder()
                .threshold(threshold)
                .unstableThreshold(unstable)
                .noise(Noise.OFF)
                .build();
    }
}
