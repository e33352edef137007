package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.gate.PolicyWords;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kohsuke.stapler.DataBoundSetter;

class RuleSettingTest {
    @Test
    void shouldHaveASetterForEveryWordOfARule() {
        Set<String> settable = Arrays.stream(RuleSetting.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(DataBoundSetter.class))
                .map(Method::getName)
                .map(name -> name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4))
                .collect(Collectors.toCollection(TreeSet::new));
        settable.add("pattern");

        assertThat(settable).isEqualTo(PolicyWords.RULE_WORDS);
    }

    @Test
    void shouldHandOnEveryWord() {
        var rule = new RuleSetting("*db*");
        rule.setMetric("score");
        rule.setThreshold(35.0);
        rule.setMinChange("5ns");
        rule.setStatistic("min");
        rule.setDirection("bigger");
        rule.setUnit("ns");
        rule.setIgnore(true);

        assertThat(rule.words())
                .isEqualTo(Map.of(
                        "pattern", "*db*",
                        "metric", "score",
                        "threshold", 35.0,
                        "minChange", "5ns",
                        "statistic", "min",
                        "direction", "bigger",
                        "unit", "ns",
                        "ignore", true));
    }
}
