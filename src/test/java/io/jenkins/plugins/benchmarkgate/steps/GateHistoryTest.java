package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.AbstractBuild;
import io.jenkins.plugins.benchmarkgate.Builds;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a job remembers from build to build, and how it comes back where it is lost. */
class GateHistoryTest extends AbstractPlayedJobTest {
    @Test
    void shouldLearnThenGateThenStayRedUntilFixed() throws Exception {
        assertThat(play(100, 101, 99, 102)).containsExactly("NOT_GATED", "NOT_GATED", "NOT_GATED", "PASSED");
        assertThat(play(130, 131)).containsExactly("FAILED", "FAILED");
        assertThat(workspace.log()).contains("red since #5").contains("Baseline  the last 10 builds");
        assertThat(play(100.5)).containsExactly("PASSED");
    }

    @Test
    void shouldKeepWhatItKnowsWhenBuildsAreDeleted() throws Exception {
        play(100, 101, 99, 102);
        deleteRecursively(folder.resolve("builds"));

        assertThat(play(130)).containsExactly("FAILED");
    }

    @Test
    void shouldRebuildALostStateFromTheStoredResults() throws Exception {
        play(100, 101, 99, 102, 131, 100);
        byte[] kept = state();
        deleteRecursively(folder.resolve("benchmark-gate"));
        play(128);
        byte[] rebuilt = state();
        assertThat(workspace.log()).contains("brought up to date from 6 stored results");

        assertThat(rebuilt).isNotEqualTo(kept).isEqualTo(stateOfAnotherJob(100, 101, 99, 102, 131, 100, 128));
    }

    @Test
    void shouldRebuildABrokenStateAndSaySoOnce() throws Exception {
        play(100, 101, 99, 102);
        Files.writeString(folder.resolve("benchmark-gate/benchmark-gate/state.json.gz"), "no state");

        assertThat(play(130)).containsExactly("FAILED");
        assertThat(workspace.log()).contains("What the gate remembered of this job could not be read");
        workspace.forgetLog();
        assertThat(play(100)).containsExactly("PASSED");
        assertThat(workspace.log()).doesNotContain("could not be read").doesNotContain("brought up to date");
    }

    @Test
    void shouldCatchUpWithAResultWhoseStateWasNotWritten() throws Exception {
        play(100, 101, 99);
        Path file = folder.resolve("benchmark-gate/benchmark-gate/state.json.gz");
        byte[] older = Files.readAllBytes(file);
        play(102);
        Files.write(file, older);

        assertThat(play(101.5)).containsExactly("PASSED");
        assertThat(state()).isEqualTo(stateOfAnotherJob(100, 101, 99, 102, 101.5));
    }

    @Test
    void shouldJudgeALateBuildFromTheStateBeforeItAndTeachNobody() throws Exception {
        play(100, 101, 99, 102);
        AbstractBuild<?, ?> late = builds.next();
        play(100.5);
        byte[] before = state();

        BuildResult result = gate(late, 130);

        assertThat(result.verdict()).isEqualTo("FAILED");
        assertThat(row(result).history()).isEqualTo(4);
        assertThat(result.notes())
                .contains("A later build was judged before this one ended: this one is judged and teaches nobody.");
        assertThat(state()).isEqualTo(before);
        deleteRecursively(folder.resolve("benchmark-gate"));
        play(101.5);
        assertThat(workspace.log()).contains("brought up to date from 5 stored results");
    }

    @Test
    void shouldJudgeALateBuildByReplayWhereTheStateBeforeItIsGone() throws Exception {
        play(100, 101, 99, 102);
        AbstractBuild<?, ?> late = builds.next();
        play(100.5, 100.6, 100.7);

        BuildResult result = gate(late, 130);

        assertThat(result.verdict()).isEqualTo("FAILED");
        assertThat(row(result).history()).isEqualTo(4);
    }

    @Test
    void shouldReplayAcceptancesWhereTheStateIsLost() throws Exception {
        play(100, 101, 99, 102);
        AbstractBuild<?, ?> build = builds.next();
        accept(build, gate(build, 130));
        byte[] kept = state();
        Files.delete(folder.resolve("benchmark-gate/benchmark-gate/state.json.gz"));
        Files.delete(folder.resolve("benchmark-gate/benchmark-gate/state-before.json.gz"));

        assertThat(play(131)).containsExactly("PASSED");
        assertThat(workspace.log()).contains("brought up to date from 5 stored results");
        assertThat(kept).isNotEqualTo(state());
    }

    @Test
    void shouldNotTakeWhatWasAcceptedOfAnotherBuildOfTheSameNumber() throws Exception {
        play(100, 101, 99);
        AbstractBuild<?, ?> fourth = builds.next();
        accept(fourth, gate(fourth, 140));
        deleteRecursively(folder.resolve("builds"));
        builds = new Builds(folder);
        Thread.sleep(5);

        play(100, 101, 99, 140);

        assertThat(play(140)).containsExactly("FAILED");
    }

    @Test
    void shouldSkipBuildsThatNeverCameToTheGate() throws Exception {
        play(100, 101);
        builds.next();
        builds.next();

        assertThat(play(99, 102)).containsExactly("NOT_GATED", "PASSED");
    }

    @Test
    void shouldStartAnewWhereBuildsAreCountedFromOneAgain() throws Exception {
        play(100, 101, 99, 102);
        deleteRecursively(folder.resolve("builds"));
        builds = new Builds(folder);

        assertThat(play(200, 201, 199, 202)).containsExactly("NOT_GATED", "NOT_GATED", "NOT_GATED", "PASSED");
    }

    @Test
    void shouldLookForNoFileWhereAReferenceIsSet() throws Exception {
        workspace.write("benchmarks/baseline.json", PytestJson.of("a", 10));
        settings.setReference(new LastBuildsReference(3));

        assertThat(play(100, 101, 99, 102)).containsExactly("NOT_GATED", "NOT_GATED", "NOT_GATED", "PASSED");
        assertThat(workspace.log()).contains("Baseline  the last 3 builds");
    }

    @Test
    void shouldConfirmOverBuilds() throws Exception {
        settings.setConfirm(2);

        play(100, 101, 99, 102);
        assertThat(play(130, 131)).containsExactly("UNSTABLE", "FAILED");
    }

    @Test
    void shouldReadNoHistoryWithNoiseOff() throws Exception {
        settings.setNoise("off");
        workspace.write("benchmarks/baseline.json", PytestJson.of("a", 100));

        assertThat(play(100, 131, 100, 128)).containsExactly("PASSED", "FAILED", "PASSED", "FAILED");
    }

    @Test
    void shouldKnowByTheStateThatTheDefaultFileVanished() throws Exception {
        workspace.write("benchmarks/baseline.json", PytestJson.of("a", 100));
        play(100);
        Files.delete(workspace.file("benchmarks/baseline.json"));
        workspace.write(CURRENT, "{");
        judge(builds.next());
        deleteRecursively(folder.resolve("builds"));

        BuildResult result = gate(builds.next(), 101);

        assertThat(result.level()).isEqualTo("UNSTABLE");
        assertThat(result.headline()).contains("from now on earlier builds serve");
        assertThat(gate(builds.next(), 102).level()).isEqualTo("LIST");
    }

    @Test
    void shouldKeepMachinesOfOneKeyTogether() throws Exception {
        settings.setMachineKey("bench box");
        play(100, 101, 99);
        settings.setMachineKey("another box");

        assertThat(play(70)).containsExactly("NOT_GATED");
        assertThat(workspace.log()).contains("no earlier build ran on this machine");
    }

    private byte[] stateOfAnotherJob(double... milliseconds) throws IOException, InterruptedException {
        Path mine = folder;
        Builds own = builds;
        GatedWorkspace used = workspace;
        folder = Files.createDirectories(mine.resolve("other"));
        startJob();
        play(milliseconds);
        byte[] state = state();
        folder = mine;
        builds = own;
        workspace = used;
        return state;
    }
}
