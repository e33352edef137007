package io.jenkins.plugins.benchmarkgate.gate;

import static io.jenkins.plugins.benchmarkgate.gate.Job.row;
import static io.jenkins.plugins.benchmarkgate.gate.Status.IMPROVED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.REGRESSED;
import static io.jenkins.plugins.benchmarkgate.gate.Status.UNCHANGED;
import static io.jenkins.plugins.benchmarkgate.gate.WorkedCasesTest.suite;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The worked cases in which a suite of 40 moves together, and their edges. */
class WholeSuiteCasesTest {
    private static final int ROWS = 40;
    private final Job job = Job.ofDefaults();

    @Test
    void slowAgentOnce() {
        times(3, row -> 100);
        GateResult slow = job.agent("agent-7").build(suite(ROWS, row -> 130));
        GateResult after = job.agent("agent-1").build(suite(ROWS, row -> 100));

        assertOneEvent(slow);
        assertThat(wholeSuite(slow).reason()).contains("agent-7").contains("+30.0 %");
        assertThat(slow.count(UNCHANGED)).isEqualTo(ROWS);
        assertThat(row(slow, "b00").reason()).contains("+30.0 %").contains("+0.0 %");
        assertThat(after.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(row(after, "b00").evidence().history())
                .as("it taught nothing")
                .isEqualTo(3);
        assertThat(row(after, "b00").evidence().reach()).hasValue(100);
    }

    @Test
    void shouldNameTheMachineAndWhatItsOtherBuildsDidAndWhatIsLeftWithoutIt() {
        job.agent("agent-1").build(suite(ROWS, row -> 100));
        job.agent("agent-7").build(suite(ROWS, row -> 100));
        job.agent("agent-1").build(suite(ROWS, row -> 100));
        job.agent("agent-7").build(suite(ROWS, row -> 102));

        GateResult slow = job.agent("agent-7").build(suite(ROWS, row -> row == 0 ? 200 : 130));

        assertThat(wholeSuite(slow).reason())
                .contains("on agent agent-7 (machine %s)".formatted(Reports.MACHINE.key()))
                .contains("the last builds there: #2 +0.0 %, #4 +2.0 %")
                .contains("the last builds on other agents: #1 +0.0 % on agent-1, #3 +0.0 % on agent-1");
        assertThat(slow.notes())
                .anySatisfy(note -> assertThat(note)
                        .startsWith(
                                "Without the +30.0 % of the whole suite, as the changes of the rows are shown: 1 of 40 benchmarks worse,")
                        .contains("geometric mean of times and rates +1.1 %"));
    }

    @Test
    void wholeSuiteSlowerForGood() {
        times(8, row -> 100);

        for (int i = 0; i < 30; i++) {
            assertOneEvent(job.build(suite(ROWS, row -> 130)));
        }
        GateResult accepted = job.acceptMovement().build(suite(ROWS, row -> 130));

        assertThat(accepted.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(row(accepted, "b00").baselineValue()).hasValue(130);
        assertThat(accepted.count(UNCHANGED)).isEqualTo(ROWS);
        assertThat(job.build(suite(ROWS, row -> row == 3 ? 170 : 130)).count(Status.UNCONFIRMED))
                .as("a new level is a fixed baseline")
                .isEqualTo(1);
    }

    @Test
    void aSuspectStaysRedWhenTheMovementIsAccepted() {
        times(8, row -> 100);
        IntToDoubleFunction both = row -> row == 0 ? 169 : 130;
        GateResult event = job.build(suite(ROWS, both));

        GateResult accepted = job.acceptMovement().build(suite(ROWS, both));

        assertThat(event.count(REGRESSED)).isEqualTo(1);
        assertThat(accepted.count(REGRESSED)).isEqualTo(1);
        assertThat(row(accepted, "b00").status()).isEqualTo(REGRESSED);
        assertThat(row(accepted, "b00").evidence().redSince()).isEqualTo(9);
        assertThat(row(accepted, "b00").limit().orElseThrow()).isBetween(155.9, 156.1);
        times(10, both);
        assertThat(job.build(suite(ROWS, both)).count(REGRESSED)).isEqualTo(1);
        assertThat(job.build(suite(ROWS, row -> 130)).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void halfTheSuiteSlower() {
        times(8, row -> 100);

        GateResult half = job.build(suite(ROWS, row -> row < 20 ? 130 : 100));

        assertThat(wholeSuite(half).change()).hasValue(0);
        assertThat(half.count(REGRESSED)).isEqualTo(20);
        assertThat(half.remeasure()).isEmpty();
        assertThat(String.join("\n", half.notes())).contains("20 of 40").contains("one event");
    }

    @Test
    void mostOfTheSuiteSlowerForEightBuildsThenFixed() {
        times(8, row -> 100);
        for (int i = 0; i < 8; i++) {
            assertOneEvent(job.build(suite(ROWS, row -> row < 32 ? 130 : 100)));
        }

        for (int i = 0; i < 5; i++) {
            GateResult fixed = job.build(suite(ROWS, row -> 100));
            assertThat(fixed.verdict()).isEqualTo(Verdict.PASSED);
            assertThat(fixed.count(UNCHANGED)).isEqualTo(ROWS);
        }
    }

    @Test
    void mostOfTheSuiteFasterForGood() {
        times(8, row -> 100);
        IntToDoubleFunction faster = row -> row < 32 ? 75 : 100;
        for (int i = 0; i < 12; i++) {
            GateResult result = job.build(suite(ROWS, faster));
            assertThat(result.verdict()).as("build %d", i).isEqualTo(Verdict.PASSED);
            for (int stayed = 32; stayed < ROWS; stayed++) {
                assertThat(row(result, "b%02d".formatted(stayed)).status()).isEqualTo(UNCHANGED);
            }
        }

        GateResult later = job.build(suite(ROWS, faster));
        assertThat(wholeSuite(later).change()).as("it counts from 0 again").hasValue(0);
        assertThat(row(later, "b00").baselineValue()).hasValue(75);
        assertThat(row(later, "b39").baselineValue()).hasValue(100);
    }

    @Test
    void wholeSuiteFasterForTwelveBuildsThenBack() {
        times(8, row -> 100);
        times(12, row -> 75);

        assertOneEvent(job.build(suite(ROWS, row -> 100)));
    }

    @Test
    void shouldNotLoseARegressionThatALuckySuiteHides() {
        times(8, row -> 100);
        GateResult red = job.build(suite(ROWS, row -> row == 0 ? 130 : 100));
        times(6, row -> row == 0 ? 97.5 : 75);

        GateResult later = job.build(suite(ROWS, row -> row == 0 ? 97.5 : 75));

        assertThat(row(red, "b00").status()).isEqualTo(REGRESSED);
        assertThat(row(later, "b00").status())
                .as("the suite got faster, and this row with it, but it is still 30 % behind")
                .isEqualTo(REGRESSED);
    }

    @Test
    void shouldStayAnEventUntilBackToHalfOfTheThreshold() {
        times(8, row -> 100);
        assertOneEvent(job.build(suite(ROWS, row -> 130)));

        assertOneEvent(job.build(suite(ROWS, row -> 115)));
        assertThat(job.build(suite(ROWS, row -> 109)).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(job.build(suite(ROWS, row -> 115)).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void shouldNotCorrectASuiteOfFewerThanTen() {
        for (int i = 0; i < 8; i++) {
            job.build(suite(9, row -> 100));
        }

        GateResult slow = job.build(suite(9, row -> 130));

        assertThat(slow.count(REGRESSED)).isEqualTo(9);
        assertThat(slow.rows()).noneMatch(Row::isWholeSuite);
    }

    @Test
    void shouldNotCorrectWithNoiseHistory() {
        var plain = new Job(Policy.DEFAULT.withNoise(Noise.HISTORY));
        for (int i = 0; i < 8; i++) {
            plain.build(suite(ROWS, row -> 100));
        }

        assertThat(plain.build(suite(ROWS, row -> 130)).count(REGRESSED)).isEqualTo(ROWS);
    }

    private void times(int builds, IntToDoubleFunction values) {
        for (int i = 0; i < builds; i++) {
            job.build(suite(ROWS, values));
        }
    }

    private static void assertOneEvent(GateResult result) {
        assertThat(wholeSuite(result).status()).isEqualTo(REGRESSED);
        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.count(REGRESSED)).isZero();
        assertThat(result.count(IMPROVED)).isLessThan(10);
    }

    private static Row wholeSuite(GateResult result) {
        return result.rows().stream().filter(Row::isWholeSuite).findFirst().orElseThrow();
    }
}
