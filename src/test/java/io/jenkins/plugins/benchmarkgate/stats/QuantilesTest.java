package io.jenkins.plugins.benchmarkgate.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuantilesTest {
    @Test
    void shouldInterpolateLinearly() {
        var values = List.of(4.0, 1.0, 3.0, 2.0);

        assertThat(Quantiles.median(values)).isEqualTo(2.5);
        assertThat(Quantiles.of(values, 0.25)).isEqualTo(1.75);
        assertThat(Quantiles.of(values, 0.75)).isEqualTo(3.25);
        assertThat(Quantiles.of(List.of(7.0), 0.25)).isEqualTo(7);
    }

    @Test
    void shouldRefuseNoValues() {
        assertThatThrownBy(() -> Quantiles.median(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
