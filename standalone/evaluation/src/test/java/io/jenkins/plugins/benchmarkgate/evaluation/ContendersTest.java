package io.jenkins.plugins.benchmarkgate.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.evaluation.Answer.Light;
import io.jenkins.plugins.benchmarkgate.evaluation.DataSet.Order;
import io.jenkins.plugins.benchmarkgate.gate.Noise;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ContendersTest {
    private static final int AT = 25;

    private final DataSet steady = Steady.suite(80, Order.TIME);

    @Test
    void shouldLetEveryRuleSeeWhatIsBeyondDoubt() {
        for (Supplier<Contender> each : Contenders.all()) {
            Contender contender = each.get();
            Play play = steady.plays(contender.hasLooks(), 1).get(0);

            assertThat(contender.judge(steady, play, AT, 0, Map.of("a", 3.0)).rows())
                    .as(contender.label())
                    .containsEntry("a", Light.RED);
        }
    }

    @Test
    void shouldLetTheGateCatchASlowdownAndNothingElse() {
        for (boolean hasRerun : new boolean[] {true, false}) {
            var gate = new PlayedGate(20, Noise.AUTO, hasRerun);
            Play play = steady.plays(hasRerun, 1).get(0);

            assertThat(gate.judge(steady, play, AT, 0, Map.of()).rows()).containsEntry("a", Light.QUIET);
            assertThat(gate.judge(steady, play, AT, 0, Map.of("a", 1.15)).rows())
                    .containsEntry("a", Light.QUIET);
            assertThat(gate.judge(steady, play, AT, 0, Map.of("a", 1.3)).rows()).containsEntry("a", Light.RED);
        }
    }

    @Test
    void shouldGiveTheRuleNoMoreBuildsThanItSays() {
        Play play = steady.plays(false, 1).get(0);

        assertThat(new RuleAlone(20, 2, 1, false)
                        .judge(steady, play, AT, 0, Map.of("a", 1.3))
                        .rows())
                .as("fewer than three builds decide nothing")
                .containsEntry("a", Light.QUIET);
        assertThat(new RuleAlone(20, 3, 1, false)
                        .judge(steady, play, AT, 0, Map.of("a", 1.5))
                        .rows())
                .containsEntry("a", Light.RED);
    }

    @Test
    void shouldSaySecondLooksOnlyWhereARunIsLeftForThem() {
        assertThat(Play.ofAll(5, 2).looks()).containsOnly(Play.NONE);
        assertThat(Play.ofPairs(6, 2).builds()).containsExactly(0, 2, 4);
        assertThat(Play.ofPairs(6, 2).looks()).containsExactly(1, 3, 5);
        assertThat(Play.ofOrder(new int[] {3, 1, 2}).looks()).containsExactly(Play.NONE, 2);
    }
}
