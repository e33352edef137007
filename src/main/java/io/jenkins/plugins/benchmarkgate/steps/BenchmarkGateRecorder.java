package io.jenkins.plugins.benchmarkgate.steps;

import hudson.AbortException;
import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.AbstractProject;
import hudson.model.BuildListener;
import hudson.tasks.BuildStepDescriptor;
import hudson.tasks.BuildStepMonitor;
import hudson.tasks.Publisher;
import hudson.tasks.Recorder;
import java.io.IOException;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.StaplerRequest2;

/** The gate as a post-build action of a freestyle job: it sets the result and lets later publishers run. */
public final class BenchmarkGateRecorder extends Recorder {
    private final GateSettings settings;

    @DataBoundConstructor
    public BenchmarkGateRecorder(GateSettings settings) {
        this.settings = settings;
    }

    public GateSettings getSettings() {
        return settings == null ? new GateSettings() : settings;
    }

    @Override
    public boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener)
            throws InterruptedException, IOException {
        FilePath workspace = build.getWorkspace();
        if (workspace == null) {
            throw new AbortException(Messages.BenchmarkGateRecorder_NoWorkspace());
        }
        var runner = new GateRunner(build, workspace, launcher, listener);
        GateSettings expanded = getSettings().expanded(build.getEnvironment(listener)::expand);
        StageMark.of(runner.run(expanded, false)).apply(build);
        return true;
    }

    @Override
    public BuildStepMonitor getRequiredMonitorService() {
        return BuildStepMonitor.NONE;
    }

    /** Offers the gate to freestyle jobs. */
    @Extension
    @Symbol("benchmarkGate")
    public static final class DescriptorImpl extends BuildStepDescriptor<Publisher> {
        @Override
        public String getDisplayName() {
            return Messages.BenchmarkGate_DisplayName();
        }

        @Override
        public Publisher newInstance(StaplerRequest2 request, JSONObject form) throws FormException {
            GateForm.checkFields(form.optJSONObject("settings"));
            Publisher made = super.newInstance(request, form);
            if (made instanceof BenchmarkGateRecorder gate) {
                GateForm.checkSettings(gate.getSettings()::policyWithoutStage);
            }
            return made;
        }

        /** The help lies with the step, where Pipeline's reference looks for it. */
        @Override
        public String getHelpFile(String field) {
            return Jenkins.get().getDescriptorOrDie(BenchmarkGateStep.class).getHelpFile(field);
        }

        @Override
        @SuppressWarnings("rawtypes")
        public boolean isApplicable(Class<? extends AbstractProject> jobType) {
            return true;
        }
    }
}
