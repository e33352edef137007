package io.jenkins.plugins.benchmarkgate.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
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
    void shouldFindTheMedianThatTheLibraryFinds() {
        var random = new Random(7);
        for (int size = 1; size < 20; size++) {
            List<Double> values = random.doubles(size, 1e-9, 1e3).boxed().toList();
            assertThat(Quantiles.median(values)).isEqualTo(Quantiles.of(values, 0.5));
        }
    }

    @Test
    void shouldFindTheSameMedianInAPartOfAnArray() {
        var random = new Random(8);
        for (int size = 1; size < 20; size++) {
            for (int kind = 0; kind < 3; kind++) { // positive, of few different values, of both signs
                double[] values =
                        random.doubles(size + 4, kind == 2 ? -1 : 0, 1).toArray();
                if (kind == 1) {
                    Arrays.setAll(values, i -> Math.rint(3 * values[i]));
                }
                double[] before = values.clone();
                double[] part = Arrays.copyOfRange(values, 2, 2 + size);

                double median = Quantiles.median(values, 2, 2 + size);

                assertThat(values).isEqualTo(before);
                Arrays.sort(part);
                assertThat(median).isEqualTo(Quantiles.medianOfSorted(part));
            }
        }
    }

    @Test
    void shouldRefuseNoValues() {
        assertThatThrownBy(() -> Quantiles.median(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quantiles.median(new double[2], 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quantiles.of(new double[0], 0.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
