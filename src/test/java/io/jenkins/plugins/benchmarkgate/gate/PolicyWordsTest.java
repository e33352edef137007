package io.jenkins.plugins.benchmarkgate.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyWordsTest {
    @ParameterizedTest
    @EnumSource
    void shouldKnowEveryLevel(Level level) {
        assertThat(PolicyWords.level("criticality", level.name())).isEqualTo(level);
    }

    @Test
    void shouldNameAnUnknownLevelAndListTheKnown() {
        assertThatThrownBy(() -> PolicyWords.level("criticality", "FATAL"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("criticality: unknown word \"FATAL\"; known are LIST, NOTE, UNSTABLE, ERROR, FAILURE");
    }

    @ParameterizedTest
    @EnumSource
    void shouldKnowEveryEvent(Event event) {
        assertThat(PolicyWords.levels(Map.of(event.id(), "ERROR"))).containsExactly(Map.entry(event, Level.ERROR));
    }

    @Test
    void shouldNameAnUnknownEventOrItsLevel() {
        assertThatThrownBy(() -> PolicyWords.levels(Map.of("mising", "LIST")))
                .hasMessage(
                        "on: unknown word \"mising\"; known are missing, machineChange, unconfirmed, drift, movement, noBaseline, relaxedBaseline");
        assertThatThrownBy(() -> PolicyWords.levels(Map.of("missing", "RED")))
                .hasMessageStartingWith("on.missing: unknown word \"RED\"");
    }

    @Test
    void shouldReadEveryWordOfARule() {
        RowRule rule = PolicyWords.rule(Map.of(
                "pattern", "*db*",
                "metric", "throughput",
                "threshold", 35,
                "minChange", "50us",
                "statistic", "min",
                "direction", "bigger",
                "unit", "ns",
                "ignore", false));

        assertThat(rule.pattern()).isEqualTo(new Glob("*db*"));
        assertThat(rule.metric()).contains(new Glob("throughput"));
        assertThat(rule.threshold()).contains(35.0);
        assertThat(rule.minChange().orElseThrow().value()).isEqualTo(50);
        assertThat(rule.statistic()).contains(Statistic.MIN);
        assertThat(rule.direction()).contains(Direction.BIGGER);
        assertThat(rule.unit()).isEqualTo(Unit.parse("ns"));
        assertThat(rule.ignore()).isFalse();
    }

    @Test
    void shouldReadNumbersAndTruthFromText() {
        RowRule rule = PolicyWords.rule(Map.of("pattern", "*", "threshold", "12.5", "ignore", "true"));

        assertThat(rule.threshold()).contains(12.5);
        assertThat(rule.ignore()).isTrue();
    }

    @Test
    void shouldNameAnUnknownWordOfARule() {
        assertThatThrownBy(() -> PolicyWords.rule(Map.of("pattern", "*", "treshold", 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rules: unknown word \"treshold\"; known are"
                        + " direction, ignore, metric, minChange, pattern, statistic, threshold, unit");
    }

    @Test
    void shouldRefuseARuleWithoutPatternOrValue() {
        assertThatThrownBy(() -> PolicyWords.rule(Map.of("threshold", 5))).hasMessageContaining("needs a pattern");
        var withoutValue = new HashMap<String, Object>(Map.of("pattern", "*"));
        withoutValue.put("threshold", null);
        assertThatThrownBy(() -> PolicyWords.rule(withoutValue)).hasMessage("rules: \"threshold\" has no value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minChange=50 parsecs",
                "minChange=-1us",
                "statistic=best",
                "direction=up",
                "unit=lightyears",
                "ignore=yes",
                "threshold=0",
                "threshold=-5",
                "threshold=NaN",
                "threshold=much",
                "threshold=20d"
            })
    void shouldNameTheWordWhoseValueIsUnusable(String entry) {
        String[] parts = entry.split("=");

        assertThatThrownBy(() -> PolicyWords.rule(Map.of("pattern", "*", parts[0], parts[1])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(parts[0]);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -5, Double.NaN, Double.POSITIVE_INFINITY})
    void shouldRefuseImpossiblePercentages(double percent) {
        assertThatThrownBy(() -> PolicyWords.percent("threshold", percent))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("threshold");
    }

    @Test
    void shouldPrintHostileWordsOnOneLine() {
        assertThatThrownBy(() -> PolicyWords.rule(Map.of("pattern", "*", "a\nFAKE LINE", 5)))
                .hasMessageContaining("a\\nFAKE LINE");
    }
}
