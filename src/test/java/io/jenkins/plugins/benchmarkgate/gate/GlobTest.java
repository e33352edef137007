package io.jenkins.plugins.benchmarkgate.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "*, anything, true",
        "*db*, tests/test_db.py::test_x[a], true",
        "*db*, tests/test_x.py, false",
        "a?c, abc, true",
        "a?c, ac, false",
        "test_x[a], test_x[a], true",
        "test_x[a], test_xa, false",
        "*a*b, xxaxxb, true",
        "*a*b, xxaxxbc, false",
        "a.c, abc, false"
    })
    void shouldMatch(String pattern, String key, boolean expected) {
        assertThat(new Glob(pattern).matches(key)).isEqualTo(expected);
    }

    @Test
    void shouldNotExplodeOnManyStars() {
        var pattern = new Glob("*a".repeat(100) + "b");

        assertThat(pattern.matches("a".repeat(20_000))).isFalse();
    }

    @Test
    void shouldRefuseAnEmptyPattern() {
        assertThatThrownBy(() -> new Glob("")).isInstanceOf(IllegalArgumentException.class);
    }
}
