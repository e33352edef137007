package io.jenkins.plugins.benchmarkgate.steps;

import hudson.Extension;
import io.jenkins.plugins.benchmarkgate.baseline.FoundBaseline;
import io.jenkins.plugins.benchmarkgate.baseline.References;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** {@code reference: promoted()}: what somebody made the baseline. */
public final class PromotedReference extends ReferenceSetting {
    private static final long serialVersionUID = 1L;

    @DataBoundConstructor
    public PromotedReference() {}

    @Override
    FoundBaseline find(References references) {
        return references.promoted();
    }

    /** Offers the reference. */
    @Extension
    @Symbol("promoted")
    public static final class DescriptorImpl extends ReferenceDescriptor {
        @Override
        public String getDisplayName() {
            return Messages.PromotedReference_DisplayName();
        }
    }
}
