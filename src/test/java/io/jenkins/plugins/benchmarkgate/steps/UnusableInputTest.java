package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.jenkins.plugins.benchmarkgate.PytestJson;
import io.jenkins.plugins.benchmarkgate.gate.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Results and baselines of which no verdict can be had: each case has its own sentence and level. */
class UnusableInputTest extends AbstractGateTest {
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

        assertThat(levelOf(builds.next())).isEqualTo(Level.LIST);
        assertThat(workspace.log()).contains("NOT_GATED: nothing was compared");
    }

    @Test
    void shouldNotGateAgainstAnEmptyBaseline() throws Exception {
        workspace.write(BASELINE, "{}");
        workspace.write(CURRENT, PytestJson.of("a", 10));

        assertThat(levelOf(builds.next())).isEqualTo(Level.LIST);
        assertThat(workspace.log())
                .contains("NOT_GATED: nothing was compared, the baseline benchmarks/baseline.json holds no");
    }

    @Test
    void shouldBeUnstableWithoutTheBaselineThatWasAskedFor() throws Exception {
        workspace.write(CURRENT, PytestJson.of("a", 10));
        settings.setBaseline("my.json");

        assertThat(levelOf(builds.next())).isEqualTo(Level.UNSTABLE);
    }

    @Test
    void shouldBeUnstableOnceWhereTheDefaultBaselineVanished() throws Exception {
        workspace.write(BASELINE, PytestJson.of("a", 10));
        workspace.write(CURRENT, PytestJson.of("a", 10));
        assertThat(levelOf(builds.next())).isEqualTo(Level.LIST);
        Files.delete(workspace.file(BASELINE));

        workspace.write(CURRENT, PytestJson.of("a", 10.1));
        assertThat(levelOf(builds.next())).isEqualTo(Level.UNSTABLE);
        workspace.write(CURRENT, PytestJson.of("a", 10.2));
        assertThat(levelOf(builds.next())).isEqualTo(Level.LIST);
    }
}
