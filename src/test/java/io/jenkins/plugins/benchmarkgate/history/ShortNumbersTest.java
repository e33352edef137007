package io.jenkins.plugins.benchmarkgate.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortNumbersTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, 0.1, 0.012, 1.2, 20, 1234567, 0.001234567, 1.234567e-9, 9.999999e12, -0.3, 1e22})
    void shouldGiveBackWhatHasSevenDigits(double value) {
        assertThat(ShortNumbers.widen((float) value)).isEqualTo(value);
    }

    @Test
    void shouldComeBackAsTheSameFloatAndNearTheNumber() {
        var random = new Random(13);
        for (int turn = 0; turn < 100_000; turn++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(60) - 30);
            double widened = ShortNumbers.widen((float) value);

            assertThat((float) widened).isEqualTo((float) value);
            assertThat(widened).isCloseTo(value, withinPercentage(1.2e-5));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-40, -1e-300, 1e39, 1e300})
    void shouldNotTakeWhatAFloatHoldsBadly(double value) {
        assertThat(ShortNumbers.fits(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-37, -1e38, Double.NaN, Double.POSITIVE_INFINITY})
    void shouldTakeTheRest(double value) {
        assertThat(ShortNumbers.fits(value)).isTrue();
    }
}
