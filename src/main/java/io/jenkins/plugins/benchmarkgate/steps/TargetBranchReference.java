package io.jenkins.plugins.benchmarkgate.steps;

import hudson.Extension;
import io.jenkins.plugins.benchmarkgate.baseline.FoundBaseline;
import io.jenkins.plugins.benchmarkgate.baseline.References;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** {@code reference: targetBranch()}: the last accepted builds of the branch that a change request goes to. */
public final class TargetBranchReference extends ReferenceSetting {
    private static final long serialVersionUID = 1L;

    @DataBoundConstructor
    public TargetBranchReference() {}

    @Override
    FoundBaseline find(References references) {
        return references.target();
    }

    /** Offers the reference. */
    @Extension
    @Symbol("targetBranch")
    public static final class DescriptorImpl extends ReferenceDescriptor {
        @Override
        public String getDisplayName() {
            return Messages.TargetBranchReference_DisplayName();
        }
    }
}
