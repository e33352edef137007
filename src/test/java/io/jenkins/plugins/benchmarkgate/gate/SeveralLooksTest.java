package io.jenkins.plugins.benchmarkgate.gate;

import static io.jenkins.plugins.benchmarkgate.gate.Reports.measured;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.ms;
import static io.jenkins.plugins.benchmarkgate.gate.WorkedCasesTest.suite;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.history.AcceptedValue;
import io.jenkins.plugins.benchmarkgate.history.Excursion;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.MachineState;
import io.jenkins.plugins.benchmarkgate.history.MovementState;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a build leaves behind whose gate was called twice: it decides by the last look and teaches the first. */
class SeveralLooksTest {
    private static final int BUILD = 9;

    private final Job job = Job.ofDefaults();

    @Test
    void shouldKeepTheFirstAndShowTheLast() {
        job.times(8, 100);

        RowState row = row(looks(ms("a", 112), ms("a", 101)));

        assertThat(accepted(row)).endsWith(100.0, 112.0);
        assertThat(last(row)).isEqualTo(101);
        assertThat(row.lastWasSuspect()).isFalse();
    }

    @Test
    void shouldKeepASuspectThatWasNotRepeatedAsRefuted() {
        job.times(8, 100);

        RowState row = row(looks(ms("a", 131), ms("a", 101)));

        Excursion open = row.excursion().orElseThrow();
        assertThat(open.values()).extracting(value -> value.raw(Location.VALUE)).containsExactly(131.0);
        assertThat(open.allRefuted()).isTrue();
        assertThat(row.acceptedCount()).isEqualTo(8);
        assertThat(row.redSince()).isZero();
        assertThat(last(row)).isEqualTo(101);
        assertThat(row.lastWasSuspect()).isFalse();
    }

    @Test
    void shouldKeepASuspectThatWasRepeatedAsConfirmed() {
        job.times(8, 100);

        RowState row = row(looks(ms("a", 131), ms("a", 140)));

        Excursion open = row.excursion().orElseThrow();
        assertThat(open.values()).extracting(value -> value.raw(Location.VALUE)).containsExactly(131.0);
        assertThat(open.anyConfirmed()).isTrue();
        assertThat(row.redSince()).isEqualTo(BUILD);
        assertThat(last(row)).isEqualTo(140);
        assertThat(row.lastWasSuspect()).isTrue();
    }

    @Test
    void shouldTakeForASuspectWhatTheLastLookAloneShows() {
        job.times(8, 100);

        RowState row = row(looks(ms("a", 101), ms("a", 131)));

        assertThat(row.excursion().orElseThrow().values())
                .extracting(value -> value.raw(Location.VALUE))
                .containsExactly(131.0);
        assertThat(row.acceptedCount()).isEqualTo(8);
        assertThat(row.redSince()).isEqualTo(BUILD);
    }

    @Test
    void shouldKnowWhatOnlyOneOfTheLooksMeasured() {
        for (int build = 0; build < 8; build++) {
            job.build(ms("a", 100), ms("b", 50));
        }

        JobState state = state(
                Reports.MACHINE, List.of(ms("a", 101), ms("c", 7)), Reports.MACHINE, List.of(ms("b", 51), ms("d", 8)));

        assertThat(accepted(row(state, "a"))).endsWith(101.0);
        assertThat(accepted(row(state, "b"))).endsWith(51.0);
        assertThat(accepted(row(state, "c"))).containsExactly(7.0);
        assertThat(accepted(row(state, "d"))).containsExactly(8.0);
        assertThat(state.absent()).as("what people see missing").containsOnlyKeys(new RowId("a", "time"));
    }

    @Test
    void shouldTeachEachMachineItsOwnLook() {
        job.machine(Reports.OTHER).times(3, 70);
        job.machine(Reports.MACHINE).times(5, 100);

        JobState state = state(Reports.MACHINE, List.of(ms("a", 131)), Reports.OTHER, List.of(ms("a", 71)));

        assertThat(accepted(row(state.machine(Reports.OTHER.key()), "a"))).containsExactly(70.0, 70.0, 70.0, 71.0);
        assertThat(row(state, "a").excursion().orElseThrow().allRefuted())
                .as("a look on another machine is none")
                .isFalse();
    }

    @Test
    void shouldUnderstandALookInAnotherUnit() {
        job.times(8, 100);

        RowState row = row(looks(ms("a", 112), seconds(0.1015625)));
        RowState other = row(looks(ms("a", 112), Reports.rate("a", 5)));
        RowState bytes = row(looks(ms("a", 112), Reports.bytes("a", 5)));

        assertThat(last(row)).isEqualTo(101.5625);
        assertThat(accepted(row)).endsWith(112.0);
        assertThat(other.direction())
                .as("of no use for each other: what people see")
                .isEqualTo(Direction.BIGGER);
        assertThat(bytes.unit()).isEqualTo(Unit.of("B"));
    }

    @Test
    void shouldCallTheWholeSuiteASuspectThatAnyOfTheLooksFoundSo() {
        for (int build = 0; build < 8; build++) {
            job.build(suite(12, row -> 100));
        }
        List<Measurement> calm = List.of(suite(12, row -> 101));
        List<Measurement> moved = List.of(suite(12, row -> 130));

        MovementState first = movement(moved, calm);
        MovementState last = movement(calm, moved);
        MovementState neither = movement(calm, List.of(suite(12, row -> 102)));

        assertThat(first.suspectSince()).isEqualTo(BUILD);
        assertThat(last.suspectSince()).isEqualTo(BUILD);
        assertThat(neither.isSuspect()).isFalse();
        assertThat(neither.accepted().get(7)).as("that of the first").isEqualTo(101 / 100.0 - 1);
    }

    @Test
    void shouldLeaveOtherMachinesAsTheyWere() {
        job.machine(Reports.OTHER).times(3, 70);
        job.machine(Reports.MACHINE).times(5, 100);
        Optional<MachineState> before = job.state().machine(Reports.OTHER.key());

        JobState state = state(Reports.MACHINE, List.of(ms("a", 101)), Reports.MACHINE, List.of(ms("a", 102)));

        assertThat(state.machine(Reports.OTHER.key())).isEqualTo(before);
    }

    private JobState looks(Measurement first, Measurement last) {
        return state(Reports.MACHINE, List.of(first), Reports.MACHINE, List.of(last));
    }

    private MovementState movement(List<Measurement> first, List<Measurement> last) {
        return state(Reports.MACHINE, first, Reports.MACHINE, last)
                .machine(Reports.MACHINE.key())
                .orElseThrow()
                .movement();
    }

    private JobState state(Machine firstOn, List<Measurement> first, Machine lastOn, List<Measurement> last) {
        GateInput again = input(lastOn, last);
        return new Gate(Policy.DEFAULT)
                .decideAgain(input(firstOn, first).lookedAtAgain(again), again)
                .stateAfter();
    }

    private GateInput input(Machine machine, List<Measurement> measurements) {
        Report report = Reports.on(machine, measurements.toArray(Measurement[]::new));
        return new GateInput(Build.number(BUILD), report, List.of(), new Baseline.None("base.json"), job.state());
    }

    private static Measurement seconds(double value) {
        return measured("a", "s", Direction.SMALLER, Locations.of(Location.VALUE, value));
    }

    private static RowState row(JobState state) {
        return row(state, "a");
    }

    private static RowState row(JobState state, String key) {
        return row(state.machine(Reports.MACHINE.key()), key);
    }

    private static RowState row(Optional<MachineState> machine, String key) {
        return machine.orElseThrow().row(new RowId(key, "time")).orElseThrow();
    }

    private static List<Double> accepted(RowState row) {
        return row.accepted().stream()
                .map(AcceptedValue::raw)
                .map(raw -> raw.at(Location.VALUE))
                .toList();
    }

    private static double last(RowState row) {
        return row.last().orElseThrow().raw(Location.VALUE);
    }
}
