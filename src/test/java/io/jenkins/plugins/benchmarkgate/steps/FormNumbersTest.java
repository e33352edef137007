package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
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

    private void assertRefused() {
        assertThatExceptionOfType(FormException.class)
                .isThrownBy(() -> FormNumbers.check(gate))
                .withMessage("threshold must be a number of percent such as 20, was \"ten\"");
    }

    private static JSONObject form(String threshold, String unstableThreshold) {
        var form = mock(JSONObject.class);
        when(form.optString("threshold")).thenReturn(threshold);
        when(form.optString("unstableThreshold")).thenReturn(unstableThreshold);
        return form;
    }
}
