package io.jenkins.plugins.benchmarkgate.gate;

import static io.jenkins.plugins.benchmarkgate.gate.Job.row;
import static io.jenkins.plugins.benchmarkgate.gate.Job.status;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.bytes;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.everyLocation;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.ms;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.rounds;
import static io.jenkins.plugins.benchmarkgate.gate.Status.REGRESSED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.UNCHANGED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.UNCONFIRMED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.WITHIN_NOISE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the limit of a row lies, number by number. */
class LimitRulesTest {
    private final Job job = Job.ofDefaults();

    @ParameterizedTest(name = "{0} builds, the slowest 110: {1}")
    @CsvSource({
        "3, 139.333333333",
        "4, 132",
        "5, 127.6",
        "6, 124.666666667",
        "7, 122.571428571",
        "8, 121",
        "9, 121",
        "10, 121",
        "12, 121"
    })
    void shouldDrawTheLimitWiderWhileTheHistoryIsShort(int builds, double limit) {
        job.times(builds - 1, 100).values(110);

        assertThat(row(job.build(ms("a", 100)), "a").limit().orElseThrow()).isCloseTo(limit, within(1e-8));
    }

    @Test
    void shouldBeASuspectOnlyStrictlyBeyondTheLimit() {
        job.values(100, 101, 115, 99, 100, 102, 98, 100);

        assertThat(job.values(126.5)).containsExactly(WITHIN_NOISE);
        assertThat(Job.ofDefaults().times(8, 100).values(120)).containsExactly(UNCHANGED);
        assertThat(Job.ofDefaults().times(8, 100).values(120.001)).containsExactly(REGRESSED);
    }

    @Test
    void shouldReachAsFarAsTheLastEightAcceptedBuilds() {
        job.values(118);
        job.times(7, 100);
        assertThat(row(job.build(ms("a", 100)), "a").evidence().reach()).hasValue(118);

        GateResult next = job.build(ms("a", 100));

        assertThat(row(next, "a").evidence().reach()).hasValue(100);
        assertThat(row(next, "a").evidence().history()).isEqualTo(8);
        assertThat(row(next, "a").limit()).hasValue(120);
    }

    @Test
    void shouldCompareWithTheMedianOfAsManyBuildsAsAreAskedFor() {
        job.baseline(new Baseline.EarlierBuilds(3)).values(100, 101, 102, 103, 104);

        assertThat(row(job.build(ms("a", 100)), "a").baselineValue()).hasValue(103);
    }

    @Test
    void shouldCompareWithTheMedianOfTheLastTenAtMost() {
        job.values(100, 104, 104, 104, 104, 104, 102, 102, 102, 102, 102);

        assertThat(row(job.build(ms("a", 100)), "a").baselineValue())
                .as("of five and five; the first is the eleventh")
                .hasValue(103);
    }

    @ParameterizedTest(name = "a reach of {0}: {1}")
    @CsvSource({"140, false", "150, true"})
    void shouldCallUnmeasurableWhatCannotBeSeenBelowThreeThresholds(double reach, boolean isUnmeasurable) {
        job.times(4, 100).values(119, reach);
        job.times(6, 100);

        assertThat(row(job.build(ms("a", 100)), "a").isUnmeasurable()).isEqualTo(isUnmeasurable);
    }

    @Test
    void shouldTakeTheMedianStatisticByStatistic() {
        job.build(rounds("a", 100, 95));
        job.build(rounds("a", 110, 80));
        job.build(rounds("a", 105, 99));

        Locations baseline = row(job.build(rounds("a", 105, 95)), "a")
                .baseline()
                .orElseThrow()
                .locations();

        assertThat(baseline.at(Location.BEST_QUARTILE)).isEqualTo(105);
        assertThat(baseline.at(Location.EXTREME)).isEqualTo(95);
    }

    @Test
    void shouldShowLimitAndReachOfTheStatisticWhoseChangeIsShown() {
        for (int build = 0; build < 8; build++) {
            job.build(rounds("a", build == 4 ? 110 : 100, build == 5 ? 99 : 90));
        }

        Row row = row(job.build(rounds("a", 130, 100)), "a");

        assertThat(row.change().orElseThrow()).isCloseTo(10 / 90.0, within(1e-9));
        assertThat(row.limit().orElseThrow()).as("99 and 10 %").isCloseTo(108.9, within(1e-9));
        assertThat(row.evidence().reach()).hasValue(99);
        assertThat(row.evidence().limits().at(Location.BEST_QUARTILE)).isCloseTo(121, within(1e-9));
        assertThat(row.evidence().smallestVisible().orElseThrow()).isCloseTo(0.21, within(1e-9));
    }

    @Test
    void shouldWantMoreBytesThanEverBeforeWhereTheUsualIsNone() {
        var rule = PolicyWords.rule(Map.of("pattern", "*", "minChange", "5B"));
        var counting = new Job(new Policy.Builder().rules(List.of(rule)).build());
        for (double value : new double[] {0, 0, 3, 0, 0, 0, 0, 0}) {
            counting.build(bytes("a", value));
        }

        assertThat(status(counting.build(bytes("a", 5)), "a"))
                .as("no candidate")
                .isEqualTo(UNCHANGED);
        assertThat(status(counting.build(bytes("a", 6)), "a")).isEqualTo(WITHIN_NOISE);
        assertThat(status(counting.build(bytes("a", 12)), "a"))
                .as("6 is known by now, and 11 the limit")
                .isEqualTo(REGRESSED);
    }

    @Test
    void shouldDrawTheLimitFromMinChangeWhereThatIsMore() {
        var time = PolicyWords.rule(Map.of("pattern", "a", "minChange", "50ms"));
        var rate = PolicyWords.rule(Map.of("pattern", "b", "minChange", "50ops/s"));
        var counting = new Job(new Policy.Builder().rules(List.of(time, rate)).build());
        counting.file(ms("a", 100), Reports.rate("b", 100));

        GateResult result = counting.build(ms("a", 100), Reports.rate("b", 100));

        assertThat(row(result, "a").limit()).hasValue(150);
        assertThat(row(result, "b").limit()).hasValue(50);
    }

    @Test
    void shouldSayByHowMuchAFileIsStaleInTheStatisticThatSaysLeast() {
        job.file(rounds("a", 150, 131));
        for (int build = 0; build < 8; build++) {
            job.build(rounds("a", 100, 100));
        }

        assertThat(String.join("\n", job.build(rounds("a", 100, 100)).notes()))
                .contains("up to 31.0 % slower than the last builds");
    }

    @ParameterizedTest(name = "mean {0}: {1}")
    @CsvSource({"121, REGRESSED", "120, UNCONFIRMED", "115, UNCONFIRMED", "90, UNCONFIRMED"})
    void shouldWantEverySharedStatisticAgainstAFileWithoutHistory(double mean, Status expected) {
        job.file(everyLocation(100, 100));

        assertThat(status(job.build(everyLocation(130, mean)), "a")).isEqualTo(expected);
    }

    @Test
    void shouldNotAskForAStatisticThatTheFileLacks() {
        job.file(rounds("a", 100, 100));

        assertThat(status(job.build(everyLocation(130, 90)), "a")).isEqualTo(REGRESSED);
    }

    @Test
    void shouldWantTwoUncorroboratedBuildsRunning() {
        job.file(ms("a", 100));

        assertThat(job.values(130, 100, 130)).containsExactly(UNCONFIRMED, UNCHANGED, UNCONFIRMED);
        GateResult second = job.build(ms("a", 130));
        assertThat(status(second, "a")).isEqualTo(REGRESSED);
        assertThat(row(second, "a").evidence().history())
                .as("the unconfirmed taught nothing")
                .isEqualTo(1);
    }

    @Test
    void shouldLetABuildServeThatFailedForAnotherBenchmark() {
        for (int build = 0; build < 8; build++) {
            job.build(ms("a", 100), ms("b", 100));
        }
        assertThat(job.build(ms("a", 130), ms("b", 110)).verdict()).isEqualTo(Verdict.FAILED);

        GateResult next = job.build(ms("a", 100), ms("b", 100));

        assertThat(row(next, "b").evidence().reach()).hasValue(110);
        assertThat(row(next, "a").evidence().reach()).hasValue(100);
    }
}
