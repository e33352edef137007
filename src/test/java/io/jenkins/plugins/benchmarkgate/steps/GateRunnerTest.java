package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import hudson.AbortException;
import hudson.FilePath;
import hudson.model.AbstractBuild;
import io.jenkins.plugins.benchmarkgate.Builds;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import io.jenkins.plugins.benchmarkgate.actions.BenchmarkGateAction;
import io.jenkins.plugins.benchmarkgate.format.Formats;
import io.jenkins.plugins.benchmarkgate.format.ReadOptions;
import io.jenkins.plugins.benchmarkgate.format.ResultSource;
import io.jenkins.plugins.benchmarkgate.gate.Level;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.store.ResultStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateRunnerTest {
    private static final String CURRENT = "benchmarks/current.json";
    private static final String BASELINE = "benchmarks/baseline.json";

    private final GateSettings settings = new GateSettings();

    @TempDir
    private Path folder;

    private Builds builds;
    private GatedWorkspace workspace;

    @BeforeEach
    void setUp() throws IOException, InterruptedException {
        builds = new Builds(folder);
        workspace = new GatedWorkspace(folder.resolve("workspace"));
    }

    @Test
    void shouldPassWhereNothingRegressed() throws Exception {
        workspace.write(BASELINE, PytestJson.of("a", 10));
        workspace.write(CURRENT, PytestJson.of("a", 11.9));

        assertThat(gate(builds.next())).isEqualTo(Level.LIST);
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

        gate(build);

        verify(build, never()).setResult(any());
    }

    @Test
    void shouldArchiveNothingIfNotAsked() throws Exception {
        workspace.write(CURRENT, PytestJson.of("a", 13));
        settings.setArchive(false);

        gate(builds.next());

        verify(builds.artifacts(), never()).archive(any(), any(), any(), anyMap());
    }

    @Test
    void shouldOfferSeveralFilesAsOneBaseline() throws Exception {
        workspace.write("head/1.json", PytestJson.of("a", 13));
        workspace.write("head/2.json", PytestJson.of("a", 14));
        settings.setCurrent("head/*.json");

        gate(builds.next());

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

        gate(builds.next());

        verify(builds.artifacts())
                .archive(
                        any(),
                        any(),
                        any(),
                        argThat(files -> files.keySet().stream().noneMatch(file -> file.endsWith("baseline.json"))));
    }

    @Test
    void shouldFailWithoutCurrentResults() throws Exception {
        assertFails("FAILED: benchmarks/current.json: no such file in the workspace; did the benchmarks run?");
    }

    @Test
    void shouldArchiveWhatItCannotRead() throws Exception {
        workspace.write(CURRENT, "{\"benchmarks\": [");

        assertFails("FAILED: benchmarks/current.json: ");
        verify(builds.artifacts())
                .archive(any(), any(), any(), eq(Map.of("benchmark-gate/benchmark-gate/current/" + CURRENT, CURRENT)));
    }

    @Test
    void shouldFailForCurrentResultsWithoutABenchmark() throws Exception {
        workspace.write(CURRENT, PytestJson.empty().text());

        assertFails("FAILED: benchmarks/current.json: holds no benchmark");
    }

    @Test
    void shouldFailForACurrentLinkThatLeadsOut() throws Exception {
        Path outside = Files.writeString(folder.resolve("outside.json"), PytestJson.of("a", 1));
        Files.createDirectories(workspace.file(CURRENT).getParent());
        Files.createSymbolicLink(workspace.file(CURRENT), outside);

        assertFails("FAILED: benchmarks/current.json: is a link that leads out of the workspace");
        verify(builds.artifacts(), never()).archive(any(), any(), any(), anyMap());
    }

    @Test
    void shouldFailForABaselineOfZeroBytes() throws Exception {
        workspace.write(BASELINE, "");
        workspace.write(CURRENT, PytestJson.of("a", 10));

        assertFails("FAILED: benchmarks/baseline.json: ");
    }

    @Test
    void shouldFailWhereBaselineAndCurrentAreOneFile() throws Exception {
        workspace.write(CURRENT, PytestJson.of("a", 10));
        settings.setBaseline("**/current.json");

        assertFails("FAILED: current results and baseline are the same file (benchmarks/current.json)");
    }

    @Test
    void shouldFailWhereTheBaselineIsALinkToCurrent() throws Exception {
        workspace.write(CURRENT, PytestJson.of("a", 10));
        Files.createSymbolicLink(workspace.file(BASELINE), workspace.file(CURRENT));

        assertFails("FAILED: current results and baseline are the same file");
    }

    @Test
    void shouldNotGateWithoutABaseline() throws Exception {
        workspace.write(CURRENT, PytestJson.of("a", 10));

        assertThat(gate(builds.next())).isEqualTo(Level.LIST);
        assertThat(workspace.log()).contains("NOT_GATED: nothing was compared");
    }

    @Test
    void shouldNotGateAgainstAnEmptyBaseline() throws Exception {
        workspace.write(BASELINE, "{}");
        workspace.write(CURRENT, PytestJson.of("a", 10));

        assertThat(gate(builds.next())).isEqualTo(Level.LIST);
        assertThat(workspace.log())
                .contains("NOT_GATED: nothing was compared, the baseline benchmarks/baseline.json holds no");
    }

    @Test
    void shouldBeUnstableWithoutTheBaselineThatWasAskedFor() throws Exception {
        workspace.write(CURRENT, PytestJson.of("a", 10));
        settings.setBaseline("my.json");

        assertThat(gate(builds.next())).isEqualTo(Level.UNSTABLE);
    }

    @Test
    void shouldBeUnstableOnceWhereTheDefaultBaselineVanished() throws Exception {
        workspace.write(BASELINE, PytestJson.of("a", 10));
        workspace.write(CURRENT, PytestJson.of("a", 10));
        assertThat(gate(builds.next())).isEqualTo(Level.LIST);
        Files.delete(workspace.file(BASELINE));

        workspace.write(CURRENT, PytestJson.of("a", 10.1));
        assertThat(gate(builds.next())).isEqualTo(Level.UNSTABLE);
        workspace.write(CURRENT, PytestJson.of("a", 10.2));
        assertThat(gate(builds.next())).isEqualTo(Level.LIST);
    }

    @Test
    void shouldFailForResultsOfAnEarlierBuild() throws Exception {
        workspace.write(CURRENT, PytestJson.of("a", 10));
        makeOld(CURRENT);

        assertFails("FAILED: stale results: benchmarks/current.json is older than this build");
    }

    @Test
    void shouldAcceptAnOldBaseline() throws Exception {
        workspace.write(BASELINE, PytestJson.of("a", 10));
        makeOld(BASELINE);
        workspace.write(CURRENT, PytestJson.of("a", 10));

        assertThat(gate(builds.next())).isEqualTo(Level.LIST);
    }

    @Test
    void shouldMeasureAgeFromTheStartOfTheBuild() throws Exception {
        AbstractBuild<?, ?> build = builds.next();
        when(build.getStartTimeInMillis())
                .thenReturn(Instant.now().minus(Duration.ofHours(2)).toEpochMilli());
        workspace.write(CURRENT, PytestJson.of("a", 10));
        makeOld(CURRENT);

        assertThat(gate(build)).isEqualTo(Level.LIST);
    }

    @Test
    void shouldFailForTheVeryResultsOfThePreviousBuild() throws Exception {
        workspace.write(CURRENT, PytestJson.of("a", 10));
        gate(builds.next());
        builds.next();

        assertFails("FAILED: stale results: the current results are identical to those of the previous build");
    }

    @Test
    void shouldSayThatTheResultsAreACopyOfTheBaseline() throws Exception {
        workspace.write(BASELINE, PytestJson.of("a", 10));
        workspace.write(CURRENT, PytestJson.of("a", 10));
        gate(builds.next());
        String copied =
                "Note: The current results are a copy of the baseline, byte for byte: nothing new was measured.";
        assertThat(workspace.log()).contains(copied);

        workspace.forgetLog();
        workspace.write(CURRENT, PytestJson.of("a", 10.1));
        gate(builds.next());
        assertThat(workspace.log()).doesNotContain(copied);
    }

    @Test
    void shouldAcceptStaleResultsIfAllowed() throws Exception {
        workspace.write(CURRENT, PytestJson.of("a", 10));
        makeOld(CURRENT);
        settings.setAllowStale(true);

        assertThat(gate(builds.next())).isEqualTo(Level.LIST);
        assertThat(workspace.log()).contains("allowed by allowStale");
    }

    @Test
    void shouldMergeSeveralFiles() throws Exception {
        workspace.write("out/1.json", PytestJson.of("a", 10));
        workspace.write("out/2.json", PytestJson.of("b", 10));
        settings.setCurrent("out/*.json");

        assertThat(run(builds.next()).result().rows()).hasSize(2);
    }

    @Test
    void shouldTakeASecondCallAsAFurtherLook() throws Exception {
        workspace.write(BASELINE, PytestJson.of("a", 10));
        workspace.write(CURRENT, PytestJson.of("a", 13));
        AbstractBuild<?, ?> build = builds.next();
        gate(build);
        workspace.write(CURRENT, PytestJson.of("a", 10));

        BuildResult second = run(build).result();

        assertThat(second.verdict()).isEqualTo("PASSED");
        assertThat(second.notes())
                .contains("look 2 at the gate \"benchmark-gate\" in this build; the one before said FAILED");
        assertThat(build.getActions(BenchmarkGateAction.class)).hasSize(1);
        assertThat(build.getRootDir().toPath().resolve("benchmark-gate"))
                .isDirectoryContaining("glob:**benchmark-gate.look-1.json.gz");
    }

    @Test
    void shouldRefuseTheSameIdForOtherFiles() throws Exception {
        workspace.write(CURRENT, PytestJson.of("a", 13));
        AbstractBuild<?, ?> build = builds.next();
        gate(build);
        settings.setCurrent("other.json");

        assertAborts(build, "has already judged benchmarks/current.json, not other.json: give each its own id");
    }

    @Test
    void shouldRefuseTheSameIdAtTheSameTime() throws Exception {
        AbstractBuild<?, ?> build = builds.next();
        try (GateTurn ignored = GateTurn.take(build, settings)) {
            assertAborts(build, "two gates with the id \"benchmark-gate\" run at the same time");
        }
        workspace.write(CURRENT, PytestJson.of("a", 10));
        assertThat(gate(build)).isEqualTo(Level.LIST);
    }

    @Test
    void shouldNotBeHeldUpByAKilledBuildOfTheSameNameAndNumber() throws Exception {
        GateTurn.take(builds.next(), settings);
        var recreated = new Builds(folder);
        workspace.write(CURRENT, PytestJson.of("a", 10));

        assertThat(gate(recreated.next())).isEqualTo(Level.LIST);
    }

    @Test
    void shouldKeepGatesWithOtherIdsApart() throws Exception {
        workspace.write(CURRENT, PytestJson.of("a", 10));
        AbstractBuild<?, ?> build = builds.next();
        gate(build);
        settings.setId("second");

        gate(build);

        assertThat(build.getActions(BenchmarkGateAction.class))
                .extracting(BenchmarkGateAction::getUrlName)
                .containsExactly("benchmark-gate", "benchmark-gate-second");
    }

    @Test
    void shouldRefuseSettingsThatMakeNoSense() throws Exception {
        settings.setThreshold(0);

        assertAborts(builds.next(), "threshold must be a percentage above 0, was 0");
        verify(workspace.path(), never()).act(any(FilePath.FileCallable.class));
    }

    private void assertFails(String start) throws Exception {
        GateOutcome outcome = run(builds.next());
        assertThat(outcome.level()).isEqualTo(Level.FAILURE);
        assertThat(outcome.result().headline()).startsWith(start);
        assertThat(outcome.result().problem()).isNotEmpty();
        assertThat(workspace.log())
                .endsWith("Benchmark gate \"Benchmarks\"\n%s\n"
                        .formatted(outcome.result().headline()));
    }

    private void assertAborts(AbstractBuild<?, ?> build, String message) {
        assertThatExceptionOfType(AbortException.class)
                .isThrownBy(() -> gate(build))
                .withMessageContaining(message);
    }

    private Level gate(AbstractBuild<?, ?> build) throws IOException, InterruptedException {
        return run(build).level();
    }

    private GateOutcome run(AbstractBuild<?, ?> build) throws IOException, InterruptedException {
        return workspace.gate(build, settings);
    }

    private void makeOld(String path) throws IOException {
        Files.setLastModifiedTime(
                workspace.file(path), FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }
}
