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

/** {@code reference: specificBuild(job: 'name', number: 42)}: what one build measured. */
public final class SpecificBuildReference extends ReferenceSetting {
    private static final long serialVersionUID = 1L;

    private final String job;
    private final int number;

    @DataBoundConstructor
    public SpecificBuildReference(String job, int number) {
        this.job = FormText.filled(job);
        this.number = number;
    }

    public String getJob() {
        return job;
    }

    public int getNumber() {
        return number;
    }

    @Override
    FoundBaseline find(References references) {
        return references.build(job, number);
    }

    @Override
    void requireValid() {
        JobReference.requireName("specificBuild", job);
        if (number < 1) {
            throw new IllegalArgumentException(
                    "reference: specificBuild needs the number of a build, 1 or more, was " + number);
        }
    }

    /** Offers the reference. */
    @Extension
    @Symbol("specificBuild")
    public static final class DescriptorImpl extends ReferenceDescriptor {
        @Override
        public String getDisplayName() {
            return Messages.SpecificBuildReference_DisplayName();
        }

        @POST
        public FormValidation doCheckJob(@AncestorInPath Item item, @QueryParameter String value) {
            FormAccess.requireConfigure(item);
            return FormAccess.checkJob(item, value);
        }

        @POST
        public FormValidation doCheckNumber(@AncestorInPath Item item, @QueryParameter String value) {
            FormAccess.requireConfigure(item);
            return FormAccess.check(() -> FormNumbers.count("number", value));
        }
    }
}
