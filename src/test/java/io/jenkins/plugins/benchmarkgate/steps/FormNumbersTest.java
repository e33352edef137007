package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import hudson.model.Descriptor.FormException;
import java.util.List;
import net.sf.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormNumbersTest {
    private final JSONObject gate = form("20", "");

    @Test
    void shouldAcceptNumbersAndWhatIsLeftEmpty() {
        assertThatCode(() -> FormNumbers.check(gate)).doesNotThrowAnyException();
        assertThatCode(() -> FormNumbers.check(null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"ten,5", "20,five", "'20 %',''", "'0,5',''", "-1,''"})
    void shouldRefuseWhatIsNoPercentage(String threshold, String unstableThreshold) {
        assertThatExceptionOfType(FormException.class)
                .isThrownBy(() -> FormNumbers.check(form(threshold, unstableThreshold)));
    }

    @Test
    void shouldLookIntoTheOnlyRule() {
        JSONObject rule = form("ten", "");
        when(gate.opt("rules")).thenReturn(rule);

        assertRefused();
    }

    @Test
    void shouldLookIntoEveryRule() {
        List<JSONObject> rules = List.of(form("10", ""), form("ten", ""));
        when(gate.opt("rules")).thenReturn(rules);

        assertRefused();
    }

    @Test
    void shouldRefuseThatTheThresholdIsCleared() {
        assertThatExceptionOfType(FormException.class)
                .isThrownBy(() -> FormNumbers.check(form("", "")))
                .withMessageStartingWith("threshold must be a number of percent");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "' 42 ',42", "1000000,1000000"})
    void shouldReadWholeNumbers(String text, int number) {
        assertThat(FormNumbers.count("number", text)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1.5", "two", "''", "99999999999"})
    void shouldRefuseWhatIsNoWholeNumber(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormNumbers.count("confirm", text))
                .withMessage("confirm must be a whole number, 1 or more, was \"%s\"", text);
    }

    @ParameterizedTest
    @CsvSource({"0", "21", "''", "two"})
    void shouldRefuseMoreOrFewerRerunsThanThereAre(String rerun) {
        when(gate.opt("rerun")).thenReturn(rerun);
        when(gate.optString("rerun")).thenReturn(rerun);

        assertThatExceptionOfType(FormException.class)
                .isThrownBy(() -> FormNumbers.check(gate))
                .withMessageStartingWith("rerun must be ");
    }

    private void assertRefused() {
        assertThatExceptionOfType(FormException.class)
                .isThrownBy(() -> FormNumbers.check(gate))
                .withMessage("threshold must be a number of percent such as 20, was \"ten\"");
    }

    private static JSONObject form(String threshold, String unstableThreshold) {
        var form = mock(JSONObject.class);
        when(form.opt("threshold")).thenReturn(threshold);
        when(form.optString("threshold")).thenReturn(threshold);
        when(form.optString("unstableThreshold")).thenReturn(unstableThreshold);
        return form;
    }
}
