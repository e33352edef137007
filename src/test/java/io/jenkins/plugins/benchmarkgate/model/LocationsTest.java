package io.jenkins.plugins.benchmarkgate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class LocationsTest {
    @Test
    void shouldBeTheSameHoweverTheyWereCollected() {
        var builder = new Locations.Builder();
        assertThat(builder.isEmpty()).isTrue();
        builder.put(Location.MEAN, 3);
        builder.put(Location.MEAN, 2);
        builder.putAll(Locations.of(Map.of(Location.MEDIAN, 4.0, Location.EXTREME, 1.0)));

        assertThat(builder.has(Location.MEDIAN)).isTrue();
        assertThat(builder.has(Location.VALUE)).isFalse();
        assertThat(builder.build())
                .isEqualTo(Locations.of(Map.of(Location.MEAN, 2.0, Location.MEDIAN, 4.0, Location.EXTREME, 1.0)))
                .isEqualTo(
                        Locations.of(Location.MEAN, 2).with(Location.MEDIAN, 4).with(Location.EXTREME, 1));
    }

    @Test
    void shouldNotChangeWithWhatIsBuiltLater() {
        var builder = new Locations.Builder();
        builder.put(Location.MEAN, 1);
        Locations first = builder.build();
        builder.put(Location.MEAN, 2);
        first.with(Location.MEAN, 3);

        assertThat(first).isEqualTo(Locations.of(Location.MEAN, 1));
    }

    @Test
    void shouldNotMakeUpAValue() {
        Locations zero = Locations.of(Location.MEAN, 0);

        assertThat(zero.at(Location.MEAN)).isZero();
        assertThatThrownBy(() -> zero.at(Location.BEST_QUARTILE))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("best-quartile");
    }

    @Test
    void shouldPreferTheBestQuartile() {
        assertThat(Locations.of(Map.of(Location.EXTREME, 1.0, Location.MEAN, 2.0, Location.BEST_QUARTILE, 3.0))
                        .preferred())
                .hasValue(3);
        assertThat(Locations.of(Map.of(Location.EXTREME, 1.0, Location.VALUE, 2.0))
                        .preferred())
                .hasValue(2);
        assertThat(Locations.NONE.preferred()).isEmpty();
    }
}
