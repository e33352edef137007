package io.jenkins.plugins.benchmarkgate.gate;

import static io.jenkins.plugins.benchmarkgate.gate.Job.row;
import static io.jenkins.plugins.benchmarkgate.gate.Job.status;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.bytes;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.measured;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.ms;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.rounds;
import static io.jenkins.plugins.benchmarkgate.gate.Status.DRIFTED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.IMPROVED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.INCOMPARABLE;
import static io.jenkins.plugins.benchmarkgate.gate.Status.NEW;
import static io.jenkins.plugins.benchmarkgate.gate.Status.REGRESSED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.UNCHANGED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.UNCONFIRMED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.WARNED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.WITHIN_NOISE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What the rules of history say besides the worked cases. */
class HistoryRulesTest {
    private final Job job = Job.ofDefaults();

    @Test
    void shouldDrawTheLimitFromTheSlowestBuildWhereThatIsHigher() {
        job.values(100, 101, 115, 99, 100, 102, 98, 100);

        GateResult result = job.build(ms("a", 126));

        assertThat(status(result, "a")).isEqualTo(WITHIN_NOISE);
        assertThat(row(result, "a").limit().orElseThrow()).isCloseTo(126.5, offset());
        assertThat(row(result, "a").evidence().smallestVisible().orElseThrow()).isCloseTo(0.265, offset());
        assertThat(row(result, "a").reason())
                .contains("+26.0 %", "20 %", "slowest of 8 builds, 115 ms", "smallest visible change +26.5 %");
    }

    @Test
    void shouldRegressBeyondThatLimit() {
        job.values(100, 101, 115, 99, 100, 102, 98, 100);

        assertThat(job.values(127)).containsExactly(REGRESSED);
    }

    @Test
    void shouldWantMoreWhileTheHistoryIsShort() {
        job.values(100, 110, 105);

        assertThat(row(job.build(ms("a", 138)), "a").limit().orElseThrow()).isCloseTo(110 * (1 + 0.8 / 3), offset());
    }

    @Test
    void shouldTurnEverythingRoundForRates() {
        for (double value : new double[] {100, 99, 85, 101, 100, 98, 102, 100}) {
            job.build(Reports.rate("a", value));
        }

        GateResult beyond = job.build(Reports.rate("a", 77));
        GateResult within = job.build(Reports.rate("a", 78));

        assertThat(status(within, "a")).isEqualTo(WITHIN_NOISE);
        assertThat(row(within, "a").limit().orElseThrow()).isCloseTo(85 / 1.1, offset());
        assertThat(row(within, "a").evidence().reach()).hasValue(85);
        assertThat(status(beyond, "a")).isEqualTo(REGRESSED);
    }

    @Test
    void shouldWantQuartileAndExtremeBothBeyondTheirLimits() {
        for (int i = 0; i < 8; i++) {
            job.build(rounds("a", 100, i == 4 ? 118 : 95));
        }

        assertThat(status(job.build(rounds("a", 130, 131)), "a")).isEqualTo(REGRESSED);
        assertThat(status(job.build(rounds("a", 130, 125)), "a")).isEqualTo(WITHIN_NOISE);
    }

    @Test
    void shouldNotTeachFromBetweenTheLimitsOfAnOpenRun() {
        for (int i = 0; i < 8; i++) {
            job.build(rounds("a", 100, 100));
        }
        job.build(rounds("a", 130, 130));

        assertThat(status(job.build(rounds("a", 130, 110)), "a")).isNotEqualTo(REGRESSED);
        assertThat(status(job.build(rounds("a", 130, 130)), "a")).isEqualTo(REGRESSED);
        assertThat(row(job.build(rounds("a", 130, 130)), "a").evidence().reach())
                .hasValue(100);
    }

    @Test
    void shouldLearnAndWarnByTheLowerThreshold() {
        var warning = new Job(
                new Policy.Builder().unstableThreshold(Optional.of(10.0)).build());
        warning.times(8, 100);

        for (int i = 0; i < 10; i++) {
            GateResult result = warning.build(ms("a", 112));
            assertThat(status(result, "a"))
                    .as("a warning that lasts teaches nothing")
                    .isEqualTo(WARNED);
            assertThat(result.verdict()).isEqualTo(Verdict.UNSTABLE);
        }
        assertThat(warning.values(125, 112, 100)).containsExactly(REGRESSED, WARNED, UNCHANGED);
    }

    @Test
    void shouldBeUnconfirmedIfTheRerunDidNotMeasureIt() {
        job.times(8, 100);

        GateResult result = job.build(List.of(ms("a", 131)), List.of(List.of(ms("other", 1))));

        assertThat(status(result, "a")).isEqualTo(UNCONFIRMED);
        assertThat(result.level()).isEqualTo(Level.UNSTABLE);
        assertThat(row(result, "a").reason()).contains("re-run did not measure it");
    }

    @Test
    void shouldShowOnlyWhatAllLooksShow() {
        job.times(8, 100);
        GateResult shown = job.build(List.of(ms("a", 131)), List.of(List.of(ms("a", 125)), List.of(ms("a", 140))));
        GateResult refuted = job.build(List.of(ms("a", 131)), List.of(List.of(ms("a", 125)), List.of(ms("a", 119))));

        assertThat(status(shown, "a")).isEqualTo(REGRESSED);
        assertThat(row(shown, "a").evidence().looks()).containsExactly(131.0, 125.0, 140.0);
        assertThat(shown.remeasure()).hasSize(1);
        assertThat(status(refuted, "a")).isEqualTo(WITHIN_NOISE);
        assertThat(refuted.remeasure()).isEmpty();
    }

    @Test
    void shouldNeverRememberWhatARerunConfirmed() {
        job.times(8, 100);
        job.build(List.of(ms("a", 131)), List.of(List.of(ms("a", 130))));

        assertThat(job.values(100, 128)).containsExactly(UNCHANGED, REGRESSED);
    }

    @Test
    void shouldRememberARunOfWhichEachBuildWasRefuted() {
        job.times(8, 100);
        job.build(List.of(ms("a", 131)), List.of(List.of(ms("a", 100))));
        job.build(List.of(ms("a", 133)), List.of(List.of(ms("a", 100))));

        assertThat(job.values(100, 128)).containsExactly(UNCHANGED, WITHIN_NOISE);
    }

    @Test
    void shouldRememberARunThatALowerLimitEndedThoughTheRowIsASuspectAgain() {
        job.file(ms("a", 100)).times(8, 100).values(131);
        job.file(ms("a", 96));

        assertThat(job.values(118, 118, 118))
                .as("under the first limit of 120, above the new one of 115.2, which is the first of the next run")
                .containsOnly(REGRESSED);
        assertThat(job.values(100, 135))
                .as("131 is history, so that the limit is 144")
                .containsExactly(UNCHANGED, WITHIN_NOISE);
    }

    @Test
    void shouldNotRememberALongRunThatALowerLimitEnded() {
        job.file(ms("a", 100)).times(8, 100).values(131, 131);
        job.file(ms("a", 96));

        assertThat(job.values(118, 100, 135)).containsExactly(REGRESSED, UNCHANGED, REGRESSED);
    }

    @Test
    void shouldEndARunWithARowThatTeachesNothing() {
        job.file(ms("a", 150)).times(8, 100);

        assertThat(job.values(190, 130, 200))
                .as("130 is beyond 120, the limit without the stale file, and under 180, that of the run")
                .containsExactly(REGRESSED, UNCONFIRMED, WITHIN_NOISE);
        assertThat(row(job.build(ms("a", 100)), "a").evidence().reach()).hasValue(200);
    }

    @Test
    void shouldConfirmOverBuildsWhatTheRerunOfEachShows() {
        var strict = new Job(WorkedCasesTest.confirm(2));
        strict.times(8, 100);
        List<List<Measurement>> shows = List.of(List.of(ms("a", 130)));
        List<List<Measurement>> refutes = List.of(List.of(ms("a", 100)));

        assertThat(status(strict.build(List.of(ms("a", 131)), shows), "a")).isEqualTo(UNCONFIRMED);
        assertThat(status(strict.build(List.of(ms("a", 131)), refutes), "a")).isEqualTo(WITHIN_NOISE);
        assertThat(status(strict.build(List.of(ms("a", 131)), shows), "a")).isEqualTo(UNCONFIRMED);
        assertThat(status(strict.build(List.of(ms("a", 132)), shows), "a")).isEqualTo(REGRESSED);
    }

    @Test
    void shouldStartTheCountAnewIfABuildDoesNotShowIt() {
        var strict = new Job(WorkedCasesTest.confirm(2));
        strict.times(8, 100);

        assertThat(strict.values(130, 100, 150, 151)).containsExactly(UNCONFIRMED, UNCHANGED, UNCONFIRMED, REGRESSED);
    }

    @Test
    void shouldSayThatTheBaselineFileWentStaleAndStillSeeTheSlowdown() {
        job.file(ms("a", 131)).times(8, 100);

        GateResult steady = job.build(ms("a", 100));
        GateResult slower = job.build(ms("a", 125));

        assertThat(status(steady, "a")).isEqualTo(IMPROVED);
        assertThat(String.join("\n", steady.notes()))
                .contains("up to 31.0 % slower than the last builds", "refresh it");
        assertThat(status(slower, "a")).isEqualTo(UNCONFIRMED);
        assertThat(slower.level()).isEqualTo(Level.UNSTABLE);
        assertThat(row(job.build(ms("a", 100)), "a").evidence().reach())
                .as("taught nothing")
                .hasValue(100);
    }

    @Test
    void shouldCallABenchmarkUnmeasurableIfOnlyHugeChangesCanBeSeen() {
        job.values(100, 160, 100, 101, 100, 99, 100, 100);

        GateResult result = job.build(ms("a", 100));

        assertThat(row(result, "a").isUnmeasurable()).isTrue();
        assertThat(row(result, "a").reason()).contains("unmeasurable here");
        assertThat(result.headline()).contains("1 unmeasurable here");
        assertThat(result.suite().unmeasurable()).isEqualTo(1);
    }

    @Test
    void shouldShowADriftAgainstItsAnchor() {
        job.times(10, 100);
        job.values(104, 108, 112, 117);
        job.times(12, 122);
        GateResult result = job.build(ms("a", 125));

        Row drifted = row(result, "a");
        assertThat(drifted.status()).isEqualTo(DRIFTED);
        assertThat(drifted.change().orElseThrow()).isCloseTo(0.25, offset());
        assertThat(drifted.baselineValue()).hasValue(100);
        assertThat(drifted.reason())
                .startsWith(
                        "value 100 ms -> 125 ms (+25.0 %): drifted: it and the median of its last 8 builds are more than"
                                + " 20 % worse than the anchor, the median of its first builds, though only 2.5 % worse"
                                + " than the median of the last 10 accepted builds, 122 ms; limit 146 ms from ");
    }

    @Test
    void shouldSaySinceWhenAnAnchorHolds() {
        job.times(8, 100);
        job.build(ms("a", 150));
        job.acceptLevel("a").times(9, 150);
        job.values(156, 162, 168, 175);
        job.times(12, 183);
        GateResult result = job.build(ms("a", 183));

        assertThat(row(result, "a").reason())
                .startsWith("value 150 ms -> 183 ms (+22.0 %): drifted")
                .contains("the anchor, the median of its first builds since #9, though");
    }

    @Test
    void shouldShowADriftFromAFileAgainstTheFile() {
        job.file(ms("a", 100)).times(10, 100);
        job.values(104, 108, 112, 117);
        job.times(12, 122);
        GateResult result = job.build(ms("a", 125));

        assertThat(status(result, "a")).isEqualTo(DRIFTED);
        assertThat(row(result, "a").change().orElseThrow()).isCloseTo(0.25, offset());
        assertThat(row(result, "a").reason()).contains("worse than the anchor, which is the baseline; limit ");
    }

    @Test
    void shouldNotCallAnAcceptedSlowdownDriftForEver() {
        job.times(10, 100);
        job.values(104, 108, 112, 117);
        job.times(12, 122);
        assertThat(job.values(122)).containsExactly(DRIFTED);

        assertThat(job.acceptNoise("a").values(122, 121, 122, 121)).doesNotContain(DRIFTED, REGRESSED);
    }

    @Test
    void shouldTakeEveryRowAsANewLevelWhenPromoted() {
        for (int i = 0; i < 8; i++) {
            job.build(ms("a", 100), bytes("b", 100));
        }
        assertThat(job.build(ms("a", 130), bytes("b", 150)).count(REGRESSED)).isEqualTo(2);

        assertThat(job.promote().build(ms("a", 130), bytes("b", 150)).count(UNCHANGED))
                .isEqualTo(2);
    }

    @Test
    void shouldRefuseToAcceptWhatIsNotThere() {
        job.times(3, 100);

        assertThatThrownBy(() -> job.acceptLevel("b")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(job::acceptMovement).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> job.acceptMissing("a")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void shouldJudgeALateBuildAndLearnNothingFromIt() {
        job.times(8, 100);
        JobState before = job.state();

        GateResult late = new Gate(Policy.DEFAULT)
                .decide(new GateInput(
                        Build.number(5), Reports.of(ms("a", 130)), List.of(), new Baseline.EarlierBuilds(10), before));

        assertThat(status(late, "a")).isEqualTo(REGRESSED);
        assertThat(late.stateAfter()).isEqualTo(before);
        assertThat(String.join("\n", late.notes())).contains("teaches nobody");
    }

    @Test
    void shouldJudgeABenchmarkThatTheFileLacksByItsOwnHistory() {
        job.file(ms("a", 100));
        for (int i = 0; i < 8; i++) {
            job.build(ms("a", 100), ms("b", 50));
        }

        assertThat(status(job.build(ms("a", 100), ms("b", 65)), "b")).isEqualTo(REGRESSED);
    }

    @Test
    void shouldSayOnceThatAUnitChangedAndThenLearnAnew() {
        job.times(8, 100);

        GateResult changed = job.build(bytes("a", 100));
        GateResult next = job.build(bytes("a", 100));

        assertThat(status(changed, "a")).isEqualTo(INCOMPARABLE);
        assertThat(changed.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(changed.problem()).isPresent();
        assertThat(status(next, "a")).isEqualTo(UNCHANGED);
        assertThat(next.verdict()).isEqualTo(Verdict.NOT_GATED);
    }

    @Test
    void shouldUnderstandTheHistoryInAnotherUnit() {
        job.times(8, 100);

        assertThat(status(job.build(measured("a", "s", Direction.SMALLER, Locations.of(Location.VALUE, 0.13))), "a"))
                .isEqualTo(REGRESSED);
        assertThat(status(job.build(measured("a", "s", Direction.SMALLER, Locations.of(Location.VALUE, 0.1))), "a"))
                .isEqualTo(UNCHANGED);
    }

    @Test
    void shouldNotCountOlderBuildsThatLackTheStatistic() {
        for (int i = 0; i < 4; i++) {
            job.build(measured("a", "ms", Direction.SMALLER, Locations.of(Location.MEDIAN, 100)));
        }
        for (int i = 0; i < 4; i++) {
            job.build(measured(
                    "a",
                    "ms",
                    Direction.SMALLER,
                    Locations.of(
                            Map.of(Location.MEDIAN, 100.0, Location.BEST_QUARTILE, 90.0, Location.EXTREME, 80.0))));
        }

        GateResult result = job.build(rounds("a", 120, 108));

        assertThat(status(result, "a")).isEqualTo(REGRESSED);
        assertThat(row(result, "a").evidence().history()).isEqualTo(4);
        assertThat(row(result, "a").reason()).contains("4 builds without this statistic not counted");
    }

    @Test
    void shouldFindNothingIfTheWholeSuiteWasRenamedAndThenLearn() {
        job.times(8, 100);

        GateResult renamed = job.build(ms("b", 100));
        GateResult next = job.build(ms("b", 100));

        assertThat(renamed.problem()).isPresent();
        assertThat(renamed.level()).isEqualTo(Level.FAILURE);
        assertThat(next.verdict()).isEqualTo(Verdict.NOT_GATED);
        assertThat(status(next, "b")).isEqualTo(UNCHANGED);
    }

    @Test
    void shouldGateAgainstThePreviousBuildAloneIfAsked() {
        job.baseline(new Baseline.EarlierBuilds(1));
        job.values(100, 101, 102, 103);

        assertThat(row(job.build(ms("a", 104)), "a").baselineValue()).hasValue(103);
        assertThatThrownBy(() -> new Baseline.EarlierBuilds(11)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldLetEarlierBuildsServeWhereTheBaselineFileIsEmpty() {
        job.baseline(new Baseline.Empty("base.json")).times(8, 100);

        GateResult result = job.build(ms("a", 130));

        assertThat(status(result, "a")).isEqualTo(REGRESSED);
        assertThat(row(result, "a").reason()).contains("the median of the last 8 accepted builds");
        assertThat(job.state().baselineFile()).as("it was there").isEqualTo("base.json");
    }

    @Test
    void shouldBeUnstableIfTheBaselineFileIsLostAndStillGate() {
        job.times(8, 100);
        job.baseline(new Baseline.Lost("base.json", "base.json is gone"));

        GateResult steady = job.build(ms("a", 100));

        assertThat(steady.verdict()).isEqualTo(Verdict.UNSTABLE);
        assertThat(steady.headline()).contains("base.json is gone");
        assertThat(job.build(ms("a", 130)).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void shouldForgetAMachineThatAHundredBuildsDidNotUse() {
        job.machine(Reports.OTHER).times(1, 50).machine(Reports.MACHINE);
        job.times(100, 100);
        assertThat(job.state().machines()).hasSize(2);

        assertThat(job.times(1, 100).state().machines()).hasSize(1);
    }

    @Test
    void shouldJudgeByTheGivenMachineKey() {
        var build = new Build(1, "", Optional.of("lab"), false);
        var given = new Baseline.Given("base.json", Reports.on(Reports.OTHER, ms("a", 100)));

        GateResult result = new Gate(Policy.DEFAULT)
                .decide(new GateInput(build, Reports.of(ms("a", 100)), List.of(), given, JobState.EMPTY));

        assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result.stateAfter().machines()).containsOnlyKeys("lab");
    }

    @Test
    void shouldOnlyRatioWithoutHistoryIfNoiseIsOff() {
        var off = new Job(Policy.DEFAULT.withNoise(Noise.OFF));

        assertThat(off.values(100, 130, 100, 130)).containsExactly(NEW, REGRESSED, UNCHANGED, REGRESSED);
    }

    private static Offset<Double> offset() {
        return Offset.offset(1e-9);
    }
}
