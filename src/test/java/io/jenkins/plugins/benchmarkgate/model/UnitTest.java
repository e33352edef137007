package io.jenkins.plugins.benchmarkgate.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {
    private final Locale usual = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(usual);
    }

    @ParameterizedTest
    @CsvSource({
        "0.00132, s, 1.32 ms",
        "1320, us, 1.32 ms",
        "0.5, ns, 0.500 ns",
        "999.96, us, 1.00 ms",
        "4402341478.4, B/s, 4.10 GiB/s",
        "93.63, MB/s, 89.3 MiB/s",
        "37093627, B, 35.4 MiB",
        "0, B, 0 B",
        "1431759, ops/s, 1431759 ops/s",
        "12.5, %, 12.5 %",
        "70, req/s, 70.0 req/s",
        "NaN, ms, NaN ms",
        "1e-5, s, 10.0 us",
        "7200, s, 7200 s",
    })
    void shouldFormatForPeople(double value, String unit, String expected) {
        assertThat(Unit.of(unit).format(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "tr", "ar-EG", "hi-IN"})
    void shouldFormatAlikeInEveryLocale(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));

        assertThat(Unit.SECONDS.format(0.00132)).isEqualTo("1.32 ms");
        assertThat(Unit.of("ops/s").format(1.5e12)).isEqualTo("1.50e+12 ops/s");
    }

    @ParameterizedTest
    @CsvSource({
        "1500, ms, s, 1.5",
        "2, KiB, B, 2048",
        "2, kB, B, 2000",
        "3, ops/us, ops/s, 3000000",
        "60, ops/min, ops/s, 1",
        "2, day, hr, 48",
        "48, ops/day, ops/hr, 2",
        "50, %, ratio, 0.5",
        "1, GiB/s, MiB/s, 1024",
    })
    void shouldConvertWithinADimension(double value, String from, String to, double expected) {
        assertThat(Unit.of(from).convert(value, Unit.of(to))).isEqualTo(expected, within(1e-12 * expected));
    }

    @ParameterizedTest
    @CsvSource({"ms, B", "ops/s, MB/s", "widgets, gadgets, ", "s, ops/s", "count, %"})
    void shouldRefuseToConvertBetweenDimensions(String from, String to) {
        assertThat(Unit.of(from).isConvertibleTo(Unit.of(to))).isFalse();
        assertThatThrownBy(() -> Unit.of(from).convert(1, Unit.of(to))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"seconds, s", "\u00b5s, us", "\u03bcs, us", "MB/sec, MB/s", "ops/sec, ops/s", "bytes, B", "Percent, %"})
    void shouldKnowWhatToolsCallAUnit(String synonym, String symbol) {
        assertThat(Unit.parse(synonym)).hasValue(Unit.of(symbol));
    }

    @Test
    void shouldCompareAUnitOfItsOwnWithItselfAlone() {
        assertThat(Unit.parse("widgets")).isEmpty();
        assertThat(Unit.of("widgets").isConvertibleTo(Unit.of("widgets"))).isTrue();
        assertThat(Unit.of("")).isEqualTo(Unit.UNKNOWN);
    }
}
