package io.jenkins.plugins.benchmarkgate.gate;

import static io.jenkins.plugins.benchmarkgate.gate.Job.row;
import static io.jenkins.plugins.benchmarkgate.gate.Job.status;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.ms;
import static io.jenkins.plugins.benchmarkgate.gate.Status.DRIFTED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.REGRESSED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.UNCHANGED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.UNCONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody accepts, and what a run of suspects leaves behind. */
class AcceptanceRulesTest {
    private final Job job = Job.ofDefaults();

    @Test
    void shouldTakeAnAcceptedLevelBeforeTheFileUntilThatHoldsAnotherValue() {
        job.file(ms("a", 100)).times(8, 100).values(130);
        job.acceptLevel("a");

        assertThat(baselineOf(job.build(ms("a", 131)))).isEqualTo(130);
        job.file(ms("a", 128));
        assertThat(baselineOf(job.build(ms("a", 131)))).as("a mere refresh").isEqualTo(128);
        assertThat(own().accepted()).as("130 and twice 131").hasSize(3);
    }

    @ParameterizedTest(name = "from 100 to {0}")
    @CsvSource({"110, false", "110.2, true", "91, false", "90.8, true", "105, false"})
    void shouldRestartWhereTheFileMovesOutOfTheNoiseHistoryByHalfTheThreshold(double value, boolean restarts) {
        job.file(ms("a", 100)).times(8, 100);

        job.file(ms("a", value)).values(100);

        assertThat(own().restart()).isEqualTo(restarts ? 9 : 0);
    }

    @Test
    void shouldHoldTheFileAgainstReachAndBestValueOfTheHistory() {
        job.file(ms("a", 100)).values(100, 110, 92, 100, 100, 100, 100, 100);

        job.file(ms("a", 120)).values(100);
        assertThat(own().restart()).as("within 10 % of 110").isZero();
        job.file(ms("a", 84)).values(92);
        assertThat(own().restart()).as("within 10 % of 92").isZero();
        job.file(ms("a", 83)).values(92);
        assertThat(own().restart()).isEqualTo(11);
    }

    @Test
    void shouldForgetTheNoiseThatWasAcceptedAtANewLevel() {
        job.times(8, 100).values(130);
        job.acceptNoise("a").times(12, 100);
        assertThat(row(job.build(ms("a", 100)), "a").evidence().reach())
                .as("stays, however long ago it was")
                .hasValue(130);

        job.acceptLevel("a").times(3, 100);

        assertThat(row(job.build(ms("a", 100)), "a").evidence().reach()).hasValue(100);
    }

    @Test
    void shouldReachAsFarAsTheSlowestOfTheAcceptedNoise() {
        job.times(8, 100).values(140, 130);

        job.acceptNoise("a").times(12, 100);

        assertThat(row(job.build(ms("a", 100)), "a").evidence().reach()).hasValue(140);
    }

    @Test
    void shouldReachAsFarAsTheHistoryOfADriftThatIsNoise() {
        job.times(10, 100);
        job.values(104, 108, 112, 117);
        values(11, 122);
        assertThat(job.values(125, 122)).containsOnly(DRIFTED);

        job.acceptNoise("a").times(12, 110);

        assertThat(row(job.build(ms("a", 110)), "a").evidence().reach()).hasValue(125);
    }

    @Test
    void shouldKeepTheSlowestOfAllThatWasAcceptedAsNoise() {
        job.times(8, 100).values(140);
        job.acceptNoise("a").times(12, 100);

        job.acceptNoise("a");

        assertThat(row(job.build(ms("a", 100)), "a").evidence().reach()).hasValue(140);
    }

    @Test
    void shouldHoldDriftAgainstNothingBelowAcceptedNoise() {
        job.times(8, 100).values(150);
        job.acceptNoise("a");

        assertThat(values(12, 140)).as("150 without 20 % is 125").doesNotContain(DRIFTED, REGRESSED);
        assertThat(values(12, 155)).endsWith(DRIFTED).doesNotContain(REGRESSED);
    }

    @Test
    void shouldStartTheCountAnewAtAnAcceptance() {
        var strict = new Job(WorkedCasesTest.confirm(2));
        strict.times(8, 100);

        assertThat(strict.values(130)).containsExactly(UNCONFIRMED);
        assertThat(strict.acceptNoise("a").values(150, 151)).containsExactly(UNCONFIRMED, REGRESSED);
    }

    @Test
    void shouldStartTheCountAnewAtAnotherValueOfTheFile() {
        var strict = new Job(WorkedCasesTest.confirm(2));
        strict.file(ms("a", 100)).times(8, 100);

        assertThat(strict.values(130)).containsExactly(UNCONFIRMED);
        assertThat(strict.file(ms("a", 101)).values(130, 131)).containsExactly(UNCONFIRMED, REGRESSED);
    }

    @Test
    void shouldPassOverBuildsThatDidNotMeasureTheRowOrRanElsewhere() {
        var strict = new Job(WorkedCasesTest.confirm(2));
        for (int build = 0; build < 8; build++) {
            strict.build(ms("a", 100), ms("b", 100));
        }

        GateResult first = strict.build(ms("a", 130), ms("b", 100));
        strict.build(ms("b", 100));
        strict.machine(Reports.OTHER).build(ms("a", 70), ms("b", 70));
        GateResult second = strict.machine(Reports.MACHINE).build(ms("a", 131), ms("b", 100));

        assertThat(status(first, "a")).isEqualTo(UNCONFIRMED);
        assertThat(status(second, "a")).isEqualTo(REGRESSED);
    }

    @Test
    void shouldNotRememberARunOfWhichOneBuildWasNotRefuted() {
        job.times(8, 100);
        job.build(List.of(ms("a", 131)), List.of(List.of(ms("a", 100))));

        assertThat(job.values(131, 100, 128)).containsExactly(REGRESSED, UNCHANGED, REGRESSED);
    }

    @Test
    void shouldNotRememberARunOfWhichOnlyTheLastBuildWasRefuted() {
        job.times(8, 100).values(131);
        job.build(List.of(ms("a", 131)), List.of(List.of(ms("a", 100))));

        assertThat(job.values(100, 128)).containsExactly(UNCHANGED, REGRESSED);
    }

    @Test
    void shouldKeepTheFirstOfSeveralLooks() {
        job.times(8, 100);
        job.build(List.of(ms("a", 112)), List.of(List.of(ms("a", 101))));

        assertThat(row(job.build(ms("a", 100)), "a").evidence().reach()).hasValue(112);
    }

    @Test
    void shouldExpectABenchmarkForAsManyBuildsAsServeWhateverMachineTheyRanOn() {
        job.baseline(new Baseline.EarlierBuilds(3));
        for (int build = 0; build < 4; build++) {
            job.build(ms("a", 100), ms("b", 100));
        }
        job.build(ms("a", 100));
        job.machine(Reports.OTHER).build(ms("a", 100));
        assertThat(job.machine(Reports.MACHINE).build(ms("a", 100)).count(Status.MISSING))
                .isEqualTo(1);

        GateResult fourth = job.build(ms("a", 100));

        assertThat(fourth.count(Status.MISSING)).isZero();
        assertThat(String.join("\n", fourth.notes())).contains("b is gone since #5");
        assertThat(status(job.build(ms("a", 100), ms("b", 200)), "b"))
                .as("nothing is remembered of what is gone")
                .isEqualTo(Status.NEW);
    }

    @Test
    void shouldExpectOfAFileNothingThatOnlyEarlierBuildsMeasured() {
        job.file(ms("a", 100));
        for (int build = 0; build < 4; build++) {
            job.build(ms("a", 100), ms("b", 100));
        }

        assertThat(job.build(ms("a", 100)).count(Status.MISSING)).isZero();
        assertThat(job.build(ms("b", 100)).count(Status.MISSING)).isEqualTo(1);
    }

    @Test
    void shouldDriftAgainstTheBetterOfTheFirstThreeAndTheFirstEight() {
        job.values(120, 121, 119, 100, 100, 100, 100, 100);
        assertThat(anchor()).isEqualTo(100);

        var other = Job.ofDefaults();
        other.values(100, 101, 99, 110, 110, 110, 110, 110);
        assertThat(anchor(other)).isEqualTo(100);
    }

    @Test
    void shouldSetTheAnchorAtTheThirdAndNeverMoveItAfterTheEighth() {
        job.values(100, 104);
        assertThat(own().anchor()).isEmpty();
        job.values(102);
        assertThat(anchor()).isEqualTo(102);
        job.values(98, 97, 98, 97);
        assertThat(anchor()).as("not before the eighth").isEqualTo(102);
        job.values(98);
        assertThat(anchor()).isEqualTo(98);
        job.values(97, 96, 97, 96, 97);
        assertThat(anchor()).isEqualTo(98);
    }

    @Test
    void shouldDriftOnlyWhileMedianAndCurrentValueBothAreAboveTheAnchor() {
        job.times(10, 100);
        job.values(104, 108, 112, 117);
        assertThat(values(12, 122)).endsWith(DRIFTED);

        assertThat(job.values(119, 122)).containsExactly(UNCHANGED, DRIFTED);
    }

    private List<Status> values(int builds, double value) {
        return IntStream.range(0, builds)
                .mapToObj(build -> job.values(value).get(0))
                .toList();
    }

    private static double baselineOf(GateResult result) {
        return row(result, "a").baselineValue().orElseThrow();
    }

    private double anchor() {
        return anchor(job);
    }

    private static double anchor(Job job) {
        return own(job).anchor().orElseThrow().at(Location.VALUE);
    }

    private RowState own() {
        return own(job);
    }

    private static RowState own(Job job) {
        return job.state()
                .machine(Reports.MACHINE.key())
                .orElseThrow()
                .row(new RowId("a", "time"))
                .orElseThrow();
    }
}
