package io.jenkins.plugins.benchmarkgate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PercentTest {
    @Test
    void shouldPrintAThresholdAsItWasGiven() {
        assertThat(Percent.of(20)).isEqualTo("20 %");
        assertThat(Percent.of(0.5)).isEqualTo("0.5 %");
        assertThat(Percent.of(7 / 100.0 * 100)).as("7.000000000000001").isEqualTo("7 %");
        assertThat(Percent.of(2_000_000)).isEqualTo("2000000 %");
    }

    @Test
    void shouldSignAChange() {
        assertThat(Percent.signed(0.645)).isEqualTo("+64.5 %");
        assertThat(Percent.signed(-0.0501)).isEqualTo("-5.0 %");
        assertThat(Percent.signed(0)).isEqualTo("+0.0 %");
        assertThat(Percent.signed(-0.0004)).isEqualTo("+0.0 %");
        assertThat(Percent.signed(-0.0006)).isEqualTo("-0.1 %");
        assertThat(Percent.signed(12.3456)).isEqualTo("+1235 %");
    }
}
