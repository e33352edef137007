package io.jenkins.plugins.benchmarkgate.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyFormTest {
    private static final Policy FULL = new Policy.Builder()
            .threshold(12.5)
            .unstableThreshold(Optional.of(7.0))
            .criticality(Level.UNSTABLE)
            .levels(Map.of(Event.MISSING, Level.LIST, Event.DRIFT, Level.NOTE))
            .rules(List.of(
                    PolicyWords.rule(Map.of(
                            "pattern",
                            "*'\\",
                            "metric",
                            "mem*",
                            "threshold",
                            "0.5",
                            "minChange",
                            "50.25us",
                            "statistic",
                            "min",
                            "direction",
                            "bigger",
                            "unit",
                            "ns",
                            "ignore",
                            "true")),
                    PolicyWords.rule(Map.of("pattern", "b", "minChange", "3"))))
            .statistic(Statistic.MEDIAN)
            .allowStale(true)
            .noise(Noise.HISTORY)
            .confirm(3)
            .metrics(PolicyWords.metrics(Optional.of("time, mem*"), Optional.of("bigger"), Optional.of("ms")))
            .aliases(new Aliases(Map.of("old", "new", "it's", "its")))
            .build();

    @Test
    void shouldBringEverySettingBack() {
        assertThat(PolicyForm.policy(PolicyForm.of(Settings.of(FULL)))).isEqualTo(FULL);
        assertThat(Settings.policy(Settings.of(FULL)).rules()).isEqualTo(FULL.rules());
    }

    @Test
    void shouldStoreNothingThatIsAtItsDefault() {
        assertThat(PolicyForm.of(Policy.DEFAULT)).isEqualTo(PolicyForm.Words.DEFAULT);
        assertThat(PolicyForm.line(PolicyForm.Words.DEFAULT)).isEqualTo("benchmarkGate()");
    }

    @Test
    void shouldWriteTheLineOfAJenkinsfile() {
        assertThat(PolicyForm.line(PolicyForm.of(FULL)))
                .isEqualTo("benchmarkGate threshold: 12.5, unstableThreshold: 7, criticality: 'UNSTABLE', "
                        + "metrics: 'time,mem*', direction: 'bigger', unit: 'ms', statistic: 'median', noise: 'history', "
                        + "confirm: 3, on: [drift: 'NOTE', missing: 'LIST'], "
                        + "rules: [[direction: 'bigger', ignore: true, metric: 'mem*', minChange: '50.25us', "
                        + "pattern: '*\\'\\\\', statistic: 'min', threshold: 0.5, unit: 'ns'], "
                        + "[minChange: '3.0', pattern: 'b']], "
                        + "aliases: [[from: 'it\\'s', to: 'its'], [from: 'old', to: 'new']]");
    }

    @Test
    void shouldChangeSomeWordsAndPutARuleFirst() {
        PolicyForm.Words changed = PolicyForm.with(
                PolicyForm.of(FULL),
                Map.of("threshold", "20", "confirm", "", "unstableThreshold", ""),
                Map.of("pattern", "c", "threshold", "30"));

        assertThat(PolicyForm.policy(changed).threshold()).isEqualTo(20);
        assertThat(PolicyForm.policy(changed).confirm()).isEqualTo(1);
        assertThat(PolicyForm.policy(changed).unstableThreshold()).isEmpty();
        assertThat(PolicyForm.policy(changed).rules())
                .hasSize(3)
                .first()
                .satisfies(rule -> assertThat(rule.threshold()).hasValue(30.0));
    }

    @Test
    void shouldNameAWordThatMakesNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PolicyForm.policy(new PolicyForm.Words(Map.of("treshold", "1"), Map.of(), List.of(), Map.of())))
                .withMessage("unknown setting \"treshold\"");
    }
}
