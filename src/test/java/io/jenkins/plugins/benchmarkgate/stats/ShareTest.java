package io.jenkins.plugins.benchmarkgate.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {
    @Test
    void shouldGiveWilsonsInterval() {
        assertThat(new Share(5, 10).low()).isCloseTo(0.2366, within(1e-4));
        assertThat(new Share(5, 10).high()).isCloseTo(0.7634, within(1e-4));
        assertThat(new Share(0, 10).low()).isZero();
        assertThat(new Share(0, 10).high()).isCloseTo(0.2775, within(1e-4));
        assertThat(new Share(10, 10).high()).isEqualTo(1);
    }

    @Test
    void shouldKnowNothingOfNothing() {
        assertThat(new Share(0, 0).low()).isZero();
        assertThat(new Share(0, 0).high()).isEqualTo(1);
        assertThat(new Share(0, 0).value()).isNaN();
        assertThatThrownBy(() -> new Share(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
