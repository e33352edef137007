package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.gate.Level;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepValueTest {
    @Test
    void shouldTellWhatRegressed() {
        GateOutcome outcome =
                Outcomes.of(Level.UNSTABLE, Outcomes.row("slow", "REGRESSED"), Outcomes.row("fine", "UNCHANGED"));

        assertThat(StepValue.of(outcome, "https://ci.example/"))
                .isEqualTo(Map.of(
                        "verdict",
                        "FAILED",
                        "passed",
                        false,
                        "compared",
                        2,
                        "regressions",
                        List.of(Map.of(
                                "key",
                                "slow",
                                "change",
                                0.3,
                                "threshold",
                                20.0,
                                "baseline",
                                10.0,
                                "current",
                                13.0,
                                "unit",
                                "ms")),
                        "url",
                        "https://ci.example/job/bench/1/benchmark-gate/"));
    }

    @Test
    void shouldPassWhereNothingIsToBeDone() {
        assertThat(StepValue.of(Outcomes.of(Level.LIST), null))
                .containsEntry("passed", true)
                .containsEntry("regressions", List.of())
                .containsEntry("url", "job/bench/1/benchmark-gate/");
    }
}
