package io.jenkins.plugins.benchmarkgate.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Descriptor.FormException;
import io.jenkins.plugins.benchmarkgate.gate.PolicyWords;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import net.sf.json.JSONObject;

/**
 * Refuses to save a form whose numbers are none: binding alone would make them 0 or leave them out. To be called for the
 * outermost object of a form: Jenkins passes over what the descriptor of a nested one complains of.
 */
final class FormNumbers {
    private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,8}");

    private FormNumbers() {}

    /** Checks the percentages of a gate and of its rules, where they are filled in. */
    static void check(@CheckForNull JSONObject gate) throws FormException {
        if (gate == null) {
            return;
        }
        checkFilledPercent(gate, "threshold");
        checkPercent(gate, "unstableThreshold");
        checkCount(gate, "confirm", FormNumbers::count);
        checkCount(gate, "rerun", WithBenchmarkGateStep::reruns);
        Object rules = gate.opt("rules");
        for (Object rule : rules instanceof List<?> several ? several : List.of(rules == null ? "" : rules)) {
            if (rule instanceof JSONObject fields) {
                checkPercent(fields, "threshold");
            }
        }
    }

    /** Checks a whole number from 1 on; an empty one would become 0. */
    private static void checkCount(JSONObject form, String field, BiFunction<String, String, Integer> reader)
            throws FormException {
        if (form.opt(field) == null) {
            return;
        }
        try {
            reader.apply(field, form.optString(field));
        } catch (IllegalArgumentException e) {
            throw new FormException(e.getMessage(), field);
        }
    }

    /** A whole number from 1 on. */
    static int count(String field, String text) {
        if (!COUNT.matcher(text.strip()).matches()) {
            throw new IllegalArgumentException(
                    "%s must be a whole number, 1 or more, was \"%s\"".formatted(field, Printable.of(text)));
        }
        return Integer.parseInt(text.strip());
    }

    /** Checks a percentage that may not be empty where the form has it: an empty one would become 0. */
    private static void checkFilledPercent(JSONObject form, String field) throws FormException {
        if (form.opt(field) != null) {
            requirePercent(form, field);
        }
    }

    private static void checkPercent(JSONObject form, String field) throws FormException {
        if (!form.optString(field).isBlank()) {
            requirePercent(form, field);
        }
    }

    private static void requirePercent(JSONObject form, String field) throws FormException {
        try {
            PolicyWords.percent(field, form.optString(field));
        } catch (IllegalArgumentException e) {
            throw new FormException(e.getMessage(), field);
        }
    }
}
