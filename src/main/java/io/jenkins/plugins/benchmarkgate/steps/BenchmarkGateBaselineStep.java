package io.jenkins.plugins.benchmarkgate.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.AbortException;
import hudson.Extension;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.benchmarkgate.store.GateId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.json.JSONObject;
import org.jenkinsci.plugins.structs.describable.DescribableModel;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.StaplerRequest2;

/** The Pipeline step {@code benchmarkGateBaseline}: accepts on record what a gate of this build has judged. */
public final class BenchmarkGateBaselineStep extends Step {
    private static final Set<String> PARAMETERS = Set.of("id", "promote", "accept", "noise", "reason");

    private String id = GateId.DEFAULT;
    private boolean promote;
    private List<String> accept = List.of();
    private boolean noise;
    private String reason;

    @DataBoundConstructor
    public BenchmarkGateBaselineStep() {}

    public String getId() {
        return id;
    }

    @DataBoundSetter
    public void setId(String id) {
        String given = FormText.filled(id);
        this.id = given == null ? GateId.DEFAULT : GateId.require(given);
    }

    /** Whether all that the build measured becomes the baseline. */
    public boolean isPromote() {
        return promote;
    }

    @DataBoundSetter
    public void setPromote(boolean promote) {
        this.promote = promote;
    }

    /** Patterns of the keys that are accepted, of those that were found worse. */
    public List<String> getAccept() {
        return accept;
    }

    /** Sets them; a form sends one, and an empty one where none was typed. */
    @DataBoundSetter
    public void setAccept(List<String> accept) {
        this.accept = accept == null
                ? List.of()
                : accept.stream().filter(pattern -> !pattern.isBlank()).toList();
    }

    /** Whether these are noise, and no new level. */
    public boolean isNoise() {
        return noise;
    }

    @DataBoundSetter
    public void setNoise(boolean noise) {
        this.noise = noise;
    }

    @CheckForNull
    public String getReason() {
        return reason;
    }

    @DataBoundSetter
    public void setReason(String reason) {
        this.reason = FormText.filled(reason);
    }

    @Override
    public StepExecution start(StepContext context) throws AbortException {
        if (promote == !accept.isEmpty() || promote && noise) {
            throw new AbortException("benchmarkGateBaseline: say either promote: true, or accept: ['pattern']"
                    + " with noise: true where that is no new level");
        }
        return new BenchmarkGateBaselineExecution(context, id, List.copyOf(accept), noise, reason);
    }

    /** Makes the step known to Pipeline. */
    @Extension
    public static final class DescriptorImpl extends StepDescriptor {
        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, TaskListener.class);
        }

        /** An argument that is ignored is as bad here as in the gate itself. */
        @Override
        @SuppressWarnings("deprecation")
        public Step newInstance(Map<String, Object> arguments) throws AbortException {
            try {
                new StepArguments(PARAMETERS).check(arguments);
                return DescribableModel.of(BenchmarkGateBaselineStep.class).instantiate(arguments, null);
            } catch (IllegalArgumentException e) {
                throw new AbortException("%s: %s".formatted(getFunctionName(), GateStepDescriptor.rootMessage(e)));
            }
        }

        @Override
        public Step newInstance(StaplerRequest2 request, JSONObject form) throws FormException {
            GateForm.checkFields(form);
            return super.newInstance(request, form);
        }

        @Override
        public String getFunctionName() {
            return "benchmarkGateBaseline";
        }

        @Override
        public String getDisplayName() {
            return Messages.BenchmarkGateBaseline_DisplayName();
        }
    }
}
