package io.jenkins.plugins.benchmarkgate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class GateIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"benchmark-gate", "db_2", "A", "0123456789012345678901234567890123456789012345678901234567890123"
            })
    void shouldAcceptLettersDigitsDashAndUnderscore(String id) {
        assertThat(GateId.require(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "../x",
                "a/b",
                "a\\b",
                "javascript:alert(1)",
                "a b",
                "a.b",
                "<b>",
                "a\n",
                "ä",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void shouldRefuseWhatIsNoSegmentOfPathAndUrl(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GateId.require(id))
                .withMessageStartingWith("id must be 1 to 64 letters, digits, \"-\" or \"_\", was ");
    }

    @Test
    void shouldShowTheRefusedIdOnOneLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GateId.require("a\nb"))
                .withMessageEndingWith("was \"a\\nb\"");
    }
}
