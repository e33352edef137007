package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import hudson.FilePath;
import hudson.model.AbstractBuild;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import io.jenkins.plugins.benchmarkgate.actions.BenchmarkGateAction;
import io.jenkins.plugins.benchmarkgate.format.Formats;
import io.jenkins.plugins.benchmarkgate.format.ReadOptions;
import io.jenkins.plugins.benchmarkgate.format.ResultSource;
import io.jenkins.plugins.benchmarkgate.gate.Level;
import io.jenkins.plugins.benchmarkgate.store.ResultStore;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateRunnerTest extends AbstractGateTest {
    @Test
    void shouldPassWhereNothingRegressed() throws Exception {
        workspace.write(BASELINE, PytestJson.of("a", 10));
        workspace.write(CURRENT, PytestJson.of("a", 11.9));

        assertThat(levelOf(builds.next())).isEqualTo(Level.LIST);
        assertThat(workspace.log()).contains("PASSED: 0 of 1 compared benchmark regressed (threshold 20 %)");
    }

    @Test
    void shouldArchiveStoreAttachAndLogAFailure() throws Exception {
        workspace.write(BASELINE, PytestJson.of("a", 10));
        workspace.write(CURRENT, PytestJson.of("a", 13));
        AbstractBuild<?, ?> build = builds.next();

        GateOutcome outcome = run(build);

        assertThat(outcome.level()).isEqualTo(Level.FAILURE);
        assertThat(outcome.page()).isEqualTo("job/bench/1/benchmark-gate/");
        assertThat(ResultStore.read(build, "benchmark-gate")).isEqualTo(outcome.result());
        assertThat(build.getActions(BenchmarkGateAction.class)).hasSize(1);
        verify(build).save();
        verify(builds.artifacts())
                .archive(
                        eq(workspace.path()),
                        any(),
                        any(),
                        eq(Map.of(
                                "benchmark-gate/benchmark-gate/baseline/" + BASELINE,
                                BASELINE,
                                "benchmark-gate/benchmark-gate/current/" + CURRENT,
                                CURRENT,
                                "benchmark-gate/benchmark-gate/baseline.json",
                                CURRENT)));
        assertThat(workspace.log()).contains("FAILED: 1 of 1 compared benchmark regressed");
    }

    @Test
    void shouldNeverTouchTheResultOfTheRun() throws Exception {
        workspace.write(BASELINE, PytestJson.of("a", 10));
        workspace.write(CURRENT, PytestJson.of("a", 13));
        AbstractBuild<?, ?> build = builds.next();

        levelOf(build);

        verify(build, never()).setResult(any());
    }

    @Test
    void shouldArchiveNothingIfNotAsked() throws Exception {
        workspace.write(CURRENT, PytestJson.of("a", 13));
        settings.setArchive(false);

        levelOf(builds.next());

        verify(builds.artifacts(), never()).archive(any(), any(), any(), anyMap());
    }

    @Test
    void shouldOfferSeveralFilesAsOneBaseline() throws Exception {
        workspace.write("head/1.json", PytestJson.of("a", 13));
        workspace.write("head/2.json", PytestJson.of("a", 14));
        settings.setCurrent("head/*.json");

        levelOf(builds.next());

        String offered = ".benchmark-gate/benchmark-gate/baseline.json";
        verify(builds.artifacts())
                .archive(
                        any(),
                        any(),
                        any(),
                        argThat(files -> offered.equals(files.get("benchmark-gate/benchmark-gate/baseline.json"))));
        try (var content = Files.newInputStream(workspace.file(offered))) {
            var source = new ResultSource("baseline.json", content, path -> Optional.empty());
            var report = Formats.read(source, ReadOptions.NONE);
            assertThat(report.measurements()).singleElement().satisfies(row -> {
                assertThat(row.key()).isEqualTo("a");
                assertThat(row.repetitions().count()).isEqualTo(2);
            });
        }
    }

    @Test
    void shouldOfferNoFileThatTheSameSettingsWouldNotRead() throws Exception {
        workspace.write("head/1.json", PytestJson.of("a", 13));
        workspace.write("head/2.json", PytestJson.of("a", 14));
        settings.setCurrent("head/*.json");
        settings.setFormat("pytest-benchmark");

        levelOf(builds.next());

        verify(builds.artifacts())
                .archive(
                        any(),
                        any(),
                        any(),
                        argThat(files -> files.keySet().stream().noneMatch(file -> file.endsWith("baseline.json"))));
    }

    @Test
    void shouldMergeSeveralFiles() throws Exception {
        workspace.write("out/1.json", PytestJson.of("a", 10));
        workspace.write("out/2.json", PytestJson.of("b", 10));
        settings.setCurrent("out/*.json");

        assertThat(run(builds.next()).result().rows()).hasSize(2);
    }

    @Test
    void shouldRefuseSettingsThatMakeNoSense() throws Exception {
        settings.setThreshold(0);

        assertAborts(builds.next(), "threshold must be a percentage above 0, was 0");
        verify(workspace.path(), never()).act(any(FilePath.FileCallable.class));
    }
}
