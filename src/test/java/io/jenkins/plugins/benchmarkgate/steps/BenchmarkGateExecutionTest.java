package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import hudson.AbortException;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.benchmarkgate.Builds;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import io.jenkins.plugins.benchmarkgate.actions.BenchmarkGateAction;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkGateExecutionTest {
    private final StepContext context = mock(StepContext.class);
    private final FlowNode node = mock(FlowNode.class);
    private final GateSettings settings = new GateSettings();

    @TempDir
    private Path folder;

    private Run<?, ?> run;

    @BeforeEach
    void setUp() throws IOException, InterruptedException {
        run = new Builds(folder).next();
        var workspace = mock(FilePath.class);
        when(workspace.act(any(FilePath.FileCallable.class)))
                .thenAnswer(
                        call -> call.<FilePath.FileCallable<?>>getArgument(0).invoke(folder.toFile(), null));
        var listener = mock(TaskListener.class);
        when(listener.getLogger()).thenReturn(new PrintStream(OutputStream.nullOutputStream(), true));
        when(context.get(Run.class)).thenReturn(run);
        when(context.get(FilePath.class)).thenReturn(workspace);
        when(context.get(Launcher.class)).thenReturn(mock(Launcher.class));
        when(context.get(TaskListener.class)).thenReturn(listener);
        when(context.get(FlowNode.class)).thenReturn(node);
        Files.createDirectories(folder.resolve("benchmarks"));
        Files.writeString(folder.resolve("benchmarks/baseline.json"), PytestJson.of("a", 10));
        Files.writeString(folder.resolve("benchmarks/current.json"), PytestJson.of("a", 13));
    }

    @Test
    void shouldThrowAfterEverythingIsDoneAndLeaveTheResultOfTheRunAlone() {
        assertThatExceptionOfType(AbortException.class)
                .isThrownBy(() -> execute(true))
                .withMessage("FAILED: 1 of 1 compared benchmark regressed (threshold 20 %)");

        assertThat(run.getActions(BenchmarkGateAction.class)).hasSize(1);
        verify(run, never()).setResult(any());
        verify(node, never()).addOrReplaceAction(any());
    }

    @Test
    void shouldMarkAndGoOnIfToldTo() throws Exception {
        assertThat(execute(false)).containsEntry("verdict", "FAILED").containsEntry("passed", false);

        verify(run).setResult(Result.FAILURE);
        verify(node).addOrReplaceAction(any());
    }

    @Test
    void shouldNotStopBelowFailure() throws Exception {
        settings.setCriticality("ERROR");

        assertThat(execute(true)).containsEntry("verdict", "FAILED");

        verify(run, never()).setResult(any());
        verify(node).addOrReplaceAction(any());
    }

    @Test
    void shouldThrowForUnusableResultsWhateverTheLevels() throws IOException {
        Files.delete(folder.resolve("benchmarks/current.json"));
        settings.setCriticality("LIST");

        assertThatExceptionOfType(AbortException.class)
                .isThrownBy(() -> execute(true))
                .withMessageContaining("no such file in the workspace");
    }

    private Map<String, Object> execute(boolean stopBuild) throws Exception {
        try (var statics = mockStatic(Jenkins.class)) {
            statics.when(Jenkins::get).thenReturn(mock(Jenkins.class));
            return new BenchmarkGateExecution(context, settings, stopBuild).run();
        }
    }
}
