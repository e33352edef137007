package io.jenkins.plugins.benchmarkgate.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.benchmarkgate.evaluation.Answer.Light;
import io.jenkins.plugins.benchmarkgate.evaluation.DataSet.Order;
import io.jenkins.plugins.benchmarkgate.gate.Noise;
import io.jenkins.plugins.benchmarkgate.model.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreTest {
    @Test
    void shouldCountSharesByBenchmarkAndAlarmsByBuild() {
        var score = new Score();
        score.add(1, new Answer(Map.of("a", Light.RED, "b", Light.QUIET), false, 1));
        score.add(2, new Answer(Map.of("a", Light.QUIET, "b", Light.YELLOW), false, 0));

        assertThat(score.share(Light.RED, 1)).isEqualTo(new Score.Interval(0.25, 0, 0.5));
        assertThat(score.share(Light.YELLOW, 1).value()).isEqualTo(0.25);
        assertThat(score.builds(1).value()).isCloseTo(0.5, within(0.05));
        assertThat(score.remeasured()).isEqualTo(25);
    }

    @Test
    void shouldCountABuildAsRedWhereTheWholeSuiteIs() {
        var score = new Score();
        score.add(1, new Answer(Map.of("a", Light.QUIET), true, 0));

        assertThat(score.share(Light.RED, 1).value()).isZero();
        assertThat(score.builds(1).value()).isEqualTo(1);
    }

    @Test
    void shouldJudgeEveryBuildUnchangedAndSomeSlowed() {
        DataSet steady = Steady.suite(30, Order.TIME);
        var scoring = new Scoring(new Group("steady", List.of(steady)), 1);
        var gate = new PlayedGate(20, Noise.AUTO, false);

        assertThat(scoring.quiet(gate).share(Light.RED, 1).value()).isZero();
        Map<Double, Score> slowed = scoring.slowed(gate, List.of(1.1, 1.5));
        assertThat(slowed.get(1.1).share(Light.RED, 1).value()).isZero();
        assertThat(slowed.get(1.5).share(Light.RED, 1).value()).isEqualTo(1);
    }

    @Test
    void shouldCountAnAlarmOfUnlabelledRunsAsWrongOnlyIfTheNextRunDoesNotRepeatIt() {
        var once = new Scoring(new Group("once", List.of(unlabelled(100, 150, 100))), 1);
        var lasting = new Scoring(new Group("lasting", List.of(unlabelled(100, 150, 150))), 1);
        Contender ratio = new Peer("ratio", 1, 0, false, past -> past.ratio(Location.MEAN) > 1.2);

        assertThat(once.quiet(ratio).share(Light.RED, 1).value()).isPositive();
        assertThat(lasting.quiet(ratio).share(Light.RED, 1).value()).isZero();
    }

    private static DataSet unlabelled(double... last) {
        List<Run> runs = new ArrayList<>(Collections.nCopies(9, Run.of(List.of(100.0))));
        for (double value : last) {
            runs.add(Run.of(List.of(value)));
        }
        return DataSet.of("unlabelled", List.of(Series.ofTimes("a", runs)), Order.TIME, false);
    }
}
