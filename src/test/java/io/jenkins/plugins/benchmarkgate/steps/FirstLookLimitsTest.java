package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import hudson.FilePath;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.TaskListener;
import io.jenkins.plugins.benchmarkgate.Builds;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import io.jenkins.plugins.benchmarkgate.format.Formats;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Concurrent builds of a job: one of them is judged while another measures its suspects again. */
class FirstLookLimitsTest {
    private final GateSettings settings = new GateSettings();

    @TempDir
    private Path folder;

    private int files;
    private String key = "a";

    @Test
    void shouldJudgeEveryLookByTheLimitOfTheFirst() throws Exception {
        var builds = new Builds(folder);
        for (int build = 0; build < 8; build++) {
            decide(builds.next(), Optional.empty(), 100);
        }
        AbstractBuild<?, ?> slower = builds.next();
        AbstractBuild<?, ?> suspect = builds.next();
        GateRunner runner = runner(suspect);
        JobState first = runner.remember(settings, Policy.DEFAULT);
        assertThat(runner.preview(settings, Policy.DEFAULT, rounds(125), first).remeasure())
                .hasSize(1);

        decide(slower, Optional.empty(), 115);
        BuildResult result = decide(suspect, Optional.of(first), 125, 125);
        BuildResult next = decide(builds.next(), Optional.empty(), 112);

        assertThat(row(result, "a").status()).isEqualTo("REGRESSED");
        assertThat(row(result, "a").limit()).isEqualTo(0.120);
        assertThat(result.notes()).anyMatch(note -> note.contains("judged between the rounds"));
        assertThat(row(result, "other").reach())
                .as("the build in between is not forgotten")
                .isEqualTo(0.115);
        assertThat(row(next, "a").reach()).as("what was red teaches nothing").isEqualTo(0.1);
    }

    @Test
    void shouldKeepTheLimitOfARowThatAnotherBuildRenamedBetweenTheRounds() throws Exception {
        var builds = new Builds(folder);
        for (int build = 0; build < 8; build++) {
            decide(builds.next(), Optional.empty(), 100);
        }
        var alias = new AliasSetting("a");
        alias.setTo("b");
        settings.setAliases(List.of(alias));
        Policy renamed = settings.policy();
        key = "b";
        AbstractBuild<?, ?> slower = builds.next();
        AbstractBuild<?, ?> suspect = builds.next();
        GateRunner runner = runner(suspect);
        JobState first = runner.remember(settings, renamed);
        assertThat(runner.preview(settings, renamed, rounds(125), first).remeasure())
                .hasSize(1);

        decide(slower, renamed, Optional.empty(), 115);
        BuildResult result = decide(suspect, renamed, Optional.of(first), 125, 125);
        BuildResult next = decide(builds.next(), renamed, Optional.empty(), 126);

        assertThat(row(result, "b").status()).isEqualTo("REGRESSED");
        assertThat(row(result, "b").limit()).isEqualTo(0.120);
        assertThat(result.rows()).extracting(ResultRow::key).containsExactlyInAnyOrder("b", "other");
        assertThat(row(next, "b").reason()).contains("red since");
    }

    private BuildResult decide(AbstractBuild<?, ?> build, Optional<JobState> first, double... values)
            throws IOException, InterruptedException {
        return decide(build, Policy.DEFAULT, first, values);
    }

    private BuildResult decide(AbstractBuild<?, ?> build, Policy policy, Optional<JobState> first, double... values)
            throws IOException, InterruptedException {
        try (GateTurn turn = GateTurn.take(build, settings)) {
            return runner(build)
                    .decide(settings, policy, rounds(values), turn, first)
                    .result();
        }
    }

    private static ResultRow row(BuildResult result, String key) {
        return result.rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static GateRunner runner(AbstractBuild<?, ?> build) {
        TaskListener listener = mock(TaskListener.class);
        when(listener.getLogger()).thenReturn(new PrintStream(OutputStream.nullOutputStream()));
        return new GateRunner(build, mock(FilePath.class), mock(Launcher.class), listener);
    }

    private Rounds rounds(double... values) {
        List<CollectedReport> looks =
                Arrays.stream(values).mapToObj(this::report).toList();
        return new Rounds(new CollectedReports(looks.get(0), CollectedReport.NOTHING), looks.subList(1, looks.size()));
    }

    private CollectedReport report(double milliseconds) {
        String path = "benchmarks/current.json";
        byte[] content = PytestJson.empty()
                .with(key, milliseconds)
                .with("other", Math.min(milliseconds, 115))
                .text()
                .getBytes(StandardCharsets.UTF_8);
        try {
            return new CollectedReport(
                    List.of(new CollectedFile(path, path, "digest " + ++files, false)),
                    Set.of(),
                    Formats.read(path, Optional.empty(), new ByteArrayInputStream(content)),
                    null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
