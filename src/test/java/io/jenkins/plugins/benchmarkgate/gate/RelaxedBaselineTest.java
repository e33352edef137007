package io.jenkins.plugins.benchmarkgate.gate;

import static io.jenkins.plugins.benchmarkgate.gate.Reports.ms;
import static io.jenkins.plugins.benchmarkgate.gate.Reports.rate;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.history.Circumstances;
import io.jenkins.plugins.benchmarkgate.history.CircumstancesJson;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A yardstick that a change request cannot widen unseen. */
class RelaxedBaselineTest {
    private static final Baseline FILE = file(ms("a", 100), ms("b", 50), rate("c", 1000));
    private static final Policy STRICT = new Policy.Builder()
            .unstableThreshold(Optional.of(10.0))
            .rules(List.of(PolicyWords.rule(Map.of("pattern", "b", "threshold", "30"))))
            .build();

    @Test
    void shouldListNothingWhereNothingIsRelaxed() throws IOException {
        assertThat(relaxed(STRICT, file(ms("a", 90), ms("b", 50), rate("c", 1100))))
                .isEmpty();
    }

    @Test
    void shouldListEveryRelaxedDroppedAndNewValue() throws IOException {
        assertThat(relaxed(STRICT, file(ms("a", 130), rate("c", 800), ms("d", 5))))
                .containsExactly(
                        "This change relaxes what it is judged by, against main #7, in 4 places:",
                        "Relaxed: a: value 100 ms -> 130 ms (+30.0 %).",
                        "Relaxed: dropped b, which was 50.0 ms.",
                        "Relaxed: c: value 1000 ops/s -> 800 ops/s (+25.0 %).",
                        "Relaxed: new d, 5.00 ms.");
    }

    @Test
    void shouldListAFileThatDoesNotServeAnyMore() throws IOException {
        assertThat(relaxed(STRICT, new Baseline.EarlierBuilds(10)))
                .contains("Relaxed: the baseline is the last 10 builds instead of the file base.json with 3 values.");
        assertThat(relaxed(STRICT, new Baseline.Empty("base.json")))
                .contains("Relaxed: the baseline is no file with values instead of the file base.json with 3 values.");
    }

    @Test
    void shouldListAnotherMachineForThenNoFileServes() throws IOException {
        Baseline other =
                new Baseline.Given("base.json", Reports.on(Reports.OTHER, ms("a", 100), ms("b", 50), rate("c", 1000)));

        assertThat(String.join("\n", relaxed(STRICT, other)))
                .contains("Relaxed: the baseline names another machine: CPU");
    }

    @Test
    void shouldListEveryLooserSetting() throws IOException {
        var loose = new Policy.Builder()
                .threshold(35)
                .criticality(Level.UNSTABLE)
                .levels(Map.of(Event.MISSING, Level.LIST))
                .rules(List.of(
                        PolicyWords.rule(Map.of("pattern", "b", "threshold", "90", "minChange", "5ms")),
                        PolicyWords.rule(Map.of("pattern", "c", "ignore", "true"))))
                .statistic(Statistic.MEDIAN)
                .allowStale(true)
                .noise(Noise.OFF)
                .confirm(3)
                .metrics(PolicyWords.metrics(Optional.of("time"), Optional.empty(), Optional.empty()))
                .build();

        assertThat(relaxed(loose, FILE))
                .containsExactly(
                        "This change relaxes what it is judged by, against main #7, in 12 places:",
                        "Relaxed: threshold is 35 % instead of 20 %.",
                        "Relaxed: unstableThreshold is left out instead of 10 %.",
                        "Relaxed: criticality is UNSTABLE instead of FAILURE.",
                        "Relaxed: on.missing is LIST instead of UNSTABLE.",
                        "Relaxed: metrics is time instead of the main ones.",
                        "Relaxed: statistic is median instead of auto.",
                        "Relaxed: noise is off instead of auto.",
                        "Relaxed: confirm is 3 instead of 1.",
                        "Relaxed: allowStale is true instead of false.",
                        "Relaxed: for b threshold is 90 % instead of 30 %.",
                        "Relaxed: for b minChange is 5.00 ms instead of 0.",
                        "Relaxed: for c ignore is true instead of false.");
    }

    @Test
    void shouldNotListStricterSettings() throws IOException {
        var strict = new Policy.Builder()
                .threshold(10)
                .unstableThreshold(Optional.of(5.0))
                .levels(Map.of(Event.DRIFT, Level.FAILURE))
                .build();

        assertThat(relaxed(strict, FILE)).isEmpty();
    }

    @Test
    void shouldDoToTheBuildWhatItsLevelSays() throws IOException {
        Baseline loose = file(ms("a", 130), ms("b", 50), rate("c", 1000));
        var unstable = new Policy.Builder()
                .unstableThreshold(Optional.of(10.0))
                .levels(Map.of(Event.RELAXED_BASELINE, Level.UNSTABLE))
                .rules(STRICT.rules())
                .build();

        assertThat(decide(STRICT, loose).level()).isEqualTo(Level.LIST);
        GateResult result = decide(unstable, loose);
        assertThat(result.level()).isEqualTo(Level.UNSTABLE);
        assertThat(result.verdict()).isEqualTo(Verdict.UNSTABLE);
        assertThat(result.headline()).startsWith("UNSTABLE: the change relaxes what it is judged by in 1 place; ");
    }

    private static List<String> relaxed(Policy policy, Baseline baseline) throws IOException {
        return decide(policy, baseline).notes().stream()
                .filter(note -> note.startsWith("Relaxed: ") || note.startsWith("This change relaxes"))
                .toList();
    }

    /** The target was judged by the strict settings and the file, and that was stored and read. */
    private static GateResult decide(Policy policy, Baseline baseline) throws IOException {
        Measurement[] measured = {ms("a", 100), ms("b", 50), rate("c", 1000)};
        var target = GateInput.first(Reports.of(measured), FILE);
        var bytes = new ByteArrayOutputStream();
        CircumstancesJson.write(Replay.circumstances(STRICT, target), bytes);
        Circumstances stored = CircumstancesJson.read(new ByteArrayInputStream(bytes.toByteArray()));
        return new Gate(policy)
                .decide(new GateInput(
                        target.build(),
                        target.current(),
                        List.of(),
                        baseline,
                        target.state(),
                        Optional.empty(),
                        Optional.of(Reviewed.of("main #7", stored))));
    }

    private static Baseline file(Measurement... measurements) {
        return new Baseline.Given("base.json", Reports.of(measurements));
    }
}
