package io.jenkins.plugins.benchmarkgate.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Extension;
import hudson.model.Descriptor;
import hudson.model.Item;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.benchmarkgate.gate.Glob;
import io.jenkins.plugins.benchmarkgate.gate.Percent;
import io.jenkins.plugins.benchmarkgate.gate.PolicyWords;
import io.jenkins.plugins.benchmarkgate.gate.Quantity;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The form of one rule. */
@Extension
public final class RuleSettingDescriptor extends Descriptor<RuleSetting> {
    public RuleSettingDescriptor() {
        super(RuleSetting.class);
    }

    @Override
    public String getDisplayName() {
        return Messages.RuleSetting_DisplayName();
    }

    @POST
    public FormValidation doCheckPattern(@AncestorInPath Item item, @QueryParameter String value) {
        FormAccess.requireConfigure(item);
        return FormAccess.check(() -> new Glob(value));
    }

    /** A percentage as somebody would type it; null where none is set. */
    @CheckForNull
    public String typed(@CheckForNull Double percent) {
        return percent == null ? null : Percent.plain(percent);
    }

    @POST
    public FormValidation doCheckThreshold(@AncestorInPath Item item, @QueryParameter String value) {
        FormAccess.requireConfigure(item);
        return value.isBlank() ? FormValidation.ok() : FormAccess.check(() -> PolicyWords.percent("threshold", value));
    }

    @POST
    public FormValidation doCheckMinChange(@AncestorInPath Item item, @QueryParameter String value) {
        FormAccess.requireConfigure(item);
        return value.isBlank() ? FormValidation.ok() : FormAccess.check(() -> Quantity.parse("minChange", value));
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
    public ListBoxModel doFillStatisticItems(@AncestorInPath Item item, @QueryParameter String statistic) {
        FormAccess.requireRead(item);
        return Choices.with(statistic, Choices.statisticsOrDefault());
    }
}
