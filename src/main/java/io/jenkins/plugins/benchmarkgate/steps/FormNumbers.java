package io.jenkins.plugins.benchmarkgate.steps;

import hudson.model.Descriptor.FormException;
import io.jenkins.plugins.benchmarkgate.gate.PolicyWords;
import net.sf.json.JSONObject;

/** Refuses to save a form whose numbers are none: binding alone would make them 0 or leave them out. */
final class FormNumbers {
    private FormNumbers() {}

    /** Checks the percentages that are filled in. */
    static void check(JSONObject form, String... fields) throws FormException {
        for (String field : fields) {
            String text = form.optString(field);
            if (!text.isBlank()) {
                checkPercent(field, text);
            }
        }
    }

    private static void checkPercent(String field, String text) throws FormException {
        try {
            PolicyWords.percent(field, text);
        } catch (IllegalArgumentException e) {
            throw new FormException(e.getMessage(), field);
        }
    }
}
