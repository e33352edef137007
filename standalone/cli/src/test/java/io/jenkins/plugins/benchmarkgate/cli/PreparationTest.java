package io.jenkins.plugins.benchmarkgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PreparationTest {
    /** An error would end it early, and only the time would show it. */
    @Test
    void goesThroughAllOfACheck() {
        assertThat(Preparation.check())
                .contains("UNCHANGED  +0.0 %   17.5 us  17.5 us  21.0 us  test.py::test")
                .last()
                .isEqualTo("PASSED: 0 of 1 compared benchmark regressed (threshold 20 %)");
    }
}
