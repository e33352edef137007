package io.jenkins.plugins.benchmarkgate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.history.Acceptance;
import io.jenkins.plugins.benchmarkgate.history.Acceptance.Kind;
import io.jenkins.plugins.benchmarkgate.history.AcceptanceLog;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import io.jenkins.plugins.benchmarkgate.report.Results;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OwnPastTest {
    private static final Machine A = new Machine("A", "x86_64", "2", "Linux", "17");
    private static final Machine B = new Machine("B", "x86_64", "2", "Linux", "17");

    private final List<StoredBuild> builds = new ArrayList<>();
    private JobState state = JobState.EMPTY;
    private AcceptanceLog accepted = AcceptanceLog.EMPTY;

    @Test
    void shouldCountWhatWasRedInOneBuildAlone() {
        play(A, 100, 100, 100, 100, 100, 100, 100, 100, 130, 100);

        Calibrated twenty = twenty();

        assertThat(twenty.red().count()).isEqualTo(1);
        assertThat(twenty.red().of()).isEqualTo(7);
    }

    @Test
    void shouldLeaveOutASlowdownThatLasted() {
        play(A, 100, 100, 100, 100, 100, 100, 100, 100, 130, 131, 129, 100, 100);

        Calibrated twenty = twenty();

        assertThat(twenty.red().count()).isZero();
        assertThat(twenty.red().of()).isEqualTo(7);
    }

    @Test
    void shouldTakeANewLevelThatSomebodyAcceptedForNoAlarm() {
        play(A, 100, 100, 100, 100, 100, 100, 100, 100, 130);
        accept(Kind.NEW_LEVEL, "a");
        play(A, 131, 129, 130, 131, 130);

        Calibrated twenty = twenty();

        assertThat(twenty.red().count()).isZero();
        assertThat(twenty.red().of()).as("the new level learns anew").isEqualTo(5 + 3);
        assertThat(twenty.rows().get(new RowId("a", "time"))).hasSize(8);
    }

    @Test
    void shouldCountWhatSomebodySaidIsNoise() {
        play(A, 100, 100, 100, 100, 100, 100, 100, 100, 130, 131);
        accept(Kind.NOISE, "a");
        play(A, 100);

        assertThat(twenty().red().count()).isEqualTo(1);
    }

    @Test
    void shouldStartAnewWhereTheMovementOfTheSuiteWasAccepted() {
        for (double value : new double[] {100, 100, 100, 100, 100, 130}) {
            build(A, twelve(value));
        }
        accept(Kind.MOVEMENT, null);
        for (double value : new double[] {130, 130, 130, 131}) {
            build(A, twelve(value));
        }

        Calibrated twenty = twenty();

        assertThat(twenty.red().count()).isZero();
        assertThat(twenty.rows().get(new RowId("row 1", "time"))).hasSize(2 + 2);
    }

    private void accept(Kind kind, String key) {
        var entry = new Acceptance(
                accepted.nextNumber(),
                kind,
                builds.size(),
                builds.size(),
                A.key(),
                key,
                key == null ? null : "time",
                null,
                "alice",
                0,
                "why");
        accepted = accepted.with(List.of(entry));
        state = new Accepted(AcceptanceLog.EMPTY.with(List.of(entry)), any -> Optional.empty())
                .after(state, Aliases.NONE);
    }

    @Test
    void shouldLeaveOutWhatIsRedNow() {
        play(A, 100, 100, 100, 100, 100, 100, 100, 100, 130);

        assertThat(twenty().red().count()).isZero();
    }

    @Test
    void shouldTellARunOfBuildsOnOneMachineFromAnother() {
        for (int round = 0; round < 8; round++) {
            play(A, 100);
            play(B, 200);
        }
        play(A, 130);
        play(B, 200);
        play(A, 131);
        play(B, 200);
        play(A, 100);

        assertThat(twenty().red().count())
                .as("two builds running on A, with one on B between")
                .isZero();
    }

    @Test
    void shouldLeaveOutTheBuildsOfASuiteThatWasSlow() {
        double[] slow = {100, 100, 100, 100, 100, 130, 130, 130, 100, 100};
        for (double value : slow) {
            build(A, twelve(value));
        }

        Calibrated twenty = twenty();

        assertThat(twenty.red().count()).isZero();
        assertThat(twenty.red().of()).isEqualTo(4);
    }

    @Test
    void shouldKeepTheRowsBesideTheOneThatWasSlow() {
        for (int round = 0; round < 8; round++) {
            build(A, Map.of("a", 100.0, "b", 100.0));
        }
        build(A, Map.of("a", 130.0, "b", 100.0));
        build(A, Map.of("a", 130.0, "b", 100.0));
        build(A, Map.of("a", 100.0, "b", 100.0));

        Calibrated twenty = twenty();

        assertThat(twenty.rows().get(new RowId("b", "time"))).hasSize(8);
        assertThat(twenty.rows().get(new RowId("a", "time"))).hasSize(6);
    }

    private Calibrated twenty() {
        var past = new OwnPast(Policy.DEFAULT, accepted);
        builds.forEach(past::add);
        return past.finished().result().stream()
                .filter(each -> each.threshold() == 20)
                .findFirst()
                .orElseThrow();
    }

    private void play(Machine machine, double... values) {
        Arrays.stream(values).forEach(value -> build(machine, Map.of("a", value)));
    }

    private static Map<String, Double> twelve(double value) {
        var values = new TreeMap<String, Double>();
        for (int row = 0; row < 12; row++) {
            values.put("row " + row, value + row % 3);
        }
        return values;
    }

    private void build(Machine machine, Map<String, Double> values) {
        var report = new Report(
                "x",
                "",
                machine,
                "",
                values.entrySet().stream()
                        .map(each -> measurement(each.getKey(), each.getValue()))
                        .toList());
        var input = new GateInput(
                Build.number(builds.size() + 1), report, List.of(), new Baseline.EarlierBuilds(10), state);
        GateResult result = new Gate(Policy.DEFAULT).decide(input);
        state = result.stateAfter();
        builds.add(new StoredBuild(
                Replay.circumstances(Policy.DEFAULT, input), Results.of("id", "name", result, report, "", List.of())));
    }

    private static Measurement measurement(String key, double value) {
        return new Measurement(
                key, "time", "", Unit.SECONDS, Direction.SMALLER, Locations.of(Location.VALUE, value), Double.NaN, 1);
    }
}
