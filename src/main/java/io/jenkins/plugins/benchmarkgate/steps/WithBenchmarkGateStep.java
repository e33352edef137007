package io.jenkins.plugins.benchmarkgate.steps;

import hudson.Extension;
import hudson.model.Item;
import hudson.util.FormValidation;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.EnvironmentExpander;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The Pipeline step {@code withBenchmarkGate}: its body measures, and measures suspects again. */
public final class WithBenchmarkGateStep extends GateStep {
    private static final int MOST_RERUNS = 20;

    private int rerun = 1;

    @DataBoundConstructor
    public WithBenchmarkGateStep() {}

    /** How often the body runs again at most. */
    public int getRerun() {
        return rerun;
    }

    @DataBoundSetter
    public void setRerun(int rerun) {
        this.rerun = requireRerun(rerun);
    }

    /** The number that a form sends. */
    static int reruns(String field, String text) {
        return requireRerun(FormNumbers.count(field, text));
    }

    private static int requireRerun(int rerun) {
        if (rerun < 1 || rerun > MOST_RERUNS) {
            throw new IllegalArgumentException("rerun must be 1 to %d, was %d".formatted(MOST_RERUNS, rerun));
        }
        return rerun;
    }

    @Override
    public StepExecution start(StepContext context) {
        return new WithBenchmarkGateExecution(context, settings(), isStopBuild(), rerun);
    }

    /** Makes the step known to Pipeline. */
    @Extension
    public static final class DescriptorImpl extends GateStepDescriptor {
        @Override
        Class<? extends GateStep> step() {
            return WithBenchmarkGateStep.class;
        }

        @Override
        public String getFunctionName() {
            return "withBenchmarkGate";
        }

        @Override
        public String getDisplayName() {
            return Messages.WithBenchmarkGate_DisplayName();
        }

        @Override
        public boolean takesImplicitBlockArgument() {
            return true;
        }

        @Override
        public Set<? extends Class<?>> getProvidedContext() {
            return Set.of(EnvironmentExpander.class);
        }

        @POST
        public FormValidation doCheckRerun(@AncestorInPath Item item, @QueryParameter String value) {
            FormAccess.requireConfigure(item);
            return FormAccess.check(() -> reruns("rerun", value));
        }
    }
}
