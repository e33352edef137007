package io.jenkins.plugins.benchmarkgate.steps;

import hudson.AbortException;
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
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.kohsuke.stapler.StaplerRequest2;

/** What the descriptors of the gate's steps have in common: what they need, and that they ignore nothing. */
public abstract class GateStepDescriptor extends StepDescriptor {
    abstract Class<? extends GateStep> step();

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
        DescribableModel<? extends GateStep> model = DescribableModel.of(step());
        Set<String> known = model.getParameters().stream()
                .map(DescribableParameter::getName)
                .collect(Collectors.toSet());
        try {
            new StepArguments(known).check(arguments);
            return model.instantiate(arguments, null);
        } catch (IllegalArgumentException e) {
            throw new AbortException("%s: %s".formatted(getFunctionName(), rootMessage(e)));
        }
    }

    @Override
    public Step newInstance(StaplerRequest2 request, JSONObject form) throws FormException {
        GateForm.checkFields(form);
        Step made = super.newInstance(request, form);
        if (made instanceof GateStep gate) {
            GateForm.checkSettings(gate.settings()::policy);
        }
        return made;
    }

    /** What a setter says, without the wrapping of whoever called it. */
    static String rootMessage(Throwable problem) {
        return problem.getCause() == null ? problem.getMessage() : rootMessage(problem.getCause());
    }
}
