package io.jenkins.plugins.benchmarkgate.gate;

import static io.jenkins.plugins.benchmarkgate.gate.Job.row;
import static io.jenkins.plugins.benchmarkgate.gate.Job.status;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.ms;
import static io.jenkins.plugins.benchmarkgate.gate.Status.IMPROVED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.MISSING;
import static io.jenkins.plugins.benchmarkgate.gate.Status.NEW;
import static io.jenkins.plugins.benchmarkgate.gate.Status.REGRESSED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.UNCHANGED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.WITHIN_NOISE;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.history.BuildRange;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A job that is judged by the builds of another one: a change request by those of its target. */
class LentHistoryTest {
    private static final RowId A = new RowId("a", "time");

    private final Job main = Job.ofDefaults();
    private final Job change = Job.ofDefaults();

    @Test
    void shouldGateTheFirstBuildByTheBuildsOfAnotherJob() {
        main.times(8, 100);
        change.lentBy(main);

        GateResult result = change.build(ms("a", 130));

        assertThat(status(result, "a")).isEqualTo(REGRESSED);
        assertThat(row(result, "a").reason())
                .contains("the median of the last 8 accepted builds of folder/main")
                .contains("the slowest of 8 builds of folder/main, 100 ms");
        assertThat(change.values(101)).containsExactly(UNCHANGED);
    }

    @Test
    void shouldTakeWhatIsNoiseFromTheJobThatLends() {
        main.values(100, 100, 100, 118, 100, 100, 100, 100);
        change.lentBy(main);

        assertThat(change.values(129, 131)).containsExactly(WITHIN_NOISE, REGRESSED);
    }

    @Test
    void shouldKeepItsOwnRunsAndCountsAndLendNothingBack() {
        main.times(8, 100);
        change.lentBy(main).values(130, 130);

        GateResult third = change.build(ms("a", 130));

        assertThat(row(third, "a").evidence().redSince()).isEqualTo(1);
        assertThat(own(change).accepted()).isEmpty();
        assertThat(own(change).excursion()).isPresent();
        assertThat(own(main).excursion()).isEmpty();
    }

    @Test
    void shouldRememberOnlyItsOwnValues() {
        main.times(8, 100);
        change.lentBy(main).values(101, 102);

        assertThat(own(change).accepted())
                .extracting(value -> value.raw().preferred().getAsDouble())
                .containsExactly(101.0, 102.0);
    }

    @Test
    void shouldLearnFromTheTargetWhereAFileIsTheBaseline() {
        main.values(100, 100, 100, 118, 100, 100, 100, 100);
        change.trunk(main).file(ms("a", 100));

        assertThat(change.values(125, 134)).containsExactly(WITHIN_NOISE, REGRESSED);
    }

    @Test
    void shouldPreferItsOwnHistoryToTheTargetsWhereItsOwnBuildsAreTheBaseline() {
        main.times(8, 100);
        change.trunk(main).baseline(new Baseline.EarlierBuilds(10));

        assertThat(change.values(200)).as("nothing to compare with").containsExactly(NEW);
        assertThat(change.values(200)).as("history of the target").containsExactly(UNCHANGED);
        change.values(200, 200);
        GateResult fifth = change.build(ms("a", 200));

        assertThat(row(fifth, "a").evidence().reach()).hasValue(200);
        assertThat(row(fifth, "a").reason()).doesNotContain("folder/main");
    }

    @Test
    void shouldTakeTheOwnHistoryWhereTheOthersAreTooShort() {
        main.times(2, 100);
        change.trunk(main).file(ms("a", 100)).values(100, 100, 118);

        assertThat(row(change.build(ms("a", 125)), "a").evidence().reach()).hasValue(118);
    }

    @Test
    void shouldAcceptAFileThatTheChangeBringsAsItsNewLevel() {
        main.file(ms("a", 100)).times(8, 100);
        change.trunk(main).file(ms("a", 130));

        assertThat(change.values(130, 131)).containsOnly(UNCHANGED);
        assertThat(own(change).restart()).isEqualTo(1);
        assertThat(change.file(ms("a", 100)).values(100))
                .as("taken back in the change")
                .containsExactly(UNCHANGED);
    }

    @Test
    void shouldHonourWhatWasAcceptedInTheTargetOfTheSameFile() {
        main.file(ms("a", 100)).times(8, 100).values(130);
        main.acceptLevel("a");
        change.trunk(main).file(ms("a", 100));

        GateResult result = change.build(ms("a", 131));

        assertThat(status(result, "a")).isEqualTo(UNCHANGED);
        assertThat(row(result, "a").reason()).contains("the level accepted in folder/main #9");
    }

    /** The first build could only be learnt from, as the target was still learning; it was no good one for that. */
    @Test
    void shouldNotCallABuildGoodThatWasBeyondTheLimit() {
        main.values(100);
        change.lentBy(main).values(130);
        main.times(3, 100);

        GateResult second = change.lentBy(main).build(ms("a", 131));

        assertThat(status(second, "a")).isEqualTo(REGRESSED);
        assertThat(row(second, "a").evidence().moved()).contains(new BuildRange(0, 2));
    }

    @Test
    void shouldNameTheLastGoodBuildOfItsOwn() {
        main.times(8, 100);

        change.lentBy(main).values(101, 118);

        assertThat(row(change.build(ms("a", 131)), "a").evidence().moved()).contains(new BuildRange(2, 3));
    }

    @Test
    void shouldSayThatTheOtherJobHasNothingYet() {
        GateResult result = change.lentBy(main).build(ms("a", 100));

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_GATED);
        assertThat(result.level()).isEqualTo(Level.LIST);
        assertThat(result.headline()).contains("folder/main has no accepted build of this gate yet");
        assertThat(own(change).accepted()).hasSize(1);
    }

    @Test
    void shouldLearnWhatTheOtherJobDoesNotMeasure() {
        main.times(8, 100);
        change.lentBy(main);

        change.build(ms("a", 100), ms("b", 5));
        GateResult second = change.build(ms("a", 100), ms("b", 50));

        assertThat(status(second, "b")).isEqualTo(NEW);
        assertThat(row(second, "b").reason()).isEqualTo("new: no earlier build of folder/main measured it");
        assertThat(change.state().newestMachine().orElseThrow().row(new RowId("b", "time")))
                .hasValueSatisfying(row -> assertThat(row.accepted()).hasSize(2));
    }

    @Test
    void shouldMissWhatTheLastBuildOfTheOtherJobMeasuredForAsLongAsItDoes() {
        for (int i = 0; i < 5; i++) {
            main.build(ms("a", 100), ms("b", 100));
        }
        change.lentBy(main);
        for (int i = 0; i < 12; i++) {
            assertThat(status(change.build(ms("a", 100)), "b")).isEqualTo(MISSING);
        }

        main.build(ms("a", 100));
        GateResult result = change.lentBy(main).build(ms("a", 100));

        assertThat(result.count(MISSING)).isZero();
    }

    @Test
    void shouldSayWhichJobNeverRanOnThisMachine() {
        main.times(8, 100);
        change.machine(Reports.OTHER).lentBy(main);

        GateResult result = change.build(ms("a", 130));

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_GATED);
        assertThat(result.level()).isEqualTo(Level.UNSTABLE);
        assertThat(result.headline())
                .contains("no earlier build of folder/main ran on this machine, #8 ran on another");
    }

    @Test
    void shouldHoldTheWholeSuiteAgainstTheMovementsOfTheOtherJob() {
        for (int i = 0; i < 8; i++) {
            main.build(suite(i % 2 == 0 ? 100 : 118));
        }
        change.lentBy(main);

        GateResult within = change.build(suite(125));
        GateResult beyond = change.build(suite(160));

        assertThat(row(within, "whole suite").evidence().history()).isEqualTo(8);
        assertThat(status(within, "whole suite")).isNotEqualTo(REGRESSED);
        assertThat(status(beyond, "whole suite")).isEqualTo(REGRESSED);
    }

    @Test
    void shouldCompareWithAChosenBuildAndLearnFromItsJob() {
        main.values(100, 100, 100, 118, 100, 100, 100, 100);
        change.baseline(chosen(100));

        assertThat(change.values(125, 134)).containsExactly(WITHIN_NOISE, REGRESSED);
    }

    @Test
    void shouldNotTakeAnotherChosenBuildForAnAcceptedLevel() {
        main.times(8, 100);
        change.baseline(chosen(100)).values(100);

        assertThat(change.baseline(chosen(150)).values(100)).containsExactly(IMPROVED);
        assertThat(own(change).level()).isEmpty();
        assertThat(own(change).restart()).isZero();
    }

    @Test
    void shouldTakeTheFileOfTheTargetForNoLevelOfItsOwn() {
        main.file(ms("a", 100)).times(8, 100);
        change.trunk(main).file(ms("a", 100)).times(3, 100);
        main.file(ms("a", 130)).values(130);

        change.trunk(main).file(ms("a", 130)).values(130);

        assertThat(own(change).restart()).isZero();
    }

    @Test
    void shouldHoldTheWholeSuiteAgainstItsOwnMovementsFromTheThirdOn() {
        for (int i = 0; i < 8; i++) {
            main.build(suite(100));
        }
        change.trunk(main).baseline(new Baseline.None("base.json")).build(suite(100));
        assertThat(row(change.build(suite(100)), "whole suite").evidence().history())
                .as("those of its target")
                .isEqualTo(8);
        change.build(suite(100));

        assertThat(row(change.build(suite(100)), "whole suite").evidence().history())
                .isEqualTo(3);
    }

    @Test
    void shouldTakeThreeMovementsOfTheOtherJobForEnough() {
        for (int i = 0; i < 3; i++) {
            main.build(suite(100));
        }

        assertThat(row(change.lentBy(main).build(suite(100)), "whole suite")
                        .evidence()
                        .history())
                .isEqualTo(3);
    }

    @Test
    void shouldCompareAStatisticThatTheBuildsOfTheOtherJobHave() {
        for (int i = 0; i < 3; i++) {
            change.build(median(100, true));
        }
        main.build(median(100, false));

        Row row = row(change.lentBy(main).build(median(130, true)), "a");

        assertThat(row.shown()).contains(Location.MEDIAN);
        assertThat(row.status()).isEqualTo(REGRESSED);
    }

    private static Measurement median(double value, boolean hasMore) {
        return Reports.measured(
                "a",
                "ms",
                Direction.SMALLER,
                Locations.of(
                        hasMore
                                ? Map.of(Location.MEDIAN, value, Location.BEST_QUARTILE, value, Location.EXTREME, value)
                                : Map.of(Location.MEDIAN, value)));
    }

    @Test
    void shouldTakeItsOwnHistoryFromTheThirdBuildOn() {
        main.times(8, 100).values(118);
        change.trunk(main).baseline(new Baseline.None("base.json")).values(100, 100, 112);

        assertThat(row(change.build(ms("a", 100)), "a").evidence().reach()).hasValue(112);
    }

    @Test
    void shouldBeUnstableWhereAReferenceIsLostAndGoOnWithItsOwnBuilds() {
        change.times(4, 100).baseline(new Baseline.Lost("job('x')", "there is no such job", false));

        GateResult result = change.build(ms("a", 100));

        assertThat(result.level()).isEqualTo(Level.UNSTABLE);
        assertThat(result.headline())
                .isEqualTo(
                        "UNSTABLE: there is no such job; " + result.headline().split("; ", 2)[1]);
        assertThat(status(result, "a")).isEqualTo(UNCHANGED);
        assertThat(String.join("\n", result.notes())).doesNotContain("copy the archived current results");
    }

    @Test
    void shouldNotExpectOfASuspectThatItCouldServeOnceAReferenceIsLost() {
        main.times(8, 100);
        change.lentBy(main).values(130);

        GateResult result = change.baseline(new Baseline.Lost("job('x')", "there is no such job", false))
                .build(ms("a", 100));

        assertThat(result.verdict()).isEqualTo(Verdict.UNSTABLE);
        assertThat(result.headline())
                .isEqualTo(
                        "UNSTABLE: there is no such job; nothing was compared, there is no accepted build of this job yet");
        assertThat(own(change).accepted()).hasSize(1);
    }

    @Test
    void shouldGateAPullRequestOfAnotherUnitBySayingSo() {
        main.times(8, 100);
        change.lentBy(main);

        GateResult result = change.build(Reports.bytes("a", 100));

        assertThat(row(result, "a").reason()).contains("not compared");
    }

    private Baseline chosen(double milliseconds) {
        return new Baseline.ChosenBuild(
                "#42 of folder/main", Reports.of(ms("a", milliseconds)), Optional.of(main.lender()));
    }

    private static Measurement[] suite(double milliseconds) {
        return IntStream.range(0, 12).mapToObj(i -> ms("k" + i, milliseconds)).toArray(Measurement[]::new);
    }

    private static RowState own(Job job) {
        JobState state = job.state();
        return state.newestMachine().orElseThrow().row(A).orElseThrow();
    }
}
