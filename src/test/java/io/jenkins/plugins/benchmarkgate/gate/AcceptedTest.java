package io.jenkins.plugins.benchmarkgate.gate;

import static io.jenkins.plugins.benchmarkgate.gate.Reports.ms;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.history.Acceptance;
import io.jenkins.plugins.benchmarkgate.history.Acceptance.Kind;
import io.jenkins.plugins.benchmarkgate.history.AcceptanceLog;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.report.Results;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people accepted, where builds are judged again. */
class AcceptedTest {
    private static final Baseline EARLIER = new Baseline.EarlierBuilds(10);
    private static final RowId OLD = new RowId("old", "time");
    private static final RowId NEW = new RowId("new", "time");
    private static final Policy RENAMED = Policy.DEFAULT.withAliases(new Aliases(Map.of("old", "new")));

    private JobState state = JobState.EMPTY;

    @Test
    void shouldFindByTheNewNameWhatWasAcceptedByTheOldOneBetweenTwoLooks() {
        builds(8, ms("old", 100));
        JobState before = state;
        build(Policy.DEFAULT, 9, before, ms("old", 130));
        Accepted accepted = accepted(entry(Kind.NEW_LEVEL, 9, 9, OLD));
        assertThat(level(accepted.after(state, Aliases.NONE), OLD)).hasValue(130.0);

        build(RENAMED, 9, before, ms("new", 131));

        assertThat(level(accepted.after(state, RENAMED.aliases()), NEW)).hasValue(131.0);
    }

    @Test
    void shouldComeByReplayToTheStateThatIncludesWhatWasAccepted() {
        builds(8, ms("old", 100));
        JobState before = state;
        StoredBuild slow = build(Policy.DEFAULT, 9, before, ms("old", 130));
        Accepted accepted = accepted(entry(Kind.NEW_LEVEL, 9, 9, OLD));
        JobState since = accepted.after(state, Aliases.NONE);
        StoredBuild renamed = build(RENAMED, 10, since, ms("new", 131));

        var replay = new Replay(Policy.DEFAULT, accepted);

        assertThat(replay.after(replay.after(before, slow), renamed)).isEqualTo(state);
        assertThat(level(state, NEW)).hasValue(130.0);
    }

    @Test
    void shouldPassOverWhatIsNotThereToBeAccepted() {
        builds(8, ms("old", 100));

        assertThat(accepted(entry(Kind.NEW_LEVEL, 8, 8, new RowId("gone", "time")))
                        .after(state, RENAMED.aliases()))
                .isEqualTo(state);
        assertThat(accepted(entry(Kind.MISSING, 8, 8, OLD)).after(state, RENAMED.aliases()))
                .isEqualTo(state);
    }

    @Test
    void shouldHoldABuildAgainstAnotherAsPeopleAcceptedIt() {
        StoredBuild[] stored = new StoredBuild[10];
        for (int number = 1; number <= 8; number++) {
            stored[number - 1] = build(Policy.DEFAULT, number, state, ms("a", 100));
        }
        stored[8] = build(Policy.DEFAULT, 9, state, ms("a", 130));
        stored[9] = build(Policy.DEFAULT, 10, state, ms("a", 150));
        var a = new RowId("a", "time");
        List<StoredBuild> before = Arrays.asList(stored).subList(0, 8);

        GateResult plain = new Comparison(Policy.DEFAULT).between(before, stored[8]);
        GateResult tolerant = new Comparison(
                        Policy.DEFAULT, accepted(entry(Kind.NOISE, 9, 9, a), entry(Kind.NEW_LEVEL, 4, 4, a)))
                .between(Arrays.asList(stored).subList(0, 9), stored[9]);

        assertThat(plain.rows().get(0).status()).isEqualTo(Status.REGRESSED);
        assertThat(tolerant.rows().get(0).evidence().reach()).hasValue(130);
        assertThat(tolerant.rows().get(0).evidence().history()).isEqualTo(6);
    }

    @Test
    void shouldGiveABenchmarkAloneWhatConcernsIt() {
        builds(8, ms("old", 100));
        String machine = Reports.MACHINE.key();
        AcceptanceLog log = AcceptanceLog.EMPTY.with(List.of(
                entry(Kind.NEW_LEVEL, 9, 8, OLD),
                entry(Kind.NOISE, 8, 8, NEW),
                entry(Kind.MOVEMENT, 8, 8, null),
                entry(Kind.MISSING, 8, 8, OLD),
                entry(Kind.PROMOTION, 10, 3, null),
                entry(Kind.PROMOTION, 11, 3, null)));

        assertThat(log.ofRowAlone(OLD, true, 8, 11, machine).entries())
                .extracting(Acceptance::kind)
                .containsExactly(Kind.NEW_LEVEL, Kind.NEW_LEVEL, Kind.PROMOTION);
        assertThat(log.ofRowAlone(OLD, false, 8, 11, machine).entries())
                .extracting(Acceptance::kind)
                .containsExactly(Kind.NEW_LEVEL, Kind.PROMOTION);
        assertThat(log.ofRowAlone(OLD, true, 8, 11, "other").entries())
                .allSatisfy(entry -> assertThat(entry.machine()).isEqualTo("other"));
    }

    private static Acceptance entry(Kind kind, int after, int build, RowId row) {
        return new Acceptance(
                after * 100 + kind.ordinal(),
                kind,
                after,
                build,
                Reports.MACHINE.key(),
                row == null ? null : row.key(),
                row == null ? null : row.metric(),
                null,
                "alice",
                0,
                "why");
    }

    private static Accepted accepted(Acceptance... entries) {
        return new Accepted(AcceptanceLog.EMPTY.with(List.of(entries)), any -> Optional.empty());
    }

    private void builds(int count, Measurement... rows) {
        for (int number = 1; number <= count; number++) {
            build(Policy.DEFAULT, number, state, rows);
        }
    }

    private StoredBuild build(Policy policy, int number, JobState before, Measurement... rows) {
        var input = new GateInput(Build.number(number), Reports.on(Reports.MACHINE, rows), List.of(), EARLIER, before);
        GateResult result = new Gate(policy).decide(input);
        state = result.stateAfter();
        return new StoredBuild(
                Replay.circumstances(policy, input),
                Results.of("id", "name", result, input.current(), EARLIER.source(), List.of()));
    }

    private static Optional<Double> level(JobState state, RowId id) {
        RowState row = state.newestMachine().orElseThrow().row(id).orElseThrow();
        return row.level().map(value -> value.raw().preferred().orElseThrow());
    }
}
