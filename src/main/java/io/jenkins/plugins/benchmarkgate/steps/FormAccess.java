package io.jenkins.plugins.benchmarkgate.steps;

import hudson.model.Item;
import hudson.util.FormValidation;
import io.jenkins.plugins.benchmarkgate.baseline.OtherJobs;
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

    /** Whether there is a job that whoever fills in the form may see; the build may see another one. */
    static FormValidation checkJob(Item item, String name) {
        if (name.isBlank()) {
            return FormValidation.error(Messages.FormAccess_NoName());
        }
        boolean isThere = item == null || OtherJobs.isVisible(item, name.strip());
        return isThere ? FormValidation.ok() : FormValidation.warning(Messages.FormAccess_NoSuchJob());
    }

    /** Whether the form names a benchmark. */
    static FormValidation checkKey(String key) {
        return key.isBlank() ? FormValidation.error(Messages.FormAccess_NoKey()) : FormValidation.ok();
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
