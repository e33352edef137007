package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.model.AbstractBuild;
import io.jenkins.plugins.benchmarkgate.baseline.Accepting;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Builds whose gate is called again: what each look decides, and what the job learns of them. */
class FurtherLooksTest extends AbstractPlayedJobTest {
    @Test
    void shouldTeachWhatTheFirstOfSeveralLooksMeasured() throws Exception {
        play(100, 101, 99, 102);
        assertThat(looks(112, 111, 100.5)).containsExactly("PASSED", "PASSED", "PASSED");

        assertThat(reachAfter(100)).isEqualTo(112);
    }

    @Test
    void shouldRememberASuspectThatALaterLookDidNotShowWithTheNextBuild() throws Exception {
        play(100, 101, 99, 102);
        assertThat(looks(131, 100.5)).containsExactly("FAILED", "PASSED");

        assertThat(reachAfter(100)).as("of the build after it").isEqualTo(102);
        assertThat(reachAfter(101)).isEqualTo(131);
    }

    @Test
    void shouldNeverRememberWhatALaterLookConfirmed() throws Exception {
        play(100, 101, 99, 102);
        assertThat(looks(131, 130)).containsExactly("FAILED", "FAILED");

        assertThat(play(100, 131)).containsExactly("PASSED", "FAILED");
    }

    @Test
    void shouldTakeForNoLookWhatWasNotMeasuredAgain() throws Exception {
        play(100, 101, 99, 102);
        assertThat(looks(131, 131)).containsExactly("FAILED", "FAILED");

        play(100);
        assertThat(reachAfter(101)).as("nothing confirmed it").isEqualTo(131);
    }

    @Test
    void shouldCallASuspectWhatOnlyTheLastLookShows() throws Exception {
        play(100, 101, 99, 102);
        assertThat(looks(100.5, 131)).containsExactly("PASSED", "FAILED");

        assertThat(play(132)).containsExactly("FAILED");
        assertThat(workspace.log()).contains("red since #5");
        play(100);
        assertThat(reachAfter(100.5)).as("two builds long, so no noise").isEqualTo(102);
    }

    @Test
    void shouldCountABuildOnceThatWasLookedAtTwice() throws Exception {
        settings.setConfirm(2);
        play(100, 101, 99, 102);

        assertThat(looks(131, 130)).containsExactly("UNSTABLE", "UNSTABLE");
        assertThat(play(131)).containsExactly("FAILED");
    }

    @Test
    void shouldKeepWhatTheFirstLookMeasuredWhereALaterOneCannotBeUsed() throws Exception {
        lookedAtAgainInVain(112);

        assertThat(reachAfter(100)).isEqualTo(112);
    }

    @Test
    void shouldFindTheFirstLookBehindOneThatCannotBeUsed() throws Exception {
        AbstractBuild<?, ?> build = lookedAtAgainInVain(131);
        assertThat(gate(build, 100).verdict()).isEqualTo("PASSED");

        play(100.5);
        assertThat(reachAfter(101)).isEqualTo(131);
    }

    @Test
    void shouldTakeForTheFirstLookTheFirstThatMeasuredSomething() throws Exception {
        play(100, 101, 99, 102);
        AbstractBuild<?, ?> build = builds.next();
        workspace.write(CURRENT, "{");
        judge(build);
        gate(build, 112);
        gate(build, 100);

        assertThat(reachAfter(100.5)).isEqualTo(112);
    }

    @Test
    void shouldLearnOnEachMachineThatLookedAtABuild() throws Exception {
        settings.setMachineKey("one");
        play(100, 101, 99);
        settings.setMachineKey("other");
        play(70, 71, 69);
        AbstractBuild<?, ?> build = builds.next();
        settings.setMachineKey("one");
        gate(build, 131);
        settings.setMachineKey("other");
        gate(build, 72);

        assertThat(reachAfter(70)).isEqualTo(72);
        settings.setMachineKey("one");
        play(100);
        assertThat(reachAfter(101))
                .as("a look elsewhere neither refutes nor confirms")
                .isEqualTo(131);
    }

    @Test
    void shouldComeToTheSameByReplayWhereABuildWasLookedAtAgain() throws Exception {
        byte[] kept = stateAfterLooks(false);

        assertThat(stateAfterLooks(true)).isEqualTo(kept);
    }

    @Test
    void shouldAcceptWhatTheLastLookShows() throws Exception {
        play(100, 101, 99, 102);
        AbstractBuild<?, ?> build = builds.next();
        gate(build, 100);
        accept(build, gate(build, 131));

        assertThat(play(132)).containsExactly("PASSED");
        assertThat(workspace.log()).contains("131 ms   132 ms");
    }

    @Test
    void shouldKeepTheFirstLookWhereALaterOneCameAfterALaterBuild() throws Exception {
        play(100, 101, 99, 102);
        AbstractBuild<?, ?> build = builds.next();
        gate(build, 112);
        play(100);
        gate(build, 140);
        assertThat(reachAfter(100.5)).isEqualTo(112);

        deleteRecursively(folder.resolve("benchmark-gate"));
        assertThat(reachAfter(101)).isEqualTo(112);
    }

    @Test
    void shouldNotPromoteABuildWhoseLastLookMeasuredNothing() throws Exception {
        AbstractBuild<?, ?> build = lookedAtAgainInVain(112);

        assertThatThrownBy(() -> new Accepting(build, "benchmark-gate", "alice", "on purpose").promote())
                .hasMessageContaining("no result of the gate");
    }

    @Test
    void shouldNotLoseAnAcceptanceToAFurtherLookAtTheSameBuild() throws Exception {
        play(100, 101, 99, 102);
        AbstractBuild<?, ?> build = builds.next();
        BuildResult first = gate(build, 130);
        accept(build, first);

        gate(build, 131);

        assertThat(play(132)).containsExactly("PASSED");
        assertThat(workspace.log()).contains("131 ms   132 ms");
    }

    /** The verdicts of a build whose gate is called again and again. */
    /** A build whose first look was this, and whose second found no results. */
    private AbstractBuild<?, ?> lookedAtAgainInVain(double milliseconds) throws Exception {
        play(100, 101, 99, 102);
        AbstractBuild<?, ?> build = builds.next();
        gate(build, milliseconds);
        workspace.write(CURRENT, "{");
        assertThat(judge(build).verdict()).isEqualTo("FAILED");
        return build;
    }

    private List<String> looks(double... milliseconds) throws Exception {
        AbstractBuild<?, ?> build = builds.next();
        var verdicts = new ArrayList<String>();
        for (double value : milliseconds) {
            verdicts.add(gate(build, value).verdict());
        }
        return verdicts;
    }

    private byte[] stateAfterLooks(boolean isLost) throws Exception {
        folder = Files.createDirectories(folder.resolve("lost-" + isLost));
        startJob();
        play(100, 101, 99, 102);
        looks(131, 100.5);
        looks(100, 112, 140);
        AbstractBuild<?, ?> build = builds.next();
        gate(build, 103);
        gate(build, 104);
        workspace.write(CURRENT, "{");
        judge(build);
        if (isLost) {
            deleteRecursively(folder.resolve("benchmark-gate"));
        }
        play(101);
        return state();
    }
}
