package io.jenkins.plugins.benchmarkgate.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Extension;
import hudson.model.Descriptor;
import hudson.model.Item;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.benchmarkgate.gate.Percent;
import io.jenkins.plugins.benchmarkgate.gate.PolicyWords;
import io.jenkins.plugins.benchmarkgate.store.GateId;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The form of {@link GateSettings}, which step and post-build action share. */
@Extension
public final class GateSettingsDescriptor extends Descriptor<GateSettings> {
    public GateSettingsDescriptor() {
        super(GateSettings.class);
    }

    @Override
    public String getDisplayName() {
        return Messages.BenchmarkGate_DisplayName();
    }

    /** The help lies with the step, where Pipeline's reference looks for it. */
    @Override
    public String getHelpFile(String field) {
        return Jenkins.get().getDescriptorOrDie(BenchmarkGateStep.class).getHelpFile(field);
    }

    /** A percentage as somebody would type it; null where none is set. */
    @CheckForNull
    public String typed(@CheckForNull Double percent) {
        return percent == null ? null : Percent.plain(percent);
    }

    @POST
    public FormValidation doCheckThreshold(@AncestorInPath Item item, @QueryParameter String value) {
        FormAccess.requireConfigure(item);
        return FormAccess.check(() -> PolicyWords.percent("threshold", value));
    }

    @POST
    public FormValidation doCheckUnstableThreshold(
            @AncestorInPath Item item, @QueryParameter String value, @QueryParameter String threshold) {
        FormAccess.requireConfigure(item);
        if (value.isBlank()) {
            return FormValidation.ok();
        }
        return FormAccess.check(() -> {
            var settings = new GateSettings();
            settings.setUnstableThreshold(PolicyWords.percent("unstableThreshold", value));
            settings.setThreshold(PolicyWords.percent("threshold", threshold));
            settings.policy();
        });
    }

    @POST
    public FormValidation doCheckConfirm(@AncestorInPath Item item, @QueryParameter String value) {
        FormAccess.requireConfigure(item);
        return FormAccess.check(() -> FormNumbers.count("confirm", value));
    }

    @POST
    public FormValidation doCheckId(@AncestorInPath Item item, @QueryParameter String value) {
        FormAccess.requireConfigure(item);
        return value.isBlank() ? FormValidation.ok() : FormAccess.check(() -> GateId.require(value));
    }

    @POST
    public FormValidation doCheckCurrent(@AncestorInPath Item item, @QueryParameter String value) {
        FormAccess.requireConfigure(item);
        return FormAccess.check(() -> WorkspaceFiles.requireWithin(value));
    }

    @POST
    public FormValidation doCheckBaseline(@AncestorInPath Item item, @QueryParameter String value) {
        FormAccess.requireConfigure(item);
        return FormAccess.check(() -> WorkspaceFiles.requireWithin(value));
    }

    @POST
    public FormValidation doCheckMetrics(@AncestorInPath Item item, @QueryParameter String value) {
        FormAccess.requireConfigure(item);
        return value.isBlank() ? FormValidation.ok() : FormAccess.check(() -> PolicyWords.metricPatterns(value));
    }

    @POST
    public FormValidation doCheckKeySuffix(@AncestorInPath Item item, @QueryParameter String value) {
        FormAccess.requireConfigure(item);
        return FormAccess.check(() -> {
            var settings = new GateSettings();
            settings.setKeySuffix(value);
            settings.readOptions();
        });
    }

    @POST
    public FormValidation doCheckUnit(@AncestorInPath Item item, @QueryParameter String value) {
        FormAccess.requireConfigure(item);
        return value.isBlank() ? FormValidation.ok() : FormAccess.check(() -> PolicyWords.unit("unit", value.strip()));
    }

    @POST
    public ListBoxModel doFillDirectionItems(@AncestorInPath Item item, @QueryParameter String direction) {
        FormAccess.requireRead(item);
        return Choices.with(direction, Choices.directions());
    }

    @POST
    public ListBoxModel doFillCriticalityItems(@AncestorInPath Item item, @QueryParameter String criticality) {
        FormAccess.requireRead(item);
        return Choices.with(criticality, Choices.levels());
    }

    @POST
    public ListBoxModel doFillFormatItems(@AncestorInPath Item item, @QueryParameter String format) {
        FormAccess.requireRead(item);
        return Choices.with(format, Choices.formats());
    }

    /** What stands in the form where no reference was chosen. */
    public Descriptor<?> getDefaultReference() {
        return Jenkins.get().getDescriptorOrDie(AutomaticReference.class);
    }

    @POST
    public ListBoxModel doFillNoiseItems(@AncestorInPath Item item, @QueryParameter String noise) {
        FormAccess.requireRead(item);
        return Choices.with(noise, Choices.noise());
    }

    @POST
    public ListBoxModel doFillStatisticItems(@AncestorInPath Item item, @QueryParameter String statistic) {
        FormAccess.requireRead(item);
        return Choices.with(statistic, Choices.statistics());
    }
}
