package io.jenkins.plugins.benchmarkgate.steps;

import hudson.AbortException;
import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.json.JSONObject;
import org.jenkinsci.plugins.structs.describable.DescribableModel;
import org.jenkinsci.plugins.structs.describable.DescribableParameter;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.StaplerRequest2;

/** The Pipeline step {@code benchmarkGate}. */
public final class BenchmarkGateStep extends GateStep {
    private boolean stopBuild = true;

    @DataBoundConstructor
    public BenchmarkGateStep() {}

    public boolean isStopBuild() {
        return stopBuild;
    }

    @DataBoundSetter
    public void setStopBuild(boolean stopBuild) {
        this.stopBuild = stopBuild;
    }

    @Override
    public StepExecution start(StepContext context) {
        return new BenchmarkGateExecution(context, settings(), stopBuild);
    }

    /** Makes the step known to Pipeline. */
    @Extension
    public static final class DescriptorImpl extends StepDescriptor {
        @Override
        public String getFunctionName() {
            return "benchmarkGate";
        }

        @Override
        public String getDisplayName() {
            return Messages.BenchmarkGate_DisplayName();
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(FilePath.class, FlowNode.class, Launcher.class, Run.class, TaskListener.class);
        }

        /**
         * Pipeline only warns of an unknown parameter; a gate that ignores a setting is a silent green.
         *
         * @throws AbortException if an argument is unknown or makes no sense
         */
        @Override
        @SuppressWarnings("deprecation")
        public Step newInstance(Map<String, Object> arguments) throws AbortException {
            var model = DescribableModel.of(BenchmarkGateStep.class);
            Set<String> known = model.getParameters().stream()
                    .map(DescribableParameter::getName)
                    .collect(Collectors.toSet());
            try {
                new StepArguments(known).check(arguments);
                return model.instantiate(arguments, null);
            } catch (IllegalArgumentException e) {
                throw new AbortException("benchmarkGate: " + rootMessage(e));
            }
        }

        @Override
        public Step newInstance(StaplerRequest2 request, JSONObject form) throws FormException {
            FormNumbers.check(form);
            return super.newInstance(request, form);
        }

        /** What a setter says, without the wrapping of whoever called it. */
        private static String rootMessage(Throwable problem) {
            return problem.getCause() == null ? problem.getMessage() : rootMessage(problem.getCause());
        }
    }
}
