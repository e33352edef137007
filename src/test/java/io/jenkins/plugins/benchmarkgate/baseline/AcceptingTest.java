package io.jenkins.plugins.benchmarkgate.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.when;

import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.GatedBuilds;
import io.jenkins.plugins.benchmarkgate.gate.Accepted;
import io.jenkins.plugins.benchmarkgate.gate.Aliases;
import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.gate.Row;
import io.jenkins.plugins.benchmarkgate.history.Acceptance;
import io.jenkins.plugins.benchmarkgate.history.Acceptance.Kind;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Report;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    void shouldExpectNoLongerWhatIsMissingAndAccepted() throws Exception {
        project.built(job, 100, 100, 100, 100);
        project.next(job, Policy.DEFAULT, "b", 5);

        assertThat(accepting(5).acceptWorse(rows(5), false)).isEqualTo(1);
        project.next(job, Policy.DEFAULT, "b", 5);

        assertThat(log()).extracting(Acceptance::kind, Acceptance::key).containsExactly(tuple(Kind.MISSING, "a"));
        assertThat(rows(6)).extracting(ResultRow::key).containsExactly("b");
    }

    @Test
    void shouldAcceptADrift() throws Exception {
        project.built(job, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100);
        for (double value : new double[] {104, 108, 112, 117, 122, 122, 122, 122, 122, 122}) {
            project.next(job, Policy.DEFAULT, "a", value);
        }
        assertThat(rows(20)).extracting(ResultRow::status).containsExactly("DRIFTED");

        accepting(20).acceptWorse(rows(20), false);
        project.next(job, Policy.DEFAULT, "a", 122);

        assertThat(rows(21)).extracting(ResultRow::status).containsExactly("UNCHANGED");
    }

    @Test
    void shouldAcceptTheMovementOfTheWholeSuite() throws Exception {
        for (double value : new double[] {100, 101, 100, 101, 140}) {
            project.next(job, Policy.DEFAULT, suite(value));
        }
        List<ResultRow> worse =
                rows(5).stream().filter(row -> row.status().equals("REGRESSED")).toList();
        assertThat(worse).extracting(ResultRow::id).containsExactly(Row.WHOLE_SUITE);

        assertThat(accepting(5).acceptWorse(rows(5), true))
                .as("there is no noise of a whole suite")
                .isEqualTo(1);
        project.next(job, Policy.DEFAULT, suite(141));

        assertThat(log()).extracting(Acceptance::kind).containsExactly(Kind.MOVEMENT);
        assertThat(rows(6)).extracting(ResultRow::status).containsOnly("UNCHANGED");
    }

    private static Report suite(double milliseconds) {
        var suite = new TreeMap<String, Double>();
        for (int row = 0; row < 12; row++) {
            suite.put("test " + row, milliseconds + row);
        }
        return GatedBuilds.report(suite);
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
                .sorted(Comparator.reverseOrder())
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
    void shouldPromoteAnEarlierBuildUnderTheNamesThatItsBenchmarksHaveNow() throws Exception {
        project.built(job, 100, 100, 100, 100, 130);
        project.next(job, Policy.DEFAULT.withAliases(new Aliases(Map.of("a", "b"))), "b", 131);
        project.next(job, Policy.DEFAULT.withAliases(new Aliases(Map.of("b", "c"))), "c", 131);

        accepting(1).promote();

        RowState row = state().newestMachine().orElseThrow().rows().get(new RowId("c", "time"));
        assertThat(row.level().orElseThrow().raw().preferred()).hasValue(100);
        Baseline found = new References(run(8), Project.ID).promoted().baseline();
        assertThat(found.report().orElseThrow().measurements())
                .singleElement()
                .satisfies(measured -> assertThat(measured.key()).isEqualTo("c"));
        assertThat(rows(1))
                .as("what is stored of the build")
                .singleElement()
                .satisfies(stored -> assertThat(stored.key()).isEqualTo("a"));
    }

    @Test
    void shouldPromoteUnderItsOldNameWhatAnAliasDidNotMove() throws Exception {
        project.built(job, 100, 100, 100, 100);
        Policy both = Policy.DEFAULT.withAliases(new Aliases(Map.of("a", "b")));
        project.next(job, both, "a", 100);

        accepting(1).promote();

        assertThat(row().level().orElseThrow().raw().preferred()).hasValue(100);
        assertThat(state().newestMachine().orElseThrow().rows()).containsOnlyKeys(A);
    }

    @Test
    void shouldAcceptByPatternAndSayHowMany() throws Exception {
        project.built(job, 100, 100, 100, 100, 130);

        refused(
                () -> accepting(5).acceptMatching(List.of("b*", "c"), false),
                "none of these benchmarks was found worse or missing");
        assertThat(accepting(5).acceptMatching(List.of("b*", "?"), true)).isEqualTo("1 accepted as noise");
        refused(
                () -> new Accepting(run(6), Project.ID, "alice", "why").acceptMatching(List.of("*"), true),
                "this build has no result of the gate \"benchmark-gate\" that could be accepted");
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
        refused(() -> accepting(5).takeBack(1), "1 is not the promotion that counts now; none does");
    }

    @Test
    void shouldLetTheEarlierPromotionCountAgain() throws Exception {
        project.built(job, 100, 120);
        accepting(1).promote();
        accepting(2).promote();
        refused(() -> accepting(2).takeBack(1), "1 is not the promotion that counts now; that is 2");

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

        AcceptanceStore store = AcceptanceStore.of(job, Project.ID);
        assertThat(new Accepted(store.read(), store::promotedIfThere).after(judged, Aliases.NONE))
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

    /** What the first version wrote: without settings, without events. */
    @Test
    void shouldCompareWithABaselineThatAnEarlierVersionPromoted() throws Exception {
        Path gate = Project.stateOf(job).getParent();
        Path promotion = gate.resolve("promoted/2");
        golden("acceptances-v1.json", gate.resolve("acceptances.json.gz"));
        golden("circumstances-v1.json", promotion.resolve("circumstances.json.gz"));
        golden("result-v1.json", promotion.resolve("result.json.gz"));

        Baseline found = new References(run(15), Project.ID).promoted().baseline();

        assertThat(found.source()).isEqualTo("#12 of main, promoted by bob");
        assertThat(found.report().orElseThrow().measurements()).hasSize(2).anySatisfy(measured -> {
            assertThat(measured.key()).isEqualTo("test_textstats.py::test_palindromes");
            assertThat(measured.locations().get(Location.MEDIAN)).hasValue(0.00010877836841341617);
        });
        assertThat(log()).extracting(Acceptance::who).containsExactly("alice", "bob", "bob", "carol");
    }

    private static void golden(String name, Path kept) throws IOException {
        try (var stored = AcceptingTest.class.getResourceAsStream("/stored/" + name)) {
            new CompressedFile(kept).write(output -> stored.transferTo(output));
        }
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
