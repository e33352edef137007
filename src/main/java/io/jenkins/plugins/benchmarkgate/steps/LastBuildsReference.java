package io.jenkins.plugins.benchmarkgate.steps;

import hudson.Extension;
import hudson.model.Item;
import hudson.util.FormValidation;
import io.jenkins.plugins.benchmarkgate.baseline.FoundBaseline;
import io.jenkins.plugins.benchmarkgate.baseline.References;
import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** {@code reference: lastBuilds(10)}: the median of the last accepted values of each benchmark. */
public final class LastBuildsReference extends ReferenceSetting {
    private static final long serialVersionUID = 1L;

    private final int builds;

    @DataBoundConstructor
    public LastBuildsReference(int builds) {
        this.builds = builds;
    }

    public int getBuilds() {
        return builds;
    }

    @Override
    FoundBaseline find(References references) {
        return references.builds(builds);
    }

    @Override
    void requireValid() {
        Baseline.EarlierBuilds.requireWindow(builds);
    }

    /** Offers the reference. */
    @Extension
    @Symbol("lastBuilds")
    public static final class DescriptorImpl extends ReferenceDescriptor {
        @Override
        public String getDisplayName() {
            return Messages.LastBuildsReference_DisplayName();
        }

        @POST
        public FormValidation doCheckBuilds(@AncestorInPath Item item, @QueryParameter String value) {
            FormAccess.requireConfigure(item);
            return FormAccess.check(() -> new LastBuildsReference(FormNumbers.count("builds", value)).requireValid());
        }
    }
}
