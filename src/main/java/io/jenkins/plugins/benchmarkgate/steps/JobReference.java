package io.jenkins.plugins.benchmarkgate.steps;

import hudson.Extension;
import hudson.model.Item;
import hudson.util.FormValidation;
import io.jenkins.plugins.benchmarkgate.baseline.FoundBaseline;
import io.jenkins.plugins.benchmarkgate.baseline.References;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** {@code reference: job('folder/name')}: the last accepted builds of another job. */
public final class JobReference extends ReferenceSetting {
    private static final long serialVersionUID = 1L;

    private final String name;

    @DataBoundConstructor
    public JobReference(String name) {
        this.name = FormText.filled(name);
    }

    public String getName() {
        return name;
    }

    @Override
    FoundBaseline find(References references) {
        return references.job(name);
    }

    @Override
    void requireValid() {
        requireName("job", name);
    }

    /** The name of a job, which must not be empty. */
    static void requireName(String symbol, String name) {
        if (name == null) {
            throw new IllegalArgumentException("reference: %s needs the name of a job".formatted(symbol));
        }
    }

    /** Offers the reference. */
    @Extension
    @Symbol("job")
    public static final class DescriptorImpl extends ReferenceDescriptor {
        @Override
        public String getDisplayName() {
            return Messages.JobReference_DisplayName();
        }

        @POST
        public FormValidation doCheckName(@AncestorInPath Item item, @QueryParameter String value) {
            FormAccess.requireConfigure(item);
            return FormAccess.checkJob(item, value);
        }
    }
}
