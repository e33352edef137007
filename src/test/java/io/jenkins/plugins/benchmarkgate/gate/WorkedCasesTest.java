package io.jenkins.plugins.benchmarkgate.gate;

import static io.jenkins.plugins.benchmarkgate.gate.Job.row;
import static io.jenkins.plugins.benchmarkgate.gate.Job.status;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.bytes;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.everyLocation;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.ms;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.rate;
import static io.jenkins.plugins.benchmarkgate.gate.Status.DRIFTED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.IMPROVED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.NEW;
import static io.jenkins.plugins.benchmarkgate.gate.Status.REGRESSED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.UNCHANGED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.UNCONFIRMED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.WITHIN_NOISE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The worked cases of one benchmark: T = 20 %, one location a row and no file unless said, values in ms. */
class WorkedCasesTest {
    private final Job job = Job.ofDefaults();

    @Test
    void fileAndNoHistoryWithEveryLocationSlower() {
        job.file(everyLocation(100, 100));

        assertThat(status(job.build(everyLocation(130, 130)), "a")).isEqualTo(REGRESSED);
    }

    @Test
    void fileAndOneLocation() {
        job.file(ms("a", 100));

        assertThat(job.values(130, 130)).containsExactly(UNCONFIRMED, REGRESSED);
    }

    @Test
    void fileFromALaptop() {
        job.machine(Reports.OTHER).file(ms("a", 100)).machine(Reports.MACHINE);

        for (int i = 1; i <= 3; i++) {
            GateResult result = job.build(ms("a", 130));
            assertThat(result.verdict()).as("#%d", i).isEqualTo(Verdict.NOT_GATED);
            assertThat(result.level()).isEqualTo(Level.UNSTABLE);
            assertThat(String.join("\n", result.notes())).contains("CPU Ryzen 5 instead of Xeon");
        }
        GateResult fourth = job.build(ms("a", 130));
        assertThat(fourth.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(status(fourth, "a")).isEqualTo(UNCHANGED);
        assertThat(job.values(200)).containsExactly(REGRESSED);
    }

    @Test
    void slowedOnPurposeAndFileUpdated() {
        job.file(ms("a", 100)).times(8, 100);

        assertThat(job.values(130)).containsExactly(REGRESSED);
        assertThat(job.file(ms("a", 130)).values(130)).containsExactly(UNCHANGED);
    }

    @Test
    void steady() {
        GateResult first = job.build(ms("a", 100));
        GateResult second = job.build(ms("a", 101));
        GateResult third = job.build(ms("a", 99));
        GateResult fourth = job.build(ms("a", 102));

        assertThat(List.of(first, second, third))
                .extracting(GateResult::verdict)
                .containsOnly(Verdict.NOT_GATED);
        assertThat(List.of(first, second, third)).extracting(GateResult::level).containsOnly(Level.LIST);
        assertThat(first.headline()).contains("no baseline");
        assertThat(second.headline()).contains("learning, 1 of 3 builds");
        assertThat(third.headline()).contains("learning, 2 of 3 builds");
        assertThat(fourth.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(job.build(ms("a", 98)).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void luckyFirstRun() {
        GateResult first = job.build(ms("a", 80));
        GateResult second = job.build(ms("a", 100));
        GateResult third = job.build(ms("a", 101));
        GateResult fourth = job.build(ms("a", 99));
        GateResult fifth = job.build(ms("a", 100));

        assertThat(status(first, "a")).isEqualTo(NEW);
        assertThat(status(second, "a")).isEqualTo(UNCONFIRMED);
        assertThat(second.level()).as("shown only").isEqualTo(Level.LIST);
        assertThat(status(third, "a")).isEqualTo(UNCHANGED);
        assertThat(baselineOf(third)).isEqualTo(90);
        assertThat(status(fourth, "a")).isEqualTo(UNCHANGED);
        assertThat(baselineOf(fourth)).isEqualTo(100);
        assertThat(status(fifth, "a")).isEqualTo(UNCHANGED);
        assertThat(baselineOf(fifth)).isEqualTo(99.5);
        assertThat(row(fifth, "a").evidence().reach()).hasValue(101);
    }

    @Test
    void slowAtTheThirdBuildAndEverAfter() {
        assertThat(job.values(100, 100, 135, 135)).containsExactly(NEW, UNCHANGED, UNCONFIRMED, WITHIN_NOISE);
        assertThat(job.values(135).get(0)).as("median 117.5").isNotEqualTo(REGRESSED);
        assertThat(job.values(repeat(40, 135))).containsOnly(DRIFTED);
        assertThat(job.acceptLevel("a").values(135, 135, 135, 135)).containsOnly(UNCHANGED);
    }

    @Test
    void landedSlowdownAndNobodyAccepts() {
        job.times(8, 100);

        for (int i = 0; i < 20; i++) {
            GateResult result = job.build(ms("a", 130));
            assertThat(status(result, "a")).isEqualTo(REGRESSED);
            assertThat(row(result, "a").evidence().redSince()).isEqualTo(9);
        }
        assertThat(job.build(ms("a", 130)).headline()).contains("red since #9");
    }

    @Test
    void acceptedAsANewLevelAtTheSecond() {
        acceptedAsANewLevel(Job.ofDefaults());
        acceptedAsANewLevel(new Job(confirm(2)));
        acceptedAsANewLevel(Job.ofDefaults().baseline(new Baseline.EarlierBuilds(3)));
    }

    private static void acceptedAsANewLevel(Job job) {
        job.times(8, 100);
        job.values(130, 130);

        GateResult third = job.acceptLevel("a").build(ms("a", 131));

        assertThat(status(third, "a")).isEqualTo(UNCHANGED);
        assertThat(baselineOf(third)).isEqualTo(130);
        assertThat(job.values(repeat(15, 131))).containsOnly(UNCHANGED);
    }

    @Test
    void noiseOfOneBuild() {
        job.times(8, 100);

        assertThat(job.values(131, 100, 128)).containsExactly(REGRESSED, UNCHANGED, WITHIN_NOISE);
    }

    @Test
    void noiseOfOneBuildWithARerun() {
        job.times(8, 100);

        GateResult noisy = job.build(List.of(ms("a", 131)), List.of(List.of(ms("a", 101))));

        assertThat(status(noisy, "a")).isEqualTo(WITHIN_NOISE);
        assertThat(row(noisy, "a").reason())
                .contains("not repeated")
                .contains("131")
                .contains("101");
        assertThat(history()).as("not yet").doesNotContain(131.0);
        assertThat(job.values(100)).containsExactly(UNCHANGED);
        assertThat(history()).contains(131.0);
        assertThat(job.values(128)).containsExactly(WITHIN_NOISE);
    }

    @Test
    void realSlowdownThatARerunRefutesByChance() {
        job.times(8, 100);

        GateResult first = job.build(List.of(ms("a", 125)), List.of(List.of(ms("a", 118))));
        GateResult second = job.build(List.of(ms("a", 125)), List.of(List.of(ms("a", 126))));

        assertThat(status(first, "a")).isEqualTo(WITHIN_NOISE);
        assertThat(status(second, "a")).isEqualTo(REGRESSED);
    }

    @Test
    void regressionFixedAfterFourBuildsLandsAgain() {
        job.times(8, 100);

        assertThat(job.values(130, 130, 130, 130, 100, 130))
                .containsExactly(REGRESSED, REGRESSED, REGRESSED, REGRESSED, UNCHANGED, REGRESSED);
    }

    @Test
    void confirmTwoWithAnAbortedBuildBetween() {
        var strict = new Job(confirm(2));
        strict.times(8, 100);

        assertThat(strict.values(130)).containsExactly(UNCONFIRMED);
        assertThat(strict.skipped().values(131)).containsExactly(REGRESSED);
    }

    @Test
    void improvementThenBack() {
        job.times(10, 100);

        assertThat(job.values(80)).containsExactly(IMPROVED);
        job.times(4, 80);
        GateResult back = job.build(ms("a", 100));

        assertThat(status(back, "a")).isEqualTo(REGRESSED);
        assertThat(baselineOf(back)).isEqualTo(80);
        assertThat(row(back, "a").limit()).hasValue(96);
        assertThat(row(back, "a").evidence().history()).isEqualTo(5);
    }

    @Test
    void fiveTimesFourPercent() {
        job.times(10, 100);

        List<Status> steps = job.values(104, 108, 112, 117, 122);
        List<Status> after = job.values(repeat(30, 122));

        assertThat(steps).doesNotContain(REGRESSED, UNCONFIRMED);
        assertThat(after).doesNotContain(REGRESSED, UNCONFIRMED);
        assertThat(after.subList(6, 30)).containsOnly(DRIFTED);
    }

    @Test
    void halfAPercentABuild() {
        job.times(20, 100);
        var statuses = new ArrayList<Status>();
        for (double value = 100.5; value < 244; value *= 1.005) {
            statuses.addAll(job.values(value));
        }

        int first = statuses.indexOf(DRIFTED);
        assertThat(21 + first).as("first drifted build").isBetween(58, 66);
        assertThat(statuses.subList(first, statuses.size())).containsOnly(DRIFTED);
    }

    @Test
    void anAgentUsedEverySeventhBuild() {
        var statuses = new ArrayList<Status>();
        for (int i = 1; i <= 140; i++) {
            boolean rare = i % 7 == 0;
            job.machine(rare ? Reports.OTHER : Reports.MACHINE);
            double value = rare ? (i > 70 ? 260 : 200) : 100;
            Status status = status(job.build(ms("a", value)), "a");
            if (rare && i > 70) {
                statuses.add(status);
            }
        }

        assertThat(statuses).hasSize(10).containsOnly(REGRESSED);
    }

    @Test
    void oneRowSlowOnOneOfTwoAgentsOfTheSameKeyAcceptedAsNoise() {
        job.times(8, 100);
        assertThat(job.values(130)).containsExactly(REGRESSED);

        job.acceptNoise("a");

        for (int i = 0; i < 20; i++) {
            GateResult slow = job.build(ms("a", 130));
            assertThat(slow.verdict()).isEqualTo(Verdict.PASSED);
            assertThat(row(slow, "a").evidence().smallestVisible().orElseThrow())
                    .as("said to be unmeasurable below its reach")
                    .isGreaterThan(0.35);
            assertThat(job.values(repeat(2, 100))).containsOnly(UNCHANGED);
        }
        assertThat(job.values(150)).containsExactly(REGRESSED);
    }

    @Test
    void fileRefreshedEverySevenBuildsFromTheLastGreenBuild() {
        job.file(ms("a", 100));
        double[] noise = {100, 102, 98, 103, 99, 101, 97, 104, 100, 96};
        int green = 0;
        for (int i = 0; i < 50; i++) {
            double value = noise[i % noise.length];
            GateResult result = job.build(ms("a", value));
            green += result.verdict() == Verdict.PASSED ? 1 : 0;
            if (i % 7 == 6) {
                job.file(ms("a", value));
            }
        }

        assertThat(green).isEqualTo(50);
        assertThat(rowState().restart()).as("no restart where nothing moved").isZero();
        assertThat(rowState().accepted()).hasSize(10);
    }

    @Test
    void suiteOfFiveAndTwoRowsSlower() {
        for (int i = 0; i < 8; i++) {
            job.build(suite(5, key -> 100));
        }

        GateResult result = job.build(suite(5, key -> key < 2 ? 130 : 100));

        assertThat(result.count(REGRESSED)).isEqualTo(2);
        assertThat(result.remeasure()).extracting(id -> id.key()).containsExactly("b00", "b01");
    }

    @Test
    void rateOfAThousandDownTo770() {
        for (int i = 0; i < 8; i++) {
            job.build(rate("a", 1000));
        }

        GateResult result = job.build(rate("a", 770));

        assertThat(status(result, "a")).isEqualTo(REGRESSED);
        assertThat(row(result, "a").change().orElseThrow()).isCloseTo(0.30, within(0.002));
    }

    @Test
    void bytesFromZero() {
        var statuses = new ArrayList<Status>();
        for (double value : new double[] {0, 0, 3, 0, 2}) {
            statuses.add(status(job.build(bytes("a", value)), "a"));
        }

        assertThat(statuses).containsExactly(NEW, UNCHANGED, UNCONFIRMED, UNCHANGED, WITHIN_NOISE);
        assertThat(status(job.build(bytes("a", 4)), "a")).isEqualTo(REGRESSED);
    }

    @Test
    void newRunnerType() {
        job.times(8, 100).machine(Reports.OTHER);

        GateResult first = job.build(ms("a", 70));
        GateResult second = job.build(ms("a", 70));
        GateResult third = job.build(ms("a", 70));
        GateResult fourth = job.build(ms("a", 70));

        assertThat(first.verdict()).isEqualTo(Verdict.NOT_GATED);
        assertThat(first.level()).isEqualTo(Level.UNSTABLE);
        assertThat(String.join("\n", first.notes())).contains("CPU Xeon instead of Ryzen 5");
        assertThat(second.headline()).contains("learning, 1 of 3");
        assertThat(List.of(second, third)).extracting(GateResult::verdict).containsOnly(Verdict.NOT_GATED);
        assertThat(fourth.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(job.values(100)).containsExactly(REGRESSED);
    }

    @Test
    void benchmarkDeletedAtTheSixth() {
        for (int i = 1; i <= 5; i++) {
            job.build(ms("a", 100), ms("b", 100));
        }
        for (int i = 1; i <= 10; i++) {
            GateResult result = job.build(ms("a", 100));
            assertThat(status(result, "b")).as("lacking build %d", i).isEqualTo(Status.MISSING);
            assertThat(result.level()).isEqualTo(Level.UNSTABLE);
        }
        GateResult eleventh = job.build(ms("a", 100));
        GateResult twelfth = job.build(ms("a", 100));

        assertThat(eleventh.level()).isEqualTo(Level.LIST);
        assertThat(String.join("\n", eleventh.notes())).contains("b is gone since #6");
        assertThat(String.join("\n", twelfth.notes())).doesNotContain("gone");
    }

    @Test
    void benchmarkDeletedAtTheSixthAndAccepted() {
        for (int i = 1; i <= 5; i++) {
            job.build(ms("a", 100), ms("b", 100));
        }
        assertThat(job.build(ms("a", 100)).count(Status.MISSING)).isEqualTo(1);

        GateResult next = job.acceptMissing("b").build(ms("a", 100));

        assertThat(next.count(Status.MISSING)).isZero();
        assertThat(next.level()).isEqualTo(Level.LIST);
    }

    static Measurement[] suite(int rows, IntToDoubleFunction value) {
        return IntStream.range(0, rows)
                .mapToObj(i -> ms("b%02d".formatted(i), value.applyAsDouble(i)))
                .toArray(Measurement[]::new);
    }

    static Policy confirm(int builds) {
        return new Policy.Builder().confirm(builds).build();
    }

    private static double baselineOf(GateResult result) {
        return row(result, "a").baselineValue().orElseThrow();
    }

    private static double[] repeat(int count, double value) {
        return IntStream.range(0, count).mapToDouble(i -> value).toArray();
    }

    private io.jenkins.plugins.benchmarkgate.history.RowState rowState() {
        Machine machine = Reports.MACHINE;
        return job.state()
                .machine(machine.key())
                .orElseThrow()
                .row(ms("a", 1).id())
                .orElseThrow();
    }

    private List<Double> history() {
        return rowState().accepted().stream()
                .map(value -> value.raw(Location.VALUE))
                .toList();
    }
}
