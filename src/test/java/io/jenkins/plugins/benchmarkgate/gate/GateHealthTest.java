package io.jenkins.plugins.benchmarkgate.gate;

import static io.jenkins.plugins.benchmarkgate.gate.Reports.ms;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.report.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What the builds of a job say of its gate. */
class GateHealthTest {
    private final Job job = Job.ofDefaults();
    private final List<BuildResult> results = new ArrayList<>();

    private void build(double a, double b, List<Measurement> again) {
        List<Measurement> measured = List.of(ms("a", a), ms("b", b), ms("calm", 100));
        GateResult result = job.build(measured, again.isEmpty() ? List.of() : List.of(again));
        results.add(Results.of(
                "benchmark-gate", "Benchmarks", result, Reports.on(Reports.MACHINE, ms("a", a)), "", List.of()));
    }

    private void steady(int builds) {
        for (int build = 0; build < builds; build++) {
            build(100, 100, List.of());
        }
    }

    @Test
    void shouldSayThatNothingWasFlagged() {
        steady(5);

        GateHealth health = GateHealth.of(results);

        assertThat(health.sentence()).isEqualTo("The last 5 builds had no suspect.");
        assertThat(health.overlap()).isEmpty();
        assertThat(health.ruleLines()).isEmpty();
    }

    @Test
    void shouldNotSayThatBuildsDisagreeWhereNoneHasFollowed() {
        steady(8);
        build(150, 100, List.of());

        GateHealth health = GateHealth.of(results);

        assertThat(health.suspects()).isEqualTo(1);
        assertThat(health.overlap()).isEmpty();
        assertThat(health.sentence()).doesNotContain("agree");
    }

    @Test
    void shouldAgreeFullyWhereARegressionStays() {
        steady(8);
        results.clear();
        for (int build = 0; build < 4; build++) {
            build(150, 100, List.of());
        }

        GateHealth health = GateHealth.of(results);

        assertThat(health.suspects()).isEqualTo(4);
        assertThat(health.overlap()).hasValue(1);
        assertThat(health.sentence()).contains("none was measured again").doesNotContain("noise:");
    }

    @Test
    void shouldNameWhatIsNotRepeatedAndTheRulesToCopy() {
        steady(8);
        results.clear();
        for (int slow = 0; slow < 12; slow++) {
            double value = 130 * Math.pow(1.3, slow);
            build(value, 100, List.of(ms("a", 100)));
            steady(1);
        }

        GateHealth health = GateHealth.of(results);

        assertThat(health.remeasured()).isEqualTo(12);
        assertThat(health.refuted()).isEqualTo(12);
        assertThat(health.overlap()).hasValue(0);
        assertThat(health.noisiest()).containsExactly(new GateHealth.Noisy(new RowId("a", "time"), 12));
        assertThat(health.sentence())
                .contains("100 % of the 12 that were measured again were not repeated")
                .contains("1 benchmark causes 100 % of that")
                .contains("quarantine");
        assertThat(health.ruleLines()).containsExactly("[pattern: 'a', metric: 'time', ignore: true]");
    }

    @Test
    void shouldAdviseNothingFromAFewSuspects() {
        steady(8);
        results.clear();
        build(130, 100, List.of(ms("a", 100)));

        GateHealth health = GateHealth.of(results);

        assertThat(health.sentence()).contains("1 suspect in the last build").doesNotContain("quarantine");
        assertThat(health.ruleLines()).isEmpty();
    }

    @Test
    void shouldWriteRulesThatNoNameCanLeave() {
        var hostile = new GateHealth(
                30,
                20,
                20,
                20,
                OptionalDouble.empty(),
                List.of(new GateHealth.Noisy(new RowId("a'\\\n${x}", "time"), 20)));

        assertThat(hostile.ruleLines()).containsExactly("[pattern: 'a\\'\\\\?${x}', metric: 'time', ignore: true]");
    }

    @Test
    void shouldTakeWhatIsOnlyLearningForNoSuspect() {
        build(100, 100, List.of());
        build(150, 100, List.of());

        assertThat(GateHealth.of(results).suspects()).isZero();
    }
}
