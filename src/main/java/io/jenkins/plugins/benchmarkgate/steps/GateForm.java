package io.jenkins.plugins.benchmarkgate.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Descriptor.FormException;
import io.jenkins.plugins.benchmarkgate.store.GateId;
import net.sf.json.JSONObject;

/**
 * Refuses to save what the next build would complain of. What is refused only after the form has been bound is told as it is;
 * an exception out of a setter would be an error page with a number, and a stack trace in Jenkins' log.
 */
final class GateForm {
    private GateForm() {}

    /** Checks what binding would change or choke on. */
    static void checkFields(@CheckForNull JSONObject gate) throws FormException {
        FormNumbers.check(gate);
        String id = gate == null ? "" : gate.optString("id").strip();
        if (!id.isEmpty()) {
            require("id", () -> GateId.require(id));
        }
    }

    /** Checks the settings as a whole. */
    static void checkSettings(Runnable check) throws FormException {
        require("settings", check);
    }

    private static void require(String field, Runnable check) throws FormException {
        try {
            check.run();
        } catch (IllegalArgumentException e) {
            throw new FormException(e.getMessage(), field);
        }
    }
}
