package io.jenkins.plugins.benchmarkgate.gate;

import static io.jenkins.plugins.benchmarkgate.gate.Reports.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.benchmarkgate.history.Absence;
import io.jenkins.plugins.benchmarkgate.history.CircumstancesJson;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.report.Results;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AliasesTest {
    private static final Baseline NO_FILE = new Baseline.None("benchmarks/baseline.json");
    private static final RowId OLD = new RowId("old", "time");
    private static final RowId NEW = new RowId("new", "time");
    private static final Policy RENAMED = Policy.DEFAULT.withAliases(alias("old", "new"));

    private JobState state = JobState.EMPTY;
    private Baseline baseline = NO_FILE;
    private int number;

    @Test
    void shouldJudgeARenamedBenchmarkByItsFormerHistory() {
        builds(Policy.DEFAULT, 10, ms("old", 100));

        GateResult result = build(RENAMED, ms("new", 150));

        assertThat(result.rows()).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(NEW);
            assertThat(row.status()).isEqualTo(Status.REGRESSED);
        });
        assertThat(result.notes()).contains("aliases: the history of \"old\" goes on as \"new\".");
    }

    @Test
    void shouldComeToTheStateOfABenchmarkThatAlwaysHadItsNewName() {
        builds(Policy.DEFAULT, 10, ms("old", 100));
        build(RENAMED, ms("new", 101));
        JobState renamed = state;

        state = JobState.EMPTY;
        number = 0;
        builds(Policy.DEFAULT, 10, ms("new", 100));
        build(Policy.DEFAULT, ms("new", 101));

        assertThat(renamed).isEqualTo(state);
    }

    @Test
    void shouldMoveOnceAndKeepTheHistoryWithAndWithoutTheAlias() {
        builds(Policy.DEFAULT, 10, ms("old", 100));
        build(RENAMED, ms("new", 100));

        assertThat(build(RENAMED, ms("new", 100)).notes()).noneMatch(note -> note.startsWith("aliases"));
        assertThat(status(build(Policy.DEFAULT, ms("new", 150)), "new")).isEqualTo(Status.REGRESSED);
        assertThat(rows()).containsOnlyKeys(NEW);
    }

    @Test
    void shouldLetARowOfTheBaselineFileServeTheNewName() {
        baseline = file(ms("old", 100));

        assertThat(status(build(RENAMED.withNoise(Noise.OFF), ms("new", 150)), "new"))
                .isEqualTo(Status.REGRESSED);
        assertThat(state.absent()).isEmpty();
    }

    @Test
    void shouldPreferTheNewNameWhereTheFileHasBoth() {
        baseline = file(ms("old", 100), ms("new", 150));

        GateResult result = build(RENAMED, ms("new", 150));

        assertThat(status(result, "new")).isEqualTo(Status.UNCHANGED);
        assertThat(status(result, "old")).isEqualTo(Status.MISSING);
    }

    @Test
    void shouldJoinWhatABuildMeasuredUnderTheNewNameBeforeTheAliasWasThere() {
        builds(Policy.DEFAULT, 10, ms("old", 100));
        GateResult unnamed = build(Policy.DEFAULT, ms("new", 102));
        assertThat(status(unnamed, "old")).isEqualTo(Status.MISSING);
        assertThat(state.absent()).containsKey(OLD);

        build(RENAMED, ms("new", 101));

        assertThat(rows()).containsOnlyKeys(NEW);
        assertThat(rows().get(NEW).acceptedCount()).isEqualTo(12);
        assertThat(rows().get(NEW).accepted())
                .extracting(value -> value.build())
                .containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(state.absent()).isEmpty();
    }

    @Test
    void shouldMoveHowLongABenchmarkIsMissing() {
        builds(Policy.DEFAULT, 10, ms("old", 100), ms("other", 5));
        build(Policy.DEFAULT, ms("other", 5));

        GateResult result = build(RENAMED, ms("other", 5));

        assertThat(state.absent()).isEqualTo(Map.of(NEW, new Absence(11, 2, false)));
        assertThat(result.notes()).contains("aliases: this build did not measure \"new\".");
    }

    @Test
    void shouldLeaveWhatIsStillMeasured() {
        builds(Policy.DEFAULT, 10, ms("old", 100));

        GateResult result = build(RENAMED, ms("old", 150), ms("new", 100));

        assertThat(status(result, "old")).isEqualTo(Status.REGRESSED);
        assertThat(status(result, "new")).isEqualTo(Status.NEW);
        assertThat(result.notes())
                .contains("aliases: \"old\" is still measured, so that its history stays where it is.");
    }

    @Test
    void shouldNotJoinTwoBenchmarksOfTheSameBuild() {
        builds(Policy.DEFAULT, 10, ms("old", 100), ms("new", 10));

        GateResult result = build(RENAMED, ms("new", 10));

        assertThat(status(result, "new")).isEqualTo(Status.UNCHANGED);
        assertThat(status(result, "old")).isEqualTo(Status.MISSING);
        assertThat(rows()).containsOnlyKeys(OLD, NEW);
        assertThat(result.notes()).anyMatch(note -> note.startsWith("aliases: \"old\" and \"new\" are two benchmarks"));
    }

    @Test
    void shouldLetTheHistoryOfAnotherJobServeTheNewName() {
        builds(Policy.DEFAULT, 10, ms("old", 100));
        baseline = new Baseline.LentBuilds(new Lender("folder/main", state));
        state = JobState.EMPTY;

        GateResult result = build(RENAMED, ms("new", 150));

        assertThat(status(result, "new")).isEqualTo(Status.REGRESSED);
        assertThat(result.count(Status.MISSING)).isZero();
    }

    @Test
    void shouldMoveNothingForALateBuild() {
        builds(Policy.DEFAULT, 10, ms("old", 100));
        JobState before = state;
        number = 4;

        build(RENAMED, ms("new", 100));

        assertThat(state).isEqualTo(before);
    }

    @Test
    void shouldReplayByTheAliasesOfThen() throws IOException {
        builds(Policy.DEFAULT, 10, ms("old", 100));
        JobState before = state;
        var input = input(ms("new", 101));
        GateResult decided = new Gate(RENAMED).decide(input);
        var output = new ByteArrayOutputStream();
        CircumstancesJson.write(Replay.circumstances(RENAMED, input), output);
        var stored = new StoredBuild(
                CircumstancesJson.read(new ByteArrayInputStream(output.toByteArray())),
                Results.of("id", "name", decided, input.current(), baseline.source(), List.of()));

        assertThat(new Replay(Policy.DEFAULT).after(before, stored)).isEqualTo(decided.stateAfter());
        assertThat(decided.stateAfter().newestMachine().orElseThrow().rows()).containsOnlyKeys(NEW);
    }

    @Test
    void shouldListAnAliasThatTheTargetDoesNotHave() {
        assertThat(new LooserSettings(Settings.of(Policy.DEFAULT), RENAMED).phrases(List.of()))
                .containsExactly("aliases lets what is known of old serve new");
        assertThat(new LooserSettings(Settings.of(RENAMED), RENAMED).phrases(List.of()))
                .isEmpty();
    }

    @Test
    void shouldRefuseNamesThatContradictOneAnother() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Aliases(Map.of("a", "c", "b", "c")))
                .withMessage("aliases: \"c\" cannot be the new name of both \"a\" and \"b\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Aliases(Map.of("a", "b", "b", "c")))
                .withMessage(
                        "aliases: \"b\" is both an old and a new name; name only the newest name of each benchmark");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Aliases(Map.of("a", "a")))
                .withMessageContaining("both an old and a new name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Aliases.of(List.of(Map.of("from", "a", "to", "b"), Map.of("from", "a", "to", "c"))))
                .withMessage("aliases: \"a\" stands twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Aliases.of(List.of(Map.of("from", "a", "to", " "))))
                .withMessage("aliases: \"to\" names no benchmark");
    }

    private static Aliases alias(String from, String to) {
        return Aliases.of(List.of(Map.of("from", from, "to", to)));
    }

    private static Baseline file(Measurement... rows) {
        return new Baseline.Given("base.json", Reports.on(Reports.MACHINE, rows));
    }

    private void builds(Policy policy, int count, Measurement... measurements) {
        for (int i = 0; i < count; i++) {
            build(policy, measurements);
        }
    }

    private GateResult build(Policy policy, Measurement... measurements) {
        GateResult result = new Gate(policy).decide(input(measurements));
        state = result.stateAfter();
        return result;
    }

    private GateInput input(Measurement... measurements) {
        return new GateInput(
                new Build(++number, "agent", Optional.empty(), false),
                Reports.on(Reports.MACHINE, measurements),
                List.of(),
                baseline,
                state);
    }

    private Map<RowId, RowState> rows() {
        return state.newestMachine().orElseThrow().rows();
    }

    private static Status status(GateResult result, String key) {
        return result.rows().stream()
                .filter(row -> row.id().key().equals(key))
                .findFirst()
                .orElseThrow()
                .status();
    }
}
