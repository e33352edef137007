package io.jenkins.plugins.benchmarkgate.steps;

import hudson.Extension;
import hudson.model.Descriptor;
import hudson.model.Item;
import hudson.util.FormValidation;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The form of one alias. */
@Extension
public final class AliasSettingDescriptor extends Descriptor<AliasSetting> {
    public AliasSettingDescriptor() {
        super(AliasSetting.class);
    }

    @Override
    public String getDisplayName() {
        return Messages.AliasSetting_DisplayName();
    }

    @POST
    public FormValidation doCheckFrom(@AncestorInPath Item item, @QueryParameter String value) {
        FormAccess.requireConfigure(item);
        return FormAccess.checkKey(value);
    }

    @POST
    public FormValidation doCheckTo(@AncestorInPath Item item, @QueryParameter String value) {
        FormAccess.requireConfigure(item);
        return FormAccess.checkKey(value);
    }
}
