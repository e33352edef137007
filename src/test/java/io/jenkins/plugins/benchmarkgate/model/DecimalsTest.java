package io.jenkins.plugins.benchmarkgate.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalsTest {
    @Test
    void shouldWriteWhatTheFormatterWrites() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(8) - 2);
            int decimals = random.nextInt(4);
            assertThat(Decimals.fixed(value, decimals))
                    .isEqualTo(String.format(Locale.ROOT, "%." + decimals + "f", value));
        }
    }

    @Test
    void shouldRoundHalvesAwayFromZeroAsWritten() {
        assertThat(Decimals.fixed(1.005, 2)).isEqualTo("1.01");
        assertThat(Decimals.fixed(-0.25, 1)).isEqualTo("-0.3");
        assertThat(Decimals.fixed(0.05, 1)).isEqualTo("0.1");
        assertThat(Decimals.fixed(9.9995, 3)).isEqualTo("10.000");
    }

    @Test
    void shouldLeaveWhatIsNoOrdinaryNumberToTheFormatter() {
        assertThat(Decimals.fixed(Double.POSITIVE_INFINITY, 1)).isEqualTo("Infinity");
        assertThat(Decimals.fixed(Double.NaN, 1)).isEqualTo("NaN");
        assertThat(Decimals.fixed(1e15, 0)).isEqualTo("1000000000000000");
        assertThat(Decimals.fixed(-0.0, 1)).isEqualTo("-0.0");
    }
}
