package io.jenkins.plugins.benchmarkgate.steps;

import hudson.Extension;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;

/** The Pipeline step {@code benchmarkGate}. */
public final class BenchmarkGateStep extends GateStep {
    @DataBoundConstructor
    public BenchmarkGateStep() {}

    @Override
    public StepExecution start(StepContext context) {
        return new BenchmarkGateExecution(context, settings(), isStopBuild());
    }

    /** Makes the step known to Pipeline. */
    @Extension
    public static final class DescriptorImpl extends GateStepDescriptor {
        @Override
        Class<? extends GateStep> step() {
            return BenchmarkGateStep.class;
        }

        @Override
        public String getFunctionName() {
            return "benchmarkGate";
        }

        @Override
        public String getDisplayName() {
            return Messages.BenchmarkGate_DisplayName();
        }
    }
}
