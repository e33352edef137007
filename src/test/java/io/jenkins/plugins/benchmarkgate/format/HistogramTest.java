package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class HistogramTest {
    @Property(tries = 200)
    void shouldReduceAsIfEveryMeasurementWereGiven(
            @ForAll @Size(min = 1, max = 30) int[] values, @ForAll @IntRange(min = 1, max = 9) int repeat) {
        var histogram = new Histogram();
        var samples = new Samples();
        for (int i = 0; i < values.length; i++) {
            int count = 1 + (i + repeat) % 5;
            histogram.add(values[i], count);
            for (int k = 0; k < count; k++) {
                samples.add(values[i]);
            }
        }

        assertThat(histogram.count()).isEqualTo(samples.count());
        for (double fraction : new double[] {0, 0.25, 0.5, 0.9, 1}) {
            assertThat(histogram.quantile(fraction)).isEqualTo(samples.quantile(fraction));
        }
        var locations = samples.locations(Direction.SMALLER).asMap();
        histogram
                .locations()
                .asMap()
                .forEach((location, value) ->
                        assertThat(value).as(location.id()).isCloseTo(locations.get(location), within(1e-3)));
        if (samples.count() > 1) {
            assertThat(histogram.stddev()).isCloseTo(samples.stddev(), within(1e-3));
        }
    }

    @Test
    void shouldStayCloseWhereThereAreTooManyDifferentValues() {
        var histogram = new Histogram();
        var samples = new Samples();
        var random = new Random(7);
        for (int i = 0; i < 60_000; i++) {
            double value = Math.exp(random.nextGaussian());
            histogram.add(value, 1);
            samples.add(value);
        }
        double exact = samples.quantile(0.25);
        for (int i = 0; i < 60_000; i++) {
            histogram.add(Math.exp(random.nextGaussian()), 1);
        }

        assertThat(histogram.count()).isEqualTo(120_000);
        assertThat(histogram.quantile(0.25)).isCloseTo(exact, Percentage.withPercentage(2));
    }

    @Test
    void shouldBeNoValueWhereOneIsNone() {
        var histogram = new Histogram();
        histogram.add(1, 3);
        histogram.add(Double.NaN, 1);
        histogram.add(5, 0);

        assertThat(histogram.quantile(0.25)).isNaN();
        assertThat(histogram.count()).isEqualTo(4);
    }
}
