package io.jenkins.plugins.benchmarkgate.gate;

import static io.jenkins.plugins.benchmarkgate.gate.Job.row;
import static io.jenkins.plugins.benchmarkgate.gate.Job.status;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.bytes;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.ms;
import static io.jenkins.plugins.benchmarkgate.gate.Status.REGRESSED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.UNCHANGED;
import static io.jenkins.plugins.benchmarkgate.gate.WorkedCasesTest.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The movement of the whole suite, number by number. */
class MovementRulesTest {
    private static final int ROWS = 12;

    private final Job job = Job.ofDefaults();

    @ParameterizedTest(name = "{0} % and as much more in each further row: {1}")
    @CsvSource({"1, 0.0375", "-1, -0.0375"})
    void shouldBeWhatThreeQuartersOfTheRowsShare(double percent, double movement) {
        times(8, row -> 100);

        GateResult result = job.build(suite(ROWS, row -> 100 + percent * (row + 1)));

        assertThat(movementOf(result)).isCloseTo(movement, within(1e-12));
        assertThat(row(result, "b11").change().orElseThrow())
                .as("net of it")
                .isCloseTo((1 + percent * 12 / 100) / (1 + movement) - 1, within(1e-12));
    }

    @Test
    void shouldBeNothingWhereLessThanThreeQuartersAgree() {
        times(8, row -> 100);

        assertThat(movementOf(job.build(suite(ROWS, row -> row < 8 ? 105 : 95))))
                .isZero();
    }

    @Test
    void shouldAskForTenRowsWithThreeValuesEach() {
        for (int build = 0; build < 2; build++) {
            assertThat(job.build(suite(10, row -> 100)).rows()).noneMatch(Row::isWholeSuite);
        }
        assertThat(job.build(suite(10, row -> 100)).rows()).noneMatch(Row::isWholeSuite);

        assertThat(job.build(suite(10, row -> 100)).rows()).anyMatch(Row::isWholeSuite);
        assertThat(job.build(suite(9, row -> 100)).rows()).noneMatch(Row::isWholeSuite);
    }

    @Test
    void shouldCountNeitherBytesNorWhatIsIgnoredOrNoValueAmongTheTen() {
        var ignoring = new Job(new Policy.Builder()
                .rules(List.of(PolicyWords.rule(Map.of("pattern", "b00", "ignore", "true"))))
                .build());
        Measurement[] rows = with(suite(10, row -> 100), bytes("bytes", 100));
        for (int build = 0; build < 8; build++) {
            ignoring.build(rows);
            job.build(rows);
        }

        assertThat(ignoring.build(rows).rows()).noneMatch(Row::isWholeSuite);
        assertThat(job.build(rows).rows()).anyMatch(Row::isWholeSuite);
        assertThat(job.build(with(suite(9, row -> 100), ms("b09", Double.NaN))).rows())
                .noneMatch(Row::isWholeSuite);
    }

    @Test
    void shouldBeImprovedWhereTheSuiteWasSlowerByMoreThanTheThreshold() {
        times(8, row -> 100);

        GateResult better = job.build(suite(ROWS, row -> 82));
        GateResult less = job.build(suite(ROWS, row -> 85));

        assertThat(status(better, Row.WHOLE_SUITE.key())).isEqualTo(Status.IMPROVED);
        assertThat(status(less, Row.WHOLE_SUITE.key())).as("17.6 %").isEqualTo(UNCHANGED);
        assertThat(less.headline()).doesNotContain("whole suite");
        assertThat(row(less, Row.WHOLE_SUITE.key()).evidence().redSince()).isZero();
    }

    @Test
    void shouldCountBuildsWithoutAMovementAsNoneAndWiden() {
        times(3, row -> 100);

        GateResult within = job.build(suite(ROWS, row -> 126));

        assertThat(row(within, Row.WHOLE_SUITE.key()).evidence().history()).isEqualTo(3);
        assertThat(row(within, Row.WHOLE_SUITE.key()).limit().orElseThrow())
                .as("half of the threshold by 8/3 above a reach of 0")
                .isCloseTo(1 + 0.1 * 8 / 3, within(1e-12));
        assertThat(status(within, Row.WHOLE_SUITE.key())).isNotEqualTo(REGRESSED);
        var other = Job.ofDefaults();
        for (int build = 0; build < 3; build++) {
            other.build(suite(ROWS, row -> 100));
        }
        assertThat(status(other.build(suite(ROWS, row -> 127)), Row.WHOLE_SUITE.key()))
                .isEqualTo(REGRESSED);
    }

    @Test
    void shouldReachAsFarAsTheLastEightMovements() {
        times(8, row -> 100);
        job.build(suite(ROWS, row -> 115));
        assertThat(limitOfNext(100)).as("115 and 10 %").isCloseTo(1.265, within(1e-12));
        times(6, row -> 100);
        assertThat(limitOfNext(100)).isCloseTo(1.265, within(1e-12));
        assertThat(limitOfNext(100)).isCloseTo(1.2, within(1e-12));
    }

    @Test
    void shouldNeverCorrectBytes() {
        Measurement[] calm = with(suite(ROWS, row -> 100), bytes("bytes", 100));
        for (int build = 0; build < 8; build++) {
            job.build(calm);
        }

        GateResult slow = job.build(with(suite(ROWS, row -> 130), bytes("bytes", 130)));

        assertThat(status(slow, "bytes")).isEqualTo(REGRESSED);
        assertThat(row(slow, "bytes").change().orElseThrow()).isCloseTo(0.3, within(1e-12));
        assertThat(slow.remeasure()).containsExactly(new RowId("bytes", "time"));
    }

    @Test
    void shouldTeachBytesAndYoungRowsAloneWhileTheWholeSuiteIsASuspect() {
        times(8, row -> 100);
        job.build(with(suite(ROWS, row -> 100), ms("young", 50), bytes("bytes", 10)));
        job.build(with(suite(ROWS, row -> 130), ms("young", 65), bytes("bytes", 11)));

        assertThat(own("b00").accepted()).hasSize(9);
        assertThat(own("young").accepted()).hasSize(2);
        assertThat(own("bytes").accepted()).hasSize(2);
        GateResult calm = job.build(with(suite(ROWS, row -> 100), ms("young", 50), bytes("bytes", 10)));
        assertThat(row(calm, "young").change().orElseThrow()).as("learnt net").isCloseTo(0, within(1e-12));
    }

    @Test
    void shouldNeverRememberARunThatMetAMovementAsNoise() {
        times(8, row -> 100);
        GateResult event = job.build(suite(ROWS, row -> row == 0 ? 180 : 130));
        job.build(suite(ROWS, row -> 100));

        GateResult later = job.build(suite(ROWS, row -> 100));

        assertThat(status(event, "b00")).isEqualTo(REGRESSED);
        assertThat(row(later, "b00").evidence().reach()).hasValue(100);
    }

    @Test
    void shouldNeverRememberALongRunThatMetAMovementOnceAsNoise() {
        times(8, row -> 100);
        refuted(row -> row == 0 ? 130 : 100);
        refuted(row -> row == 0 ? 180 : 130);
        refuted(row -> row == 0 ? 130 : 100);
        times(1, row -> 100);

        assertThat(row(job.build(suite(ROWS, row -> 100)), "b00").evidence().reach())
                .hasValue(100);
    }

    private void refuted(IntToDoubleFunction first) {
        GateResult result = job.build(List.of(suite(ROWS, first)), List.of(List.of(ms("b00", 100))));
        assertThat(status(result, "b00")).isEqualTo(Status.WITHIN_NOISE);
    }

    @Test
    void shouldTakeTheFileNetOfTheMovementOfTheBuildThatFirstSawIt() {
        times(8, row -> 100);
        job.file(suite(ROWS, row -> 105)).build(suite(ROWS, row -> 105));

        GateResult calm = job.build(suite(ROWS, row -> 100));
        GateResult moved = job.build(suite(ROWS, row -> 108));

        assertThat(movementOf(calm)).isZero();
        assertThat(row(calm, "b00").change().orElseThrow()).isCloseTo(0, within(1e-12));
        assertThat(row(moved, "b00").change().orElseThrow()).isCloseTo(0, within(1e-12));
    }

    @Test
    void shouldKeepTheDistanceOfASuspectToItsFileWhereTheMovementIsAccepted() {
        job.file(suite(ROWS, row -> 100));
        times(8, row -> 100);
        times(1, row -> row == 0 ? 169 : 130);

        Row red = row(job.acceptMovement().build(suite(ROWS, row -> row == 0 ? 169 : 130)), "b00");

        assertThat(red.status()).isEqualTo(REGRESSED);
        assertThat(red.change().orElseThrow()).isCloseTo(0.3, within(1e-12));
        assertThat(red.limit().orElseThrow()).isCloseTo(156, within(1e-9));
        assertThat(status(job.build(suite(ROWS, row -> row == 0 ? 150 : 130)), "b00"))
                .as("15.4 % above 130")
                .isEqualTo(UNCHANGED);
        Row later = row(job.file(suite(ROWS, row -> row == 0 ? 101 : 100)).build(suite(ROWS, row -> 130)), "b00");
        assertThat(later.baselineValue()).as("until the file has another value").hasValue(101);
    }

    @Test
    void shouldAcceptWithTheMovementOnlyTimesThatTheBuildMeasured() {
        for (int build = 0; build < 8; build++) {
            job.build(with(suite(ROWS, row -> 100), bytes("bytes", 100)));
        }
        job.build(with(suite(ROWS - 1, row -> 130), bytes("bytes", 101)));

        job.acceptMovement();

        assertThat(own("b00").restart()).isEqualTo(9);
        assertThat(own("b11").restart()).as("was not measured").isZero();
        assertThat(own("bytes").restart()).isZero();
    }

    @Test
    void shouldAcceptAFasterSuiteInTheFifthBuildRunning() {
        times(8, row -> 100);

        for (int build = 1; build <= 5; build++) {
            assertThat(movementOf(job.build(suite(ROWS, row -> 85))))
                    .as("build %d", build)
                    .isCloseTo(-0.15, within(1e-12));
        }
        GateResult sixth = job.build(suite(ROWS, row -> 85));

        assertThat(movementOf(sixth)).isZero();
        assertThat(row(sixth, "b00").baselineValue()).hasValue(85);
        assertThat(row(sixth, "b00").evidence().history()).isEqualTo(5);
    }

    @Test
    void shouldAcceptAFasterSuiteOnlyForTheTimesThatTheFifthBuildMeasured() {
        for (int build = 0; build < 8; build++) {
            job.build(with(suite(ROWS, row -> 100), bytes("bytes", 100)));
        }
        for (int build = 0; build < 4; build++) {
            job.build(with(suite(ROWS, row -> 85), bytes("bytes", 100)));
        }
        job.build(with(suite(ROWS - 1, row -> 85), bytes("bytes", 100)));

        assertThat(own("b00").restart()).isEqualTo(13);
        assertThat(own("b11").restart()).as("was not measured").isZero();
        assertThat(own("bytes").restart()).isZero();
    }

    @Test
    void shouldNotAcceptASuiteThatIsFasterByNoMoreThanHalfTheThreshold() {
        var quarter = new Job(new Policy.Builder().threshold(25).build());
        for (int build = 0; build < 8; build++) {
            quarter.build(suite(ROWS, row -> 64));
        }
        for (int build = 0; build < 6; build++) {
            assertThat(movementOf(quarter.build(suite(ROWS, row -> 56)))).isEqualTo(-0.125);
        }
    }

    @Test
    void shouldNotAcceptASuiteThatIsFasterByHalfTheThresholdOrNotInFiveBuildsRunning() {
        times(8, row -> 100);
        times(7, row -> 90);
        assertThat(movementOf(job.build(suite(ROWS, row -> 90)))).isCloseTo(-0.1, within(1e-12));
        times(4, row -> 85);
        times(1, row -> 95);
        times(4, row -> 85);

        assertThat(movementOf(job.build(suite(ROWS, row -> 85)))).isNegative();
    }

    @ParameterizedTest(name = "{0} suspects of {1}: {2} are measured again")
    @CsvSource({"4, 12, 4", "5, 12, 0", "3, 10, 3", "4, 10, 0", "9, 9, 9"})
    void shouldMeasureNothingAgainWhereMoreThanAThirdOfTenRowsIsSuspect(int suspects, int rows, int again) {
        for (int build = 0; build < 8; build++) {
            job.build(suite(rows, row -> 100));
        }

        GateResult result = job.build(suite(rows, row -> row < suspects ? 130 : 100));

        assertThat(result.count(REGRESSED)).isEqualTo(suspects);
        assertThat(result.remeasure()).hasSize(again);
        assertThat(String.join("\n", result.notes()).contains("one event")).isEqualTo(again == 0);
    }

    @Test
    void shouldCountOnlyTimesAndRatesForAThird() {
        Measurement[] calm = with(suite(ROWS, row -> 100), bytesOf(ROWS));
        for (int build = 0; build < 8; build++) {
            job.build(calm);
        }

        GateResult result = job.build(with(suite(ROWS, row -> row < 5 ? 130 : 100), bytesOf(ROWS)));

        assertThat(result.count(REGRESSED)).isEqualTo(5);
        assertThat(result.remeasure()).isEmpty();
    }

    private static Measurement[] bytesOf(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> bytes("bytes" + row, 100))
                .toArray(Measurement[]::new);
    }

    @Test
    void shouldMeasureNothingAgainForTheMovementItself() {
        times(8, row -> 100);

        assertThat(job.build(suite(ROWS, row -> 130)).remeasure()).isEmpty();
    }

    @Test
    void shouldWantTheRawValueMoreThanHalfTheThresholdAboveTheBaselineToo() {
        times(8, row -> 100);

        GateResult result = job.build(suite(ROWS, row -> row == 0 ? 110 : row == 1 ? 111 : 85));

        assertThat(movementOf(result)).isCloseTo(-0.15, within(1e-12));
        assertThat(status(result, "b00")).as("29 % net, 10 % raw").isEqualTo(UNCHANGED);
        assertThat(status(result, "b01")).as("31 % net, 11 % raw").isEqualTo(REGRESSED);
    }

    private void times(int builds, IntToDoubleFunction values) {
        for (int i = 0; i < builds; i++) {
            job.build(suite(ROWS, values));
        }
    }

    private double limitOfNext(double value) {
        return row(job.build(suite(ROWS, row -> value)), Row.WHOLE_SUITE.key())
                .limit()
                .orElseThrow();
    }

    private static double movementOf(GateResult result) {
        return row(result, Row.WHOLE_SUITE.key()).change().orElseThrow();
    }

    private RowState own(String key) {
        return job.state()
                .machine(Reports.MACHINE.key())
                .orElseThrow()
                .row(new RowId(key, "time"))
                .orElseThrow();
    }

    private static Measurement[] with(Measurement[] suite, Measurement... more) {
        Measurement[] all = Arrays.copyOf(suite, suite.length + more.length);
        System.arraycopy(more, 0, all, suite.length, more.length);
        return all;
    }
}
