package io.jenkins.plugins.benchmarkgate.performance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairedTest {
    @Test
    void shouldTakeTheMiddleRatioWhateverTheSizes() {
        var paired = new Paired();
        paired.add(10, 20);
        paired.add(900, 1000);
        paired.add(1, 4);

        assertThat(paired.middle()).isEqualTo(new Paired.Pair(10, 20));
        assertThat(paired.range()).containsExactly(0.25, 0.9);
    }
}
