package io.jenkins.plugins.benchmarkgate.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each kind is found where it was made, and plain noise is given no name. */
class NoiseKindTest {
    private final Random random = new Random(7);

    private List<Double> series(int length, IntToDoubleFunction value) {
        return IntStream.range(0, length).mapToObj(value::applyAsDouble).toList();
    }

    private double noise() {
        return 100 + random.nextGaussian();
    }

    @Test
    void shouldGivePlainNoiseNoName() {
        long named = IntStream.range(0, 100)
                .filter(any -> !NoiseKind.of(series(60, i -> noise())).isEmpty())
                .count();

        assertThat(named)
                .as("five tests at 1 %% each, and outliers of a normal law")
                .isLessThan(15);
    }

    @Test
    void shouldGuessNothingFromFewValuesOrEqualOnes() {
        assertThat(NoiseKind.of(series(NoiseKind.FEWEST - 1, i -> i))).isEmpty();
        assertThat(NoiseKind.of(Collections.nCopies(50, 3.0))).isEmpty();
        assertThat(NoiseKind.of(List.of())).isEmpty();
    }

    @Test
    void shouldNameADriftAndNothingElse() {
        assertThat(NoiseKind.of(series(40, i -> noise() + 0.2 * i))).containsExactly(NoiseKind.DRIFTING);
    }

    @Test
    void shouldNameDependenceOnTheBuildBefore() {
        double[] last = {0};

        assertThat(NoiseKind.of(series(100, i -> {
                    last[0] = 0.7 * last[0] + random.nextGaussian();
                    return 100 + last[0];
                })))
                .contains(NoiseKind.AUTOCORRELATED);
    }

    @Test
    void shouldNameTwoModes() {
        assertThat(NoiseKind.of(series(80, i -> noise() + (random.nextBoolean() ? 10 : 0))))
                .containsExactly(NoiseKind.TWO_MODES);
    }

    @Test
    void shouldNameOutliers() {
        assertThat(NoiseKind.of(series(60, i -> noise() + (i % 25 == 3 ? 20 : 0))))
                .containsExactly(NoiseKind.OUTLIERS);
    }

    @Test
    void shouldNameSkewness() {
        assertThat(NoiseKind.of(series(200, i -> 100 + Math.pow(random.nextDouble(), 2))))
                .contains(NoiseKind.SKEWED);
    }

    @Test
    void shouldSayTheSameOfTheSameSeries() {
        List<Double> series = series(80, i -> noise() + (random.nextBoolean() ? 4 : 0));

        assertThat(NoiseKind.of(series)).isEqualTo(NoiseKind.of(series));
    }
}
