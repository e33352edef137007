package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenFieldsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 16, 17, 100})
    void shouldKnowEveryFieldThatWasThereBefore(int fields) {
        var seen = new SeenFields();

        for (int i = 0; i < fields; i++) {
            assertThat(seen.add("field" + i)).isTrue();
        }
        for (int i = 0; i < fields; i++) {
            assertThat(seen.add("field" + i)).as("field" + i).isFalse();
        }
        assertThat(seen.add("another")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 17, 100})
    void shouldForgetThemAll(int fields) {
        var seen = new SeenFields();
        for (int i = 0; i < fields; i++) {
            seen.add("field" + i);
        }

        seen.clear();

        for (int i = 0; i < fields; i++) {
            assertThat(seen.add("field" + i)).isTrue();
        }
    }
}
