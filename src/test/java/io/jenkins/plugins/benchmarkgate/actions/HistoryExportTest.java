package io.jenkins.plugins.benchmarkgate.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import hudson.model.AbstractBuild;
import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.Builds;
import io.jenkins.plugins.benchmarkgate.GatedBuilds;
import io.jenkins.plugins.benchmarkgate.Sent;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.JobStateJson;
import io.jenkins.plugins.benchmarkgate.store.JobStateStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohsuke.stapler.StaplerResponse2;

class HistoryExportTest {
    private static final String ID = "gate";

    private final Sent sent = new Sent();
    private final StaplerResponse2 response = sent.response();

    @TempDir
    private Path folder;

    private Builds builds;
    private GatedBuilds gated;

    @BeforeEach
    void setUp() {
        builds = new Builds(folder);
        gated = new GatedBuilds(builds);
    }

    @Test
    void shouldSendWhatTheNextBuildIsJudgedBy() throws IOException {
        gated.build(Map.of("a", 10.0));
        JobState kept = keep(gated.build(Map.of("a", 10.1)).stateAfter());

        send();

        assertThat(JobStateJson.read(new ByteArrayInputStream(sent.bytes()))).isEqualTo(kept);
        verify(response).setContentType("application/json;charset=UTF-8");
        verify(response).setHeader("X-Content-Type-Options", "nosniff");
        verify(response).setHeader("Cache-Control", "private, no-cache");
        verify(response).setHeader("Content-Disposition", "attachment; filename=\"history.json\"");
    }

    @Test
    void shouldSendWhatWasAcceptedSince() throws IOException {
        keep(gated.build(Map.of("a", 10.0)).stateAfter());
        JobState accepted = new JobState(1, "accepted.json", Map.of(), Map.of());
        JobStateStore.open(last(), ID).replaceNewest(accepted);

        send();

        assertThat(JobStateJson.read(new ByteArrayInputStream(sent.bytes()))).isEqualTo(accepted);
    }

    @Test
    void shouldRefuseAHistoryThatLacksABuild() throws IOException {
        JobState first = gated.build(Map.of("a", 10.0)).stateAfter();
        gated.build(Map.of("a", 10.1));
        keep(first);

        send();

        verify(response).setStatus(StaplerResponse2.SC_CONFLICT);
        assertThat(sent.json().at("/problem").asText()).startsWith("build #2 is not part of the history yet");
    }

    @Test
    void shouldNotWaitForABuildThatMeasuredNothing() throws IOException {
        keep(gated.build(Map.of("a", 10.0)).stateAfter());
        gated.build(Map.of("a", 10.1));
        Files.delete(folder.resolve("builds/2/benchmark-gate/gate.circumstances.json.gz"));

        send();

        assertThat(sent.json().at("/lastBuild").asInt()).isEqualTo(1);
    }

    @Test
    void shouldSayThatThereIsNoHistory() throws IOException {
        gated.build(Map.of("a", 10.0));

        send();

        verify(response).setStatus(StaplerResponse2.SC_NOT_FOUND);
        assertThat(sent.json().at("/problem").asText()).startsWith("no history");
    }

    @Test
    void shouldSendNothingOfABrokenHistory() throws IOException {
        keep(gated.build(Map.of("a", 10.0)).stateAfter());
        Files.writeString(folder.resolve("benchmark-gate/gate/state.json.gz"), "broken");

        send();

        verify(response).setStatus(StaplerResponse2.SC_NOT_FOUND);
        assertThat(sent.json().at("/problem").asText()).startsWith("no history");
    }

    private void send() throws IOException {
        ((BenchmarkGateJobAction) new BenchmarkGateJobActionFactory()
                        .createFor(builds.job())
                        .iterator()
                        .next())
                .doHistory(response);
    }

    private JobState keep(JobState state) throws IOException {
        JobStateStore.open(last(), ID).save(JobState.EMPTY, state);
        return state;
    }

    private Run<?, ?> last() {
        return (AbstractBuild<?, ?>) builds.job().getLastBuild();
    }
}
