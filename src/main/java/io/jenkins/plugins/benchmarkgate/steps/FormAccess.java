package io.jenkins.plugins.benchmarkgate.steps;

import hudson.model.Item;
import hudson.util.FormValidation;
import jenkins.model.Jenkins;

/** Who may ask the forms something, and how they answer. */
final class FormAccess {
    private FormAccess() {}

    /** Whoever may change the job may have its fields checked; where there is no job, an administrator. */
    static void requireConfigure(Item item) {
        if (item == null) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        } else {
            item.checkPermission(Item.CONFIGURE);
        }
    }

    /** Whoever may see a configuration needs its choices filled. */
    static void requireRead(Item item) {
        if (item == null) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        } else {
            item.checkPermission(Item.EXTENDED_READ);
        }
    }

    /** What the attempt complains of. */
    static FormValidation check(Runnable attempt) {
        try {
            attempt.run();
            return FormValidation.ok();
        } catch (IllegalArgumentException e) {
            return FormValidation.error(e.getMessage());
        }
    }
}
