package io.jenkins.plugins.benchmarkgate.gate;

import static io.jenkins.plugins.benchmarkgate.gate.Reports.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the rows together mean, and the cases in which no verdict can be had. */
class GateVerdictTest {
    private static final Report CURRENT = Reports.of(ms("a", 100), ms("b", 100));

    @Test
    void shouldPassIfNothingGotWorse() {
        GateResult result = decide(policy(Level.FAILURE, Map.of()), CURRENT);

        assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result.level()).isEqualTo(Level.LIST);
        assertThat(result.compared()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void shouldDoWhatCriticalitySaysIfSomethingRegressed(Level criticality) {
        GateResult result = decide(policy(criticality, Map.of()), Reports.of(ms("a", 130), ms("b", 100)));

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.level()).isEqualTo(criticality);
        assertThat(result.rows().get(0).status()).isEqualTo(Status.REGRESSED);
    }

    @Test
    void shouldBeUnstableIfOnlyWarned() {
        var policy = new Policy.Builder()
                .threshold(40)
                .unstableThreshold(Optional.of(20.0))
                .noise(Noise.OFF)
                .build();

        GateResult result = decide(policy, Reports.of(ms("a", 130), ms("b", 100)));

        assertThat(result.verdict()).isEqualTo(Verdict.UNSTABLE);
        assertThat(result.level()).isEqualTo(Level.UNSTABLE);
    }

    @ParameterizedTest(name = "on.missing {0}, criticality {1}: {2} at {3}")
    @CsvSource({
        "LIST, FAILURE, PASSED, LIST",
        "NOTE, FAILURE, UNSTABLE, NOTE",
        "UNSTABLE, FAILURE, UNSTABLE, UNSTABLE",
        "ERROR, FAILURE, FAILED, ERROR",
        "FAILURE, FAILURE, FAILED, FAILURE",
        "FAILURE, UNSTABLE, FAILED, UNSTABLE",
        "UNSTABLE, LIST, UNSTABLE, LIST"
    })
    void shouldNeverBeWorseThanCriticalityIfMissing(Level missing, Level criticality, Verdict verdict, Level level) {
        GateResult result =
                decide(policy(criticality, Map.of(Event.MISSING, missing)), Reports.of(ms("a", 100), ms("new", 1)));

        assertThat(result.count(Status.MISSING)).isEqualTo(1);
        assertThat(result.count(Status.NEW)).isEqualTo(1);
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.level()).isEqualTo(level);
    }

    @Test
    void shouldTreatAnIncomparableRowAsMissing() {
        GateResult result = decide(policy(Level.FAILURE, Map.of()), Reports.of(ms("a", 100), ms("b", Double.NaN)));

        assertThat(result.verdict()).isEqualTo(Verdict.UNSTABLE);
        assertThat(result.level()).isEqualTo(Level.UNSTABLE);
    }

    @Test
    void shouldNotGateIgnoredRowsPresentOrMissing() {
        var ignore = PolicyWords.rule(Map.of("pattern", "b*", "ignore", true));
        var policy =
                new Policy.Builder().rules(List.of(ignore)).noise(Noise.OFF).build();

        GateResult slower = decide(policy, Reports.of(ms("a", 100), ms("b", 900), ms("b2", 1)));
        GateResult missing = decide(policy, Reports.of(ms("a", 100)));

        assertThat(slower.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(slower.count(Status.IGNORED)).isEqualTo(2);
        assertThat(missing.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(missing.count(Status.IGNORED)).isEqualTo(1);
    }

    @Test
    void shouldFailIfNothingIsComparable() {
        GateResult result = decide(policy(Level.LIST, Map.of()), Reports.of(ms("x", 100), ms("y", 100)));

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.level()).isEqualTo(Level.FAILURE);
        assertThat(result.problem()).isPresent();
    }

    @Test
    void shouldNotGateAgainstTheFileOfAnotherMachineAndNameWhatDiffers() {
        Report laptop = Reports.on(Reports.OTHER, ms("a", 10), ms("b", 10));

        GateResult result = new Gate(Policy.DEFAULT.withNoise(Noise.OFF))
                .decide(GateInput.first(CURRENT, new Baseline.Given("benchmarks/baseline.json", laptop)));

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_GATED);
        assertThat(result.level()).isEqualTo(Level.UNSTABLE);
        assertThat(result.compared()).isZero();
        assertThat(String.join("\n", result.notes()))
                .contains("CPU Ryzen 5 instead of Xeon")
                .contains("logical CPUs 12 instead of 64")
                .contains("runtime CPython 3.11 instead of CPython 3.12")
                .contains("benchmarks/baseline.json");
    }

    @Test
    void shouldCompareWithAFileThatDoesNotNameItsMachine() {
        Report plain = Reports.on(Machine.UNKNOWN, ms("a", 100), ms("b", 100));

        GateResult result = new Gate(Policy.DEFAULT.withNoise(Noise.OFF))
                .decide(GateInput.first(CURRENT, new Baseline.Given("base.json", plain)));

        assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
    }

    @ParameterizedTest(name = "on.noBaseline {0}")
    @EnumSource
    void shouldNotGateAgainstAnEmptyBaseline(Level level) {
        GateResult result = new Gate(policy(Level.FAILURE, Map.of(Event.NO_BASELINE, level)))
                .decide(GateInput.first(CURRENT, new Baseline.Empty("base.json")));

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_GATED);
        assertThat(result.level()).isEqualTo(level);
        assertThat(result.headline()).contains("base.json").contains("no benchmark");
        assertThat(result.count(Status.NEW)).isEqualTo(2);
    }

    @Test
    void shouldNotGateIfThereNeverWasABaseline() {
        GateResult result = new Gate(Policy.DEFAULT.withNoise(Noise.OFF))
                .decide(GateInput.first(CURRENT, new Baseline.None("benchmarks/baseline.json")));

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_GATED);
        assertThat(result.level()).isEqualTo(Level.LIST);
    }

    @ParameterizedTest(name = "criticality {0}: {1}")
    @CsvSource({"FAILURE, UNSTABLE", "UNSTABLE, UNSTABLE", "NOTE, NOTE", "LIST, LIST"})
    void shouldBeUnstableIfTheBaselineWasLost(Level criticality, Level expected) {
        GateResult result = new Gate(policy(criticality, Map.of()))
                .decide(GateInput.first(CURRENT, new Baseline.Lost("base.json", "base.json is gone")));

        assertThat(result.verdict()).isEqualTo(Verdict.UNSTABLE);
        assertThat(result.level()).isEqualTo(expected);
        assertThat(result.headline()).contains("base.json is gone");
    }

    @Test
    void shouldRefuseToDecideNothing() {
        assertThatThrownBy(() -> new Gate(Policy.DEFAULT.withNoise(Noise.OFF))
                        .decide(GateInput.first(Reports.of(), new Baseline.None("base.json"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no benchmark");
    }

    private static Policy policy(Level criticality, Map<Event, Level> on) {
        return new Policy.Builder()
                .criticality(criticality)
                .levels(on)
                .noise(Noise.OFF)
                .build();
    }

    private static GateResult decide(Policy policy, Report current) {
        return new Gate(policy)
                .decide(GateInput.first(
                        current, new Baseline.Given("base.json", Reports.of(ms("a", 100), ms("b", 100)))));
    }
}
