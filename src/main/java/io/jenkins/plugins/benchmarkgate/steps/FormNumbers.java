package io.jenkins.plugins.benchmarkgate.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Descriptor.FormException;
import io.jenkins.plugins.benchmarkgate.gate.PolicyWords;
import java.util.List;
import net.sf.json.JSONObject;

/**
 * Refuses to save a form whose numbers are none: binding alone would make them 0 or leave them out. To be called for the
 * outermost object of a form: Jenkins passes over what the descriptor of a nested one complains of.
 */
final class FormNumbers {
    private FormNumbers() {}

    /** Checks the percentages of a gate and of its rules, where they are filled in. */
    static void check(@CheckForNull JSONObject gate) throws FormException {
        if (gate == null) {
            return;
        }
        checkPercent(gate, "threshold");
        checkPercent(gate, "unstableThreshold");
        Object rules = gate.opt("rules");
        for (Object rule : rules instanceof List<?> several ? several : List.of(rules == null ? "" : rules)) {
            if (rule instanceof JSONObject fields) {
                checkPercent(fields, "threshold");
            }
        }
    }

    private static void checkPercent(JSONObject form, String field) throws FormException {
        String text = form.optString(field);
        if (text.isBlank()) {
            return;
        }
        try {
            PolicyWords.percent(field, text);
        } catch (IllegalArgumentException e) {
            throw new FormException(e.getMessage(), field);
        }
    }
}
