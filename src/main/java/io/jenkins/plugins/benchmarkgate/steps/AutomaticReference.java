package io.jenkins.plugins.benchmarkgate.steps;

import hudson.Extension;
import io.jenkins.plugins.benchmarkgate.baseline.FoundBaseline;
import io.jenkins.plugins.benchmarkgate.baseline.References;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import org.kohsuke.stapler.DataBoundConstructor;

/** What a form sends where no reference was chosen; it is never kept. */
public final class AutomaticReference extends ReferenceSetting {
    private static final long serialVersionUID = 1L;

    @DataBoundConstructor
    public AutomaticReference() {}

    @Override
    FoundBaseline find(References references) {
        return references.builds(RowState.KEPT);
    }

    /** Offers the choice. */
    @Extension(ordinal = 1)
    public static final class DescriptorImpl extends ReferenceDescriptor {
        @Override
        public String getDisplayName() {
            return Messages.AutomaticReference_DisplayName();
        }
    }
}
