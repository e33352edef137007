package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import hudson.AbortException;
import hudson.EnvVars;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.Result;
import io.jenkins.plugins.benchmarkgate.Builds;
import io.jenkins.plugins.benchmarkgate.InEnglish;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(InEnglish.class)
class BenchmarkGateRecorderTest {
    private final GateSettings settings = new GateSettings();
    private final BuildListener listener = mock(BuildListener.class);
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private AbstractBuild<?, ?> build;

    @BeforeEach
    void setUp() throws IOException, InterruptedException {
        build = new Builds(folder).next();
        var workspace = mock(FilePath.class);
        when(workspace.act(any(FilePath.FileCallable.class)))
                .thenAnswer(
                        call -> call.<FilePath.FileCallable<?>>getArgument(0).invoke(folder.toFile(), null));
        when(build.getWorkspace()).thenReturn(workspace);
        var environment = mock(EnvVars.class);
        when(environment.expand(any()))
                .thenAnswer(call -> call.<String>getArgument(0).replace("${SUITE}", "benchmarks"));
        when(build.getEnvironment(listener)).thenReturn(environment);
        when(listener.getLogger()).thenReturn(new PrintStream(log, true, StandardCharsets.UTF_8));
        Files.createDirectories(folder.resolve("benchmarks"));
        Files.writeString(folder.resolve("benchmarks/baseline.json"), PytestJson.of("a", 10));
    }

    @Test
    void shouldSetTheResultAndLetLaterPublishersRun() throws Exception {
        write(13);

        assertThat(perform()).isTrue();

        verify(build).setResult(Result.FAILURE);
    }

    @Test
    void shouldLeaveTheResultOfAGoodBuildAlone() throws Exception {
        write(10);

        assertThat(perform()).isTrue();

        verify(build, never()).setResult(any());
    }

    @Test
    void shouldExpandTheVariablesOfTheBuild() throws Exception {
        write(13);
        settings.setCurrent("${SUITE}/current.json");
        settings.setBaseline("${SUITE}/baseline.json");

        perform();

        verify(build).setResult(Result.FAILURE);
        assertThat(log.toString()).contains("REGRESSED a");
        assertThat(settings.getCurrent()).isEqualTo("${SUITE}/current.json");
    }

    @Test
    void shouldRefuseAVariableThatLeadsOutOfTheWorkspace() throws Exception {
        write(13);
        settings.setCurrent("${SUITE}/../../current.json");

        assertThatExceptionOfType(AbortException.class)
                .isThrownBy(this::perform)
                .withMessageContaining("benchmarks/../../current.json");
    }

    @Test
    void shouldRefuseALevelThatOnlyAStageCanShow() throws Exception {
        write(13);
        settings.setCriticality("NOTE");

        assertThatExceptionOfType(AbortException.class)
                .isThrownBy(this::perform)
                .withMessageContaining("the level NOTE marks a stage");
    }

    @Test
    void shouldNeedAWorkspace() {
        when(build.getWorkspace()).thenReturn(null);

        assertThatExceptionOfType(AbortException.class)
                .isThrownBy(this::perform)
                .withMessageContaining("needs a workspace");
    }

    private boolean perform() throws IOException, InterruptedException {
        return new BenchmarkGateRecorder(settings).perform(build, mock(Launcher.class), listener);
    }

    private void write(double milliseconds) throws IOException {
        Files.writeString(folder.resolve("benchmarks/current.json"), PytestJson.of("a", milliseconds));
    }
}
