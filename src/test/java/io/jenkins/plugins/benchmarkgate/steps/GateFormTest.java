package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import hudson.model.Descriptor.FormException;
import net.sf.json.JSONObject;
import org.junit.jupiter.api.Test;

class GateFormTest {
    private final JSONObject form = mock(JSONObject.class);

    @Test
    void shouldRefuseAnIdThatIsNone() {
        fill("a b");

        assertThatExceptionOfType(FormException.class)
                .isThrownBy(() -> GateForm.checkFields(form))
                .withMessageContaining("id must be 1 to 64 letters");
    }

    @Test
    void shouldAcceptAnIdAndNone() {
        fill(" db_2 ");
        assertThatCode(() -> GateForm.checkFields(form)).doesNotThrowAnyException();
        fill("");
        assertThatCode(() -> GateForm.checkFields(form)).doesNotThrowAnyException();
        assertThatCode(() -> GateForm.checkFields(null)).doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseSettingsThatContradictOneAnother() {
        var settings = new GateSettings();
        settings.setUnstableThreshold(30.0);

        assertThatExceptionOfType(FormException.class)
                .isThrownBy(() -> GateForm.checkSettings(settings::policy))
                .withMessageContaining("unstableThreshold must be below the threshold");
    }

    @Test
    void shouldRefuseALevelThatNeedsAStageWhereThereIsNone() {
        var settings = new GateSettings();
        settings.setCriticality("NOTE");

        assertThatExceptionOfType(FormException.class)
                .isThrownBy(() -> GateForm.checkSettings(settings::policyWithoutStage))
                .withMessageContaining("only a Pipeline has stages");
    }

    private void fill(String id) {
        for (String field : new String[] {"threshold", "unstableThreshold"}) {
            when(form.optString(field)).thenReturn("");
        }
        when(form.optString("id")).thenReturn(id);
    }
}
