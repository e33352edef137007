package io.jenkins.plugins.benchmarkgate.steps;

import hudson.Extension;
import io.jenkins.plugins.benchmarkgate.baseline.FoundBaseline;
import io.jenkins.plugins.benchmarkgate.baseline.References;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** {@code reference: previousBuild()}: the last accepted value of each benchmark. */
public final class PreviousBuildReference extends ReferenceSetting {
    private static final long serialVersionUID = 1L;

    @DataBoundConstructor
    public PreviousBuildReference() {}

    @Override
    FoundBaseline find(References references) {
        return references.builds(1);
    }

    /** Offers the reference. */
    @Extension
    @Symbol("previousBuild")
    public static final class DescriptorImpl extends ReferenceDescriptor {
        @Override
        public String getDisplayName() {
            return Messages.PreviousBuildReference_DisplayName();
        }
    }
}
