package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.AbstractBuild;
import io.jenkins.plugins.benchmarkgate.Builds;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import io.jenkins.plugins.benchmarkgate.actions.BenchmarkGateAction;
import io.jenkins.plugins.benchmarkgate.gate.Level;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import org.junit.jupiter.api.Test;

/** Gates of one build: further looks, ids that are used twice, and gates beside one another. */
class GateTurnTest extends AbstractGateTest {
    @Test
    void shouldTakeASecondCallAsAFurtherLook() throws Exception {
        workspace.write(BASELINE, PytestJson.of("a", 10));
        workspace.write(CURRENT, PytestJson.of("a", 13));
        AbstractBuild<?, ?> build = builds.next();
        levelOf(build);
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
        levelOf(build);
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
        assertThat(levelOf(build)).isEqualTo(Level.LIST);
    }

    @Test
    void shouldNotBeHeldUpByAKilledBuildOfTheSameNameAndNumber() throws Exception {
        GateTurn.take(builds.next(), settings);
        var recreated = new Builds(folder);
        workspace.write(CURRENT, PytestJson.of("a", 10));

        assertThat(levelOf(recreated.next())).isEqualTo(Level.LIST);
    }

    @Test
    void shouldKeepGatesWithOtherIdsApart() throws Exception {
        workspace.write(CURRENT, PytestJson.of("a", 10));
        AbstractBuild<?, ?> build = builds.next();
        levelOf(build);
        settings.setId("second");

        levelOf(build);

        assertThat(build.getActions(BenchmarkGateAction.class))
                .extracting(BenchmarkGateAction::getUrlName)
                .containsExactly("benchmark-gate", "benchmark-gate-second");
    }
}
