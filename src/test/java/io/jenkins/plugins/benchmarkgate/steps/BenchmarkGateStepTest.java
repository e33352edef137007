package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Answers.CALLS_REAL_METHODS;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import hudson.AbortException;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import org.jenkinsci.plugins.structs.describable.DescribableModel;
import org.jenkinsci.plugins.structs.describable.DescribableParameter;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.junit.jupiter.api.Test;

class BenchmarkGateStepTest {
    @SuppressWarnings("unchecked")
    private final DescribableModel<BenchmarkGateStep> model = mock(DescribableModel.class);

    private final BenchmarkGateStep.DescriptorImpl descriptor =
            mock(BenchmarkGateStep.DescriptorImpl.class, CALLS_REAL_METHODS);

    @Test
    void shouldNeedAllThatItMarksAndReads() {
        assertThat(descriptor.getRequiredContext().toArray())
                .containsExactlyInAnyOrder(
                        FilePath.class, FlowNode.class, Launcher.class, Run.class, TaskListener.class);
        assertThat(descriptor.getFunctionName()).isEqualTo("benchmarkGate");
    }

    @Test
    void shouldMakeAStepOfKnownArguments() throws Exception {
        var step = new BenchmarkGateStep();
        Map<String, Object> arguments = Map.of("threshold", 20);
        when(model.instantiate(arguments, null)).thenReturn(step);

        assertThat(newInstance(arguments)).isSameAs(step);
    }

    @Test
    void shouldAbortForAnUnknownArgument() {
        assertThatExceptionOfType(AbortException.class)
                .isThrownBy(() -> newInstance(Map.of("treshold", 20)))
                .withMessage("benchmarkGate: unknown parameter \"treshold\"; known are threshold");
        verify(model, never()).instantiate(any(), any());
    }

    @Test
    void shouldSayWhatTheSetterSaid() {
        var wrapped = new IllegalArgumentException(
                "Could not instantiate", new InvocationTargetException(new IllegalArgumentException("no such id")));
        when(model.instantiate(any(), any())).thenThrow(wrapped);

        assertThatExceptionOfType(AbortException.class)
                .isThrownBy(() -> newInstance(Map.of()))
                .withMessage("benchmarkGate: no such id");
    }

    private Step newInstance(Map<String, Object> arguments) throws Exception {
        var threshold = mock(DescribableParameter.class);
        when(threshold.getName()).thenReturn("threshold");
        when(model.getParameters()).thenReturn(List.of(threshold));
        try (var models = mockStatic(DescribableModel.class)) {
            models.when(() -> DescribableModel.of(BenchmarkGateStep.class)).thenReturn(model);
            return descriptor.newInstance(arguments);
        }
    }
}
