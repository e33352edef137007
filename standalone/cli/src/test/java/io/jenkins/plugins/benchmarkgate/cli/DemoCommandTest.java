package io.jenkins.plugins.benchmarkgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.report.ConsoleReport;
import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
    @TempDir
    private Path folder;

    @Test
    void shouldPlayEveryRecordedRunInItsOrder() throws Exception {
        List<TrendBuild> builds = RecordedHistory.play().builds();

        assertThat(builds).hasSize(34);
        assertThat(builds).extracting(TrendBuild::time).isSorted().doesNotHaveDuplicates();
        assertThat(builds).extracting(build -> build.result().tool()).containsOnly("pytest-benchmark 5.2.3");
        assertThat(builds)
                .extracting(build -> build.result().machine())
                .containsOnly(builds.get(0).result().machine());
    }

    @Test
    void shouldBeGreenUntilTheCodeGotSlower() throws Exception {
        List<BuildResult> results =
                RecordedHistory.play().builds().stream().map(TrendBuild::result).toList();

        assertThat(results.subList(0, 3)).extracting(BuildResult::verdict).containsOnly("NOT_GATED");
        assertThat(results.get(2).headline()).contains("learning, 2 of 3 builds");
        assertThat(results.subList(3, 33)).extracting(BuildResult::verdict).containsOnly("PASSED");
        assertThat(results.get(33).verdict()).isEqualTo("FAILED");
        assertThat(results.get(33).rows())
                .filteredOn(row -> row.status().equals("REGRESSED"))
                .extracting(row -> row.key())
                .containsExactlyInAnyOrder(
                        "test_textstats.py::test_frequencies[100]", "test_textstats.py::test_frequencies[1000]");
    }

    @Test
    void shouldSayWhatTheLastBuildWasHeldAgainst() throws Exception {
        BuildResult last = RecordedHistory.play().builds().get(33).result();

        assertThat(last.rows())
                .filteredOn(row -> row.status().equals("REGRESSED"))
                .hasSize(2)
                .allSatisfy(row -> {
                    assertThat(row.history()).isEqualTo(8);
                    assertThat(row.reach()).isLessThan(row.limit());
                    assertThat(row.smallestVisible()).isBetween(0.19, 0.25);
                    assertThat(row.reason())
                            .contains(
                                    "the median of the last 10 accepted builds",
                                    "the slowest of 8 builds",
                                    "smallest visible change");
                });
    }

    @Test
    void shouldPrintTheLogOfTheLastBuildAndWriteThePages() throws Exception {
        var outcome = new Cli(folder).run("demo", "--output", "pages");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        List<TrendBuild> builds = RecordedHistory.play().builds();
        assertThat(outcome.out().lines().toList())
                .containsSequence(ConsoleReport.lines(builds.get(33).result()))
                .contains("Trend page  " + folder.resolve("pages/index.html"))
                .contains("Build page  " + folder.resolve("pages/build-34.html"));
        assertThat(folder.resolve("pages/index.html")).isNotEmptyFile();
        assertThat(folder.resolve("pages/build-34.html")).isNotEmptyFile();
    }
}
