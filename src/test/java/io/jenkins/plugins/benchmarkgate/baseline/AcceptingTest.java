package io.jenkins.plugins.benchmarkgate.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.gate.Row;
import io.jenkins.plugins.benchmarkgate.history.Acceptance;
import io.jenkins.plugins.benchmarkgate.history.Acceptance.Kind;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.store.AcceptanceStore;
import io.jenkins.plugins.benchmarkgate.store.CompressedFile;
import io.jenkins.plugins.benchmarkgate.store.JobStateStore;
import io.jenkins.plugins.benchmarkgate.store.ResultStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptingTest {
    private static final RowId A = new RowId("a", "time");

    @TempDir
    private Path folder;

    private Project project;
    private Job<?, ?> job;

    @BeforeEach
    void setUp() {
        project = new Project(folder);
        job = project.job("main");
    }

    @AfterEach
    void tearDown() {
        project.close();
    }

    @Test
    void shouldAcceptANewLevelOnRecord() throws Exception {
        project.built(job, 100, 100, 100, 100, 130);

        assertThat(accepting(5).acceptWorse(rows(5), false)).isEqualTo(1);

        assertThat(row().level().orElseThrow().raw().preferred()).hasValue(130);
        assertThat(row().excursion()).isEmpty();
        assertThat(log()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(Kind.NEW_LEVEL);
            assertThat(entry.build()).isEqualTo(5);
            assertThat(entry.who()).isEqualTo("alice");
            assertThat(entry.reason()).isEqualTo("on purpose");
            assertThat(entry.key()).isEqualTo("a");
            assertThat(entry.time()).isPositive();
        });
    }

    @Test
    void shouldAcceptNoise() throws Exception {
        project.built(job, 100, 100, 100, 100, 130);

        accepting(5).acceptWorse(rows(5), true);

        assertThat(row().level()).isEmpty();
        assertThat(row().noiseFloor().orElseThrow().preferred()).hasValue(130);
    }

    @Test
    void shouldRefuseWithASentence() throws Exception {
        project.built(job, 100, 100, 100, 100, 130, 100);

        refused(() -> accepting(6).acceptWorse(rows(6), false), "none of these benchmarks was found worse or missing");
        refused(
                () -> accepting(5).acceptWorse(rows(5), false),
                "#6 is the newest build that this gate judged on this machine: accept there");
        refused(() -> new Accepting(run(6), Project.ID, "alice", " ").promote(), "say why: it is kept on record");
        refused(
                () -> new Accepting(run(6), Project.ID, "alice", "x".repeat(1001)).promote(),
                "the reason is longer than 1,000 characters");
        refused(
                () -> new Accepting(run(6), "other", "alice", "why").promote(),
                "this build has no result of the gate \"other\" that could be accepted");
        assertThat(log()).isEmpty();
    }

    @Test
    void shouldRefuseInAChangeRequest() throws Exception {
        Job<?, ?> change = project.changeRequest("PR-1", "main");
        project.built(change, 100);

        refused(
                () -> new Accepting(change.getBuildByNumber(1), Project.ID, "mallory", "why").promote(),
                "a change request has no baseline of its own: accept in the job of its target branch \"main\"");
    }

    @Test
    void shouldKeepAPromotionWithTheLogOfItsBuild() throws Exception {
        project.built(job, 100, 101);

        accepting(2).promote();
        Files.walk(job.getRootDir().toPath().resolve("builds"))
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(file -> file.toFile().delete());

        Baseline found = new References(run(3), Project.ID).promoted().baseline();
        assertThat(found.source()).isEqualTo("#2 of main, promoted by alice");
        assertThat(found.report()
                        .orElseThrow()
                        .measurements()
                        .get(0)
                        .locations()
                        .preferred())
                .hasValue(101);
        Path kept = Project.stateOf(job).resolveSibling("promoted/1/log.gz");
        String text = new CompressedFile(kept).read(input -> new String(input.readAllBytes(), StandardCharsets.UTF_8));
        assertThat(text).isEqualTo("log of #2");
    }

    @Test
    void shouldPromoteAnEarlierBuild() throws Exception {
        project.built(job, 100, 100, 100, 140);

        accepting(1).promote();

        assertThat(row().level().orElseThrow().raw().preferred()).hasValue(100);
        assertThat(row().restart()).isEqualTo(4);
    }

    @Test
    void shouldTakeAPromotionBackAsIfItHadNotBeen() throws Exception {
        JobState before = project.built(job, 100, 100, 100, 100, 130);
        accepting(5).promote();

        accepting(5).takeBack(1);

        assertThat(state()).isEqualTo(before);
        assertThat(new References(run(6), Project.ID).promoted().notes())
                .containsExactly(
                        "promoted(): nothing is promoted in main; the earlier builds of this job serve as baseline.");
        assertThat(log()).extracting(Acceptance::kind).containsExactly(Kind.PROMOTION, Kind.TAKEN_BACK);
        refused(() -> accepting(5).takeBack(1), "1 is not the promotion that counts now; reload the page");
    }

    @Test
    void shouldLetTheEarlierPromotionCountAgain() throws Exception {
        project.built(job, 100, 120);
        accepting(1).promote();
        accepting(2).promote();

        accepting(2).takeBack(2);

        assertThat(new References(run(3), Project.ID).promoted().baseline().source())
                .startsWith("#1 of main");
        assertThat(row().level().orElseThrow().raw().preferred()).hasValue(100);
    }

    @Test
    void shouldLoseNothingOfTwoAtOnce() throws Exception {
        project.built(job, 100, 120);
        List<Callable<Void>> both = Stream.of(accepting(1), accepting(2), accepting(1), accepting(2))
                .map(AcceptingTest::promotion)
                .toList();
        var pool = Executors.newFixedThreadPool(4);
        for (var done : pool.invokeAll(both)) {
            done.get();
        }
        pool.shutdown();

        assertThat(log()).extracting(Acceptance::number).containsExactly(1, 2, 3, 4);
        Acceptance last = log().get(3);
        assertThat(AcceptanceStore.of(job, Project.ID).read().promotion()).contains(last);
        assertThat(row().level().orElseThrow().raw().preferred()).hasValue(last.build() == 1 ? 100 : 120);
    }

    @Test
    void shouldComeBackByReplayingTheLog() throws Exception {
        project.built(job, 100, 100, 100, 100, 130);
        JobState judged = state();
        accepting(5).acceptWorse(rows(5), false);

        assertThat(AcceptanceStore.of(job, Project.ID).applied(judged, Row.WHOLE_SUITE, 0))
                .isEqualTo(state())
                .isNotEqualTo(judged);
    }

    @Test
    void shouldSayThatThePromotedResultsAreBroken() throws Exception {
        project.built(job, 100);
        accepting(1).promote();
        Files.writeString(Project.stateOf(job).resolveSibling("promoted/1/result.json.gz"), "broken");

        assertThat(new References(run(2), Project.ID).promoted().baseline())
                .isEqualTo(new Baseline.Lost(
                        "promoted()", "promoted(): what is stored of the promoted baseline is broken", false));
    }

    @Test
    void shouldTakeThePromotedBaselineOfTheTargetInAChangeRequest() throws Exception {
        Job<?, ?> main = project.primary("main");
        project.built(main, 100);
        withLog(main, 1);
        new Accepting(main.getBuildByNumber(1), Project.ID, "alice", "release").promote();
        Job<?, ?> change = project.changeRequest("PR-1", "main");

        Baseline found =
                new References(Project.run(change, 1), Project.ID).promoted().baseline();

        assertThat(found.source()).isEqualTo("#1 of project/main, promoted by alice");
        assertThat(found.lender().orElseThrow().name()).isEqualTo("project/main");
    }

    private static Callable<Void> promotion(Accepting accepting) {
        return () -> {
            accepting.promote();
            return null;
        };
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static void refused(Attempt attempt, String why) {
        assertThatThrownBy(attempt::run).isInstanceOf(RefusedException.class).hasMessage(why);
    }

    private Accepting accepting(int build) throws IOException {
        withLog(job, build);
        return new Accepting(run(build), Project.ID, "alice", " on purpose ");
    }

    private static void withLog(Job<?, ?> owner, int build) throws IOException {
        Run<?, ?> run = owner.getBuildByNumber(build);
        when(run.getLogInputStream())
                .thenAnswer(call -> new ByteArrayInputStream(("log of #" + build).getBytes(StandardCharsets.UTF_8)));
    }

    private Run<?, ?> run(int build) {
        Run<?, ?> run = job.getBuildByNumber(build);
        return run == null ? Project.run(job, build) : run;
    }

    private List<ResultRow> rows(int build) throws IOException {
        return ResultStore.read(run(build), Project.ID).rows();
    }

    private List<Acceptance> log() throws IOException {
        return AcceptanceStore.of(job, Project.ID).read().entries();
    }

    private JobState state() {
        return JobStateStore.open(run(1), Project.ID).newest().orElseThrow();
    }

    private RowState row() {
        return state().newestMachine().orElseThrow().row(A).orElseThrow();
    }
}
