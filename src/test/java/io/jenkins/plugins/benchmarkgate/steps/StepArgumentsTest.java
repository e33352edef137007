package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepArgumentsTest {
    private final StepArguments arguments = new StepArguments(Set.of("threshold", "metrics", "rules", "on"));

    @Test
    void shouldAcceptWhatIsKnown() {
        assertThatCode(() -> arguments.check(Map.of(
                        "threshold",
                        20,
                        "rules",
                        List.of(Map.of("pattern", "*db*", "threshold", 35, "direction", "bigger", "unit", "ns")),
                        "on",
                        Map.of("missing", "FAILURE"))))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseAnUnknownParameter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arguments.check(Map.of("treshold", 20)))
                .withMessage("unknown parameter \"treshold\"; known are metrics, on, rules, threshold");
    }

    @Test
    void shouldSayHowAliasesAreWritten() {
        var step = new StepArguments(Set.of("aliases"));

        assertThatCode(() -> step.check(Map.of("aliases", List.of(Map.of("from", "a", "to", "b")))))
                .doesNotThrowAnyException();
        for (Object wrong :
                List.of("a", List.of("a"), Map.of("from", "a", "to", "b", "x", "c"), List.of(Map.of("from", "a")))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> step.check(Map.of("aliases", wrong)))
                    .withMessage("aliases takes a list of maps: aliases: [[from: 'old', to: 'new']]");
        }
    }

    @Test
    void shouldExplainThatAReferenceIsNoText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepArguments(Set.of("reference")).check(Map.of("reference", "previousBuild")))
                .withMessage(
                        "reference is no text but a word such as previousBuild(), lastBuilds(10), targetBranch() or job('name'), without quotes around it");
    }

    @Test
    void shouldSayHowSeveralMetricsAreWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arguments.check(Map.of("metrics", List.of("time", "B/op"))))
                .withMessage("metrics takes one text, not a list: write metrics: 'time, B/op'");
    }

    @Test
    void shouldRefuseAListOrAMapWhereOneValueIsExpected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arguments.check(Map.of("threshold", List.of(20, 30))))
                .withMessage("threshold takes one value, not a list");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arguments.check(Map.of("threshold", Map.of("a", 20))))
                .withMessage("threshold takes one value, not a map");
    }

    @Test
    void shouldSayHowRulesAndLevelsAreWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arguments.check(Map.of("rules", Map.of("pattern", "*db*", "threshold", 35))))
                .withMessage("rules takes a list of maps: rules: [[pattern: '*db*', threshold: 35]]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arguments.check(Map.of("rules", List.of("*db*"))))
                .withMessage("rules takes a list of maps: rules: [[pattern: '*db*', threshold: 35]]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arguments.check(Map.of("on", "FAILURE")))
                .withMessage("on takes a map: on: [missing: 'FAILURE']");
    }

    @Test
    void shouldRefuseAnUnknownWordInARule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arguments.check(Map.of("rules", List.of(Map.of("pattern", "*", "treshold", 35)))))
                .withMessageContaining("rules: unknown word \"treshold\"");
    }

    @Test
    void shouldRefuseAnUnknownEventOrLevel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arguments.check(Map.of("on", Map.of("mising", "FAILURE"))))
                .withMessageContaining("on: unknown word \"mising\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arguments.check(Map.of("on", Map.of("missing", "FAIL"))))
                .withMessageContaining("on.missing: unknown word \"FAIL\"");
    }
}
