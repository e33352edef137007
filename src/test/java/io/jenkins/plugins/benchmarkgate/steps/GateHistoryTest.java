package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.model.AbstractBuild;
import io.jenkins.plugins.benchmarkgate.Builds;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import io.jenkins.plugins.benchmarkgate.baseline.Accepting;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plays jobs without a baseline file: each build starts from what those before it left behind. */
class GateHistoryTest {
    private static final String CURRENT = "benchmarks/current.json";

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
        play(100, 101, 99, 102);
        AbstractBuild<?, ?> build = builds.next();
        gate(build, 112);
        workspace.write(CURRENT, "{");
        assertThat(run(build).verdict()).isEqualTo("FAILED");

        assertThat(reachAfter(100)).isEqualTo(112);
    }

    @Test
    void shouldFindTheFirstLookBehindOneThatCannotBeUsed() throws Exception {
        play(100, 101, 99, 102);
        AbstractBuild<?, ?> build = builds.next();
        gate(build, 131);
        workspace.write(CURRENT, "{");
        run(build);
        assertThat(gate(build, 100).verdict()).isEqualTo("PASSED");

        play(100.5);
        assertThat(reachAfter(101)).isEqualTo(131);
    }

    @Test
    void shouldTakeForTheFirstLookTheFirstThatMeasuredSomething() throws Exception {
        play(100, 101, 99, 102);
        AbstractBuild<?, ?> build = builds.next();
        workspace.write(CURRENT, "{");
        run(build);
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

    private byte[] stateAfterLooks(boolean isLost) throws Exception {
        folder = Files.createDirectories(folder.resolve("lost-" + isLost));
        setUp();
        play(100, 101, 99, 102);
        looks(131, 100.5);
        looks(100, 112, 140);
        AbstractBuild<?, ?> build = builds.next();
        gate(build, 103);
        gate(build, 104);
        workspace.write(CURRENT, "{");
        run(build);
        if (isLost) {
            deleteRecursively(folder.resolve("benchmark-gate"));
        }
        play(101);
        return state();
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
        play(100, 101, 99, 102);
        AbstractBuild<?, ?> build = builds.next();
        gate(build, 112);
        workspace.write(CURRENT, "{");
        run(build);

        assertThatThrownBy(() -> new Accepting(build, "benchmark-gate", "alice", "on purpose").promote())
                .hasMessageContaining("no result of the gate");
    }

    /** The verdicts of a build whose gate is called again and again. */
    private List<String> looks(double... milliseconds) throws Exception {
        AbstractBuild<?, ?> build = builds.next();
        var verdicts = new ArrayList<String>();
        for (double value : milliseconds) {
            verdicts.add(gate(build, value).verdict());
        }
        return verdicts;
    }

    /** The slowest value that the next build knows, in milliseconds. */
    private double reachAfter(double next) throws Exception {
        double seconds = row(gate(builds.next(), next)).reaches().get("best-quartile");
        return Math.round(1_000_000 * seconds) / 1_000.0;
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
    void shouldNotLoseAnAcceptanceToAFurtherLookAtTheSameBuild() throws Exception {
        play(100, 101, 99, 102);
        AbstractBuild<?, ?> build = builds.next();
        BuildResult first = gate(build, 130);
        accept(build, first);

        gate(build, 131);

        assertThat(play(132)).containsExactly("PASSED");
        assertThat(workspace.log()).contains("131 ms   132 ms");
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

    private static void accept(AbstractBuild<?, ?> build, BuildResult result) throws Exception {
        new Accepting(build, result.id(), "alice", "on purpose").acceptWorse(result.rows(), false);
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
        run(builds.next());
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

    private List<String> play(double... milliseconds) throws IOException, InterruptedException {
        var verdicts = new ArrayList<String>();
        for (double value : milliseconds) {
            verdicts.add(gate(builds.next(), value).verdict());
        }
        return verdicts;
    }

    private BuildResult gate(AbstractBuild<?, ?> build, double milliseconds) throws IOException, InterruptedException {
        workspace.write(CURRENT, PytestJson.of("a", milliseconds));
        return run(build);
    }

    private BuildResult run(AbstractBuild<?, ?> build) throws IOException, InterruptedException {
        return workspace.gate(build, settings).result();
    }

    private static ResultRow row(BuildResult result) {
        return result.rows().get(0);
    }

    private byte[] state() throws IOException {
        Path file = folder.resolve("benchmark-gate/benchmark-gate/state.json.gz");
        try (var input = new GZIPInputStream(Files.newInputStream(file))) {
            return input.readAllBytes();
        }
    }

    private byte[] stateOfAnotherJob(double... milliseconds) throws IOException, InterruptedException {
        Path mine = folder;
        Builds own = builds;
        GatedWorkspace used = workspace;
        folder = Files.createDirectories(mine.resolve("other"));
        setUp();
        play(milliseconds);
        byte[] state = state();
        folder = mine;
        builds = own;
        workspace = used;
        return state;
    }

    private static void deleteRecursively(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
