package io.jenkins.plugins.benchmarkgate.gate;

import static io.jenkins.plugins.benchmarkgate.gate.Job.row;
import static io.jenkins.plugins.benchmarkgate.gate.Job.status;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.rounds;
import static io.jenkins.plugins.benchmarkgate.gate.Status.REGRESSED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.UNCONFIRMED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.WITHIN_NOISE;
import static io.jenkins.plugins.benchmarkgate.gate.WorkedCasesTest.suite;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.model.Measurement;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of which movement a second look is judged net. */
class SecondLookFramesTest {
    private static final int ROWS = 12;

    private final Job job = Job.ofDefaults();

    @BeforeEach
    void setUp() {
        for (int build = 0; build < 8; build++) {
            job.build(suite(ROWS, row -> 100));
        }
    }

    @Test
    void shouldTakeARerunOfEverythingNetOfItsOwnMovement() {
        IntToDoubleFunction first = row -> row == 0 ? 150 : 100;

        GateResult refuted = look(first, suite(ROWS, row -> 130));
        GateResult confirmed = look(first, suite(ROWS, row -> row == 0 ? 195 : 130));

        assertThat(status(refuted, "b00"))
                .as("as slow as the rest of that look")
                .isEqualTo(WITHIN_NOISE);
        assertThat(row(refuted, "b00").reason())
                .contains("not repeated; looks 150 ms, then 130 ms with +30.0 % of the whole suite; limit 120 ms");
        assertThat(status(confirmed, "b00")).isEqualTo(REGRESSED);
        assertThat(row(confirmed, "b00").reason())
                .contains("in both looks; looks 150 ms, then 195 ms with +30.0 % of the whole suite; limit");
    }

    @Test
    void shouldSayWhichOfTwoValuesWasNotRepeated() {
        var rounds = Job.ofDefaults();
        for (int build = 0; build < 8; build++) {
            rounds.build(rounds("a", 100, 90));
        }

        GateResult refuted = rounds.build(List.of(rounds("a", 130, 110)), List.of(List.of(rounds("a", 119, 111))));

        assertThat(status(refuted, "a")).isEqualTo(WITHIN_NOISE);
        assertThat(row(refuted, "a").reason())
                .contains("minimum 90.0 ms -> 110 ms (+22.2 %), best quartile moved no less: "
                        + "not repeated at the best quartile, 130 ms, then 119 ms, with its limit at 120 ms; "
                        + "looks 110 ms, then 111 ms; limit 108 ms");
    }

    @Test
    void shouldSayWhichValueOneOfTwoLooksDidNotRepeat() {
        var rounds = Job.ofDefaults();
        for (int build = 0; build < 8; build++) {
            rounds.build(rounds("a", 100, 90));
        }

        GateResult refuted = rounds.build(
                List.of(rounds("a", 130, 110)),
                List.of(List.of(rounds("a", 119, 111)), List.of(rounds("a", 131, 112))));

        assertThat(row(refuted, "a").reason())
                .contains(
                        "not repeated at the best quartile, 130 ms, then 119 ms, then 131 ms, with its limit at 120 ms");
    }

    @Test
    void shouldNameAllLooksWhateverTheyDecided() {
        var strict = new Job(WorkedCasesTest.confirm(2));
        for (int build = 0; build < 8; build++) {
            strict.build(suite(2, row -> 100));
        }

        GateResult result = strict.build(
                List.of(suite(2, row -> 130 + row)),
                List.of(List.of(suite(2, row -> 140 + row)), List.of(suite(1, row -> 150))));
        GateResult calm = strict.build(List.of(suite(2, row -> 101)), List.of(List.of(suite(2, row -> 102))));

        assertThat(row(result, "b00").reason())
                .contains("to be confirmed by the next build; looks 130 ms, then 140 ms, then 150 ms; limit");
        assertThat(row(result, "b01").reason())
                .contains("but the re-run did not measure it; looks 131 ms, then 141 ms; limit");
        assertThat(row(calm, "b01").reason()).contains("within the threshold of 20 %; looks 101 ms, then 102 ms; ");
    }

    @Test
    void shouldNameNoLooksOfARowThatWasMeasuredOnce() {
        GateResult result = look(row -> row == 0 ? 150 : 100, suite(1, row -> 150));

        assertThat(row(result, "b01").reason()).doesNotContain("looks");
    }

    @Test
    void shouldTakeARerunOfSelectedRowsNetOfTheMovementOfTheFirst() {
        IntToDoubleFunction first = row -> row == 0 ? 165 : 110;

        GateResult refuted = look(first, suite(1, row -> 131));
        GateResult confirmed = look(first, suite(1, row -> 135));

        assertThat(status(refuted, "b00")).as("131 is 119 without 10 %").isEqualTo(WITHIN_NOISE);
        assertThat(status(confirmed, "b00")).isEqualTo(REGRESSED);
    }

    @Test
    void shouldTakeARerunOfNearlyEverythingNetOfTheMovementOfTheFirst() {
        GateResult confirmed = look(row -> row == 0 ? 150 : 100, suite(ROWS - 1, row -> 130));

        assertThat(status(confirmed, "b00")).isEqualTo(REGRESSED);
    }

    @Test
    void shouldConfirmAMovementOverBuilds() {
        var strict = new Job(WorkedCasesTest.confirm(2));
        for (int build = 0; build < 8; build++) {
            strict.build(suite(ROWS, row -> 100));
        }

        GateResult once = strict.build(suite(ROWS, row -> 130));
        GateResult twice = strict.build(suite(ROWS, row -> 130));

        assertThat(status(once, Row.WHOLE_SUITE.key())).isEqualTo(UNCONFIRMED);
        assertThat(once.verdict()).isEqualTo(Verdict.UNSTABLE);
        assertThat(status(twice, Row.WHOLE_SUITE.key())).isEqualTo(REGRESSED);
        assertThat(twice.verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void shouldCountTheMovementFromZeroWhereTheFileAcceptsMostOfTheSuite() {
        job.file(suite(ROWS, row -> 100)).build(suite(ROWS, row -> 100));
        GateResult event = job.build(suite(ROWS, row -> 130));

        GateResult accepted = job.file(suite(ROWS, row -> row < 8 ? 130 : 128)).build(suite(ROWS, row -> 130));
        GateResult later = job.build(suite(ROWS, row -> 130));

        assertThat(status(event, Row.WHOLE_SUITE.key())).isEqualTo(REGRESSED);
        assertThat(accepted.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(later.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(job.state()
                        .machine(Reports.MACHINE.key())
                        .orElseThrow()
                        .movement()
                        .isSuspect())
                .isFalse();
    }

    private GateResult look(IntToDoubleFunction first, Measurement[] again) {
        return job.build(List.of(suite(ROWS, first)), List.of(List.of(again)));
    }
}
