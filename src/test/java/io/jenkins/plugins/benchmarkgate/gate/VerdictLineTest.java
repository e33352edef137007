package io.jenkins.plugins.benchmarkgate.gate;

import static io.jenkins.plugins.benchmarkgate.gate.Reports.ms;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the line with the verdict says of builds whose rows are of several kinds. */
class VerdictLineTest {
    private final Job job = Job.ofDefaults();

    @Test
    void shouldKeepApartWhatIsNewAndWhatHasBeenRed() {
        for (int build = 0; build < 8; build++) {
            job.build(ms("a", 100), ms("b", 100), ms("c", 100));
        }

        GateResult first = job.build(ms("a", 130), ms("b", 100), ms("c", 100));
        GateResult second = job.build(ms("a", 130), ms("b", 130), ms("c", 100));
        GateResult third = job.build(ms("a", 130), ms("b", 130), ms("c", 130));

        assertThat(first.headline()).contains("(threshold 20 %)");
        assertThat(second.headline()).contains("(threshold 20 %; 1 new in this build, 1 red since #9)");
        assertThat(third.headline()).contains("(threshold 20 %; 1 new in this build, 2 red since #9 or later)");
    }

    @Test
    void shouldSayNothingOfWhatIsNotThere() {
        job.times(4, 100);

        assertThat(job.build(ms("a", 100)).headline())
                .isEqualTo("PASSED: 0 of 1 compared benchmark regressed (threshold 20 %)");
        job.build(ms("a", 100), ms("b", 100));
        assertThat(job.build(ms("a", 100), ms("b", 100)).headline())
                .isEqualTo("PASSED: 0 of 2 compared benchmarks regressed (threshold 20 %)");
    }

    @Test
    void shouldSaySinceWhenTheWholeSuiteIsRedApartFromTheBenchmarks() {
        for (int build = 0; build < 8; build++) {
            job.build(WorkedCasesTest.suite(12, row -> 100));
        }

        GateResult first = job.build(WorkedCasesTest.suite(12, row -> 130));
        GateResult second = job.build(WorkedCasesTest.suite(12, row -> 130));

        assertThat(first.headline())
                .startsWith("FAILED: 0 of 12 compared benchmarks regressed (threshold 20 %)")
                .contains("the whole suite moved by +30.0 %")
                .doesNotContain("red since");
        assertThat(second.headline())
                .startsWith("FAILED: 0 of 12 compared benchmarks regressed (threshold 20 %)")
                .contains("the whole suite moved by +30.0 %, red since #9");
    }

    @Test
    void shouldGateWhileOnlySomeRowsAreLearning() {
        job.times(4, 100);
        job.build(ms("a", 100), ms("b", 100));

        GateResult mixed = job.build(ms("a", 100), ms("b", 200));

        assertThat(mixed.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(mixed.level()).isEqualTo(Level.LIST);
    }

    @Test
    void shouldSayHowFarTheRowHasLearntThatKnowsMost() {
        job.build(ms("a", 100));
        job.build(ms("a", 100), ms("b", 100));

        GateResult third = job.build(ms("a", 100), ms("b", 100));

        assertThat(third.verdict()).isEqualTo(Verdict.NOT_GATED);
        assertThat(third.headline()).contains("learning, 2 of 3 builds");
    }

    @Test
    void shouldTreatOneRowThatIsNoValueAsMissingWhereNothingIsComparedYet() {
        GateResult result = job.build(ms("a", 100), ms("b", Double.NaN));

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_GATED);
        assertThat(result.level()).isEqualTo(Level.UNSTABLE);
    }

    @Test
    void shouldCallNoFileStaleThatIsNot() {
        job.file(ms("a", 100)).times(8, 100);

        assertThat(String.join("\n", job.build(ms("a", 100)).notes())).doesNotContain("slower than the last builds");
    }
}
