package io.jenkins.plugins.benchmarkgate.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Job;
import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.gate.Lender;
import io.jenkins.plugins.benchmarkgate.gate.Reviewed;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.store.LentStates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

class ReferencesTest {
    private static final Baseline OWN = new Baseline.EarlierBuilds(10);

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void setUp() {
        project = new Project(folder);
    }

    @AfterEach
    void tearDown() {
        project.close();
    }

    private static References of(Job<?, ?> job) {
        return new References(Project.run(job, 7), Project.ID);
    }

    @Test
    void shouldLendTheBuildsOfAnotherJob() throws IOException {
        JobState state = project.built(project.job("folder/nightly"), 100, 101);

        FoundBaseline found = of(project.job("release")).job("folder/nightly");

        assertThat(found.baseline()).isEqualTo(new Baseline.LentBuilds(new Lender("folder/nightly", state)));
        assertThat(found.notes()).isEmpty();
    }

    @Test
    void shouldReadWhatAHundredBuildsAskForOnce() throws IOException {
        Job<?, ?> main = project.primary("main");
        project.built(main, 100);
        Job<?, ?> change = project.changeRequest("PR-1", "main");

        Set<JobState> states = IntStream.range(0, 100)
                .parallel()
                .mapToObj(any -> stateOf(main))
                .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));

        assertThat(states).hasSize(1);
        JobState next = project.built(main, 100, 101);
        assertThat(of(change).trunk().orElseThrow().state()).isEqualTo(next);
    }

    @Test
    void shouldTellNobodyWhetherAJobIsMissingOrForbidden() throws IOException {
        Job<?, ?> secret = project.job("secret");
        project.built(secret, 100);
        project.hide(secret);

        Baseline forbidden = of(project.job("mine")).job("secret").baseline();
        Baseline missing = of(project.job("mine")).job("absent").baseline();

        assertThat(forbidden).isEqualTo(lost("job('secret')", "there is no such job, or this build may not read it"));
        assertThat(missing).isEqualTo(lost("job('absent')", "there is no such job, or this build may not read it"));
        assertThat(of(project.job("mine")).build("secret", 1).baseline())
                .isEqualTo(lost(
                        "specificBuild(job: 'secret', number: 1)",
                        "there is no such job, or this build may not read it"));
    }

    @Test
    void shouldReadWhatTheUserOfTheBuildMayRead() throws IOException {
        Job<?, ?> secret = project.job("secret");
        project.built(secret, 100);
        project.runAs(new UsernamePasswordAuthenticationToken("somebody", "", List.of()));

        assertThat(of(project.job("mine")).job("secret").baseline()).isInstanceOf(Baseline.LentBuilds.class);
        project.hide(secret);
        assertThat(of(project.job("mine")).job("secret").baseline()).isInstanceOf(Baseline.Lost.class);
    }

    @Test
    void shouldLetTheSystemReadABranchOfTheSameProject() throws IOException {
        Job<?, ?> main = project.branch("main");
        project.built(main, 100);
        project.hide(main);

        assertThat(of(project.branch("feature")).job("project/main").baseline())
                .isInstanceOf(Baseline.LentBuilds.class);
        assertThat(of(project.job("elsewhere")).job("project/main").baseline()).isInstanceOf(Baseline.Lost.class);
    }

    @Test
    void shouldServeItselfWhereAJobNamesItself() {
        Job<?, ?> mine = project.job("mine");

        FoundBaseline found = of(mine).job("mine");

        assertThat(found.baseline()).isEqualTo(OWN);
        assertThat(found.notes())
                .containsExactly("job('mine') is this very job: its own earlier builds serve as baseline.");
    }

    @Test
    void shouldLetTwoJobsLendToEachOther() throws IOException {
        Job<?, ?> first = project.job("first");
        Job<?, ?> second = project.job("second");
        project.built(first, 100);
        project.built(second, 200);

        assertThat(of(first).job("second").baseline().lender().orElseThrow().name())
                .isEqualTo("second");
        assertThat(of(second).job("first").baseline().lender().orElseThrow().name())
                .isEqualTo("first");
    }

    @Test
    void shouldLendNothingYetWhereTheOtherJobHasNoResult() {
        project.job("new");

        assertThat(of(project.job("mine")).job("new").baseline())
                .isEqualTo(new Baseline.LentBuilds(new Lender("new", JobState.EMPTY)));
    }

    @Test
    void shouldSayThatTheOtherJobsMemoryIsBroken() throws IOException {
        Job<?, ?> other = project.job("other");
        project.built(other, 100);
        Files.writeString(Project.stateOf(other), "no state");

        assertThat(of(project.job("mine")).job("other").baseline())
                .isEqualTo(
                        lost("job('other')", "what the gate remembers of other is broken; its next build restores it"));
    }

    @Test
    void shouldCompareAChangeRequestWithItsTarget() throws IOException {
        project.primary("main");
        Job<?, ?> release = project.branch("release");
        project.built(release, 100);

        FoundBaseline found = of(project.changeRequest("PR-1", "release")).target();

        assertThat(found.baseline().source()).isEqualTo("the last 10 builds of project/release");
        assertThat(found.notes())
                .containsExactly(
                        "targetBranch(): the builds of project/release, the target branch \"release\", serve as baseline.");
    }

    @Test
    void shouldFallBackToThePrimaryBranchStepByStep() throws IOException {
        project.built(project.primary("main"), 100);
        project.branch("release");

        FoundBaseline found = of(project.changeRequest("PR-1", "release")).target();

        assertThat(found.baseline().source()).isEqualTo("the last 10 builds of project/main");
        assertThat(found.notes())
                .containsExactly(
                        "targetBranch(): project/release, the target branch \"release\", has no result of the gate \"benchmark-gate\" yet.",
                        "targetBranch(): the builds of project/main, the primary branch, serve as baseline.");
    }

    @Test
    void shouldFallBackToItselfWhereTheTargetIsGone() {
        FoundBaseline found = of(project.changeRequest("PR-1", "renamed")).target();

        assertThat(found.baseline()).isEqualTo(OWN);
        assertThat(found.notes())
                .containsExactly(
                        "targetBranch(): the target branch \"renamed\" has no other job, or this build may not read it.",
                        "targetBranch(): the primary branch has no other job, or this build may not read it.",
                        "targetBranch(): the earlier builds of this job serve as baseline.");
    }

    @Test
    void shouldNotTakeAChangeRequestOfTheSameNameForTheTarget() throws IOException {
        project.built(project.changeRequest("main", "other"), 100);

        assertThat(of(project.changeRequest("PR-1", "main")).target().baseline())
                .isEqualTo(OWN);
    }

    @Test
    void shouldCompareABranchWithThePrimaryAndThePrimaryWithItself() throws IOException {
        Job<?, ?> main = project.primary("main");
        project.built(main, 100);

        assertThat(of(project.branch("feature")).target().baseline().source())
                .isEqualTo("the last 10 builds of project/main");
        assertThat(of(main).target().baseline()).isEqualTo(OWN);
        assertThat(of(project.job("freestyle")).target().notes())
                .containsExactly(
                        "targetBranch(): this build belongs to no change request.",
                        "targetBranch(): the earlier builds of this job serve as baseline.");
    }

    @Test
    void shouldLearnFromTheTargetElseFromThePrimaryBranch() throws IOException {
        Job<?, ?> main = project.primary("main");
        Job<?, ?> release = project.branch("release");
        project.built(main, 100);
        project.built(release, 100);

        assertThat(of(project.changeRequest("PR-1", "release"))
                        .trunk()
                        .orElseThrow()
                        .name())
                .isEqualTo("project/release");
        assertThat(of(project.changeRequest("PR-2", "gone"))
                        .trunk()
                        .orElseThrow()
                        .name())
                .isEqualTo("project/main");
        assertThat(of(project.branch("feature")).trunk().orElseThrow().name()).isEqualTo("project/main");
        assertThat(of(main).trunk()).isEmpty();
        assertThat(of(project.job("freestyle")).trunk()).isEmpty();
    }

    @Test
    void shouldHoldAChangeRequestAgainstWhatTheLastBuildOfItsTargetWasJudgedBy() throws IOException {
        Job<?, ?> main = project.primary("main");
        project.built(main, 100, 101);

        Reviewed reviewed = of(project.changeRequest("PR-1", "main")).reviewed().orElseThrow();

        assertThat(reviewed.build()).isEqualTo("project/main #2");
        assertThat(reviewed.settings().orElseThrow().threshold()).isEqualTo(20);
        assertThat(of(project.branch("feature")).reviewed())
                .as("no change request")
                .isEmpty();
        assertThat(of(project.changeRequest("PR-2", "gone")).reviewed()).isEmpty();
    }

    @Test
    void shouldChooseWhatOneBuildMeasured() throws IOException {
        JobState state = project.built(project.job("release"), 100, 110);

        Baseline found = of(project.job("mine")).build("release", 2).baseline();

        assertThat(found.source()).isEqualTo("#2 of release");
        assertThat(found.report().orElseThrow().measurements().get(0).locations())
                .isEqualTo(Project.report(110).measurements().get(0).locations());
        assertThat(found.lender()).contains(new Lender("release", state));
    }

    @Test
    void shouldLearnFromItselfWhereItChoosesABuildOfItsOwn() throws IOException {
        Job<?, ?> mine = project.job("mine");
        project.built(mine, 100);

        assertThat(of(mine).build("mine", 1).baseline().lender()).isEmpty();
    }

    @Test
    void shouldSayWhyABuildCannotBeChosen() throws IOException {
        Job<?, ?> release = project.job("release");
        project.built(release, 100);
        Project.run(release, 2);

        assertThat(of(project.job("mine")).build("release", 3).baseline())
                .isEqualTo(lost("specificBuild(job: 'release', number: 3)", "release has no such build"));
        assertThat(of(project.job("mine")).build("release", 2).baseline())
                .isEqualTo(lost(
                        "specificBuild(job: 'release', number: 2)",
                        "that build has no result of the gate \"benchmark-gate\""));
        Files.writeString(
                release.getRootDir().toPath().resolve("builds/1/benchmark-gate/benchmark-gate.json.gz"), "broken");
        assertThat(of(project.job("mine")).build("release", 1).baseline())
                .isEqualTo(lost("specificBuild(job: 'release', number: 1)", "what is stored of that build is broken"));
    }

    private static JobState stateOf(Job<?, ?> job) {
        try {
            return LentStates.of(job, Project.ID).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Baseline lost(String said, String why) {
        return new Baseline.Lost(said, said + ": " + why, false);
    }
}
