package io.jenkins.plugins.benchmarkgate.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StepRulesTest {
    private static final double[] LEVEL = {100, 101, 99, 100, 102, 98, 100, 101, 99, 100};

    @Test
    void shouldFindALastingStepWhereItBegins() {
        double[] step = with(130, 131, 129, 130);

        assertThat(Otava.points(step)).containsExactly(LEVEL.length);
        assertThat(Otava.endsWithStep(step, 4)).isTrue();
        assertThat(PenalisedSteps.pieces(step)).containsExactly(0, LEVEL.length);
        assertThat(PenalisedSteps.endsWithStepUp(step, 4)).isTrue();
    }

    @Test
    void shouldTakeAStepForTheBetterForNoSlowdown() {
        double[] step = with(70, 71, 69, 70);

        assertThat(Otava.points(step)).containsExactly(LEVEL.length);
        assertThat(Otava.endsWithStep(step, 4)).isFalse();
        assertThat(PenalisedSteps.endsWithStepUp(step, 4)).isFalse();
    }

    @Test
    void shouldFindNothingInAnEvenSeries() {
        assertThat(Otava.points(LEVEL)).isEmpty();
        assertThat(PenalisedSteps.pieces(LEVEL)).containsExactly(0);
        assertThat(Otava.points(new double[] {5, 5, 5, 5})).isEmpty();
    }

    private static double[] with(double... more) {
        double[] all = Arrays.copyOf(LEVEL, LEVEL.length + more.length);
        System.arraycopy(more, 0, all, LEVEL.length, more.length);
        return all;
    }
}
