package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import hudson.model.AbstractBuild;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import io.jenkins.plugins.benchmarkgate.gate.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Results that this build did not measure. */
class StaleResultsTest extends AbstractGateTest {
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

        assertThat(levelOf(builds.next())).isEqualTo(Level.LIST);
    }

    @Test
    void shouldMeasureAgeFromTheStartOfTheBuild() throws Exception {
        AbstractBuild<?, ?> build = builds.next();
        when(build.getStartTimeInMillis())
                .thenReturn(Instant.now().minus(Duration.ofHours(2)).toEpochMilli());
        workspace.write(CURRENT, PytestJson.of("a", 10));
        makeOld(CURRENT);

        assertThat(levelOf(build)).isEqualTo(Level.LIST);
    }

    @Test
    void shouldFailForTheVeryResultsOfThePreviousBuild() throws Exception {
        workspace.write(CURRENT, PytestJson.of("a", 10));
        levelOf(builds.next());
        builds.next();

        assertFails("FAILED: stale results: the current results are identical to those of the previous build");
    }

    @Test
    void shouldSayThatTheResultsAreACopyOfTheBaseline() throws Exception {
        workspace.write(BASELINE, PytestJson.of("a", 10));
        workspace.write(CURRENT, PytestJson.of("a", 10));
        levelOf(builds.next());
        String copied =
                "Note: The current results are a copy of the baseline, byte for byte: nothing new was measured.";
        assertThat(workspace.log()).contains(copied);

        workspace.forgetLog();
        workspace.write(CURRENT, PytestJson.of("a", 10.1));
        levelOf(builds.next());
        assertThat(workspace.log()).doesNotContain(copied);
    }

    @Test
    void shouldAcceptStaleResultsIfAllowed() throws Exception {
        workspace.write(CURRENT, PytestJson.of("a", 10));
        makeOld(CURRENT);
        settings.setAllowStale(true);

        assertThat(levelOf(builds.next())).isEqualTo(Level.LIST);
        assertThat(workspace.log()).contains("allowed by allowStale");
    }

    private void makeOld(String path) throws IOException {
        Files.setLastModifiedTime(
                workspace.file(path), FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }
}
