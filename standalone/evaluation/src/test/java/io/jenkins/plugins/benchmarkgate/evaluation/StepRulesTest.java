package io.jenkins.plugins.benchmarkgate.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepRulesTest {
    private static final double[] LEVEL = {100, 101, 99, 100, 102, 98, 100, 101, 99, 100};

    @Test
    void shouldFindALastingStepWhereItBegins() {
        double[] step = with(130, 131, 129, 130);

        assertThat(Otava.points(step)).containsExactly(LEVEL.length);
        assertThat(Otava.endsWithStep(step, 4)).isTrue();
        assertThat(PenalisedSteps.pieces(step))
                .extracting(PenalisedSteps.Piece::from)
                .containsExactly(0, LEVEL.length);
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
        assertThat(PenalisedSteps.pieces(LEVEL)).singleElement();
        assertThat(Otava.points(new double[] {5, 5, 5, 5})).isEmpty();
    }

    /** What the code of airspeed velocity says of these series (commit 7032df70, without its compiled part). */
    @Test
    void shouldCutAndReportAsAirspeedVelocityDoes() {
        assertSteps(
                new double[] {100.0, 98.07, 101.75, 100.2, 99.12, 100.98, 100.31, 100.02, 111.15, 112.49, 110.61, 111.74
                },
                List.of(0, 8),
                List.of(8));
        assertSteps(
                new double[] {105.55, 96.62, 106.48, 99.92, 104.65, 101.84, 108.63, 96.59, 99.35, 106.74, 103.86, 147.55
                },
                List.of(0, 11),
                List.of(11));
        assertSteps(
                new double[] {100.96, 101.65, 101.05, 99.56, 99.43, 98.51, 99.92, 99.39, 100.25, 98.71, 99.47, 79.28},
                List.of(0, 11),
                List.of());
        assertSteps(
                new double[] {
                    100.7, 97.15, 99.95, 98.02, 97.27, 120.74, 120.45, 116.82, 121.48, 118.39, 91.54, 98.23, 101.41,
                    102.47, 97.36, 142.62, 143.02, 134.88, 137.0, 137.19
                },
                List.of(0),
                List.of());
    }

    private static void assertSteps(double[] series, List<Integer> starts, List<Integer> regressions) {
        List<PenalisedSteps.Piece> pieces = PenalisedSteps.pieces(series);

        assertThat(pieces).extracting(PenalisedSteps.Piece::from).isEqualTo(starts);
        assertThat(PenalisedSteps.regressions(pieces)).containsExactlyElementsOf(regressions);
    }

    @Test
    void shouldReportWhatIsStillWorseThanTheBestBefore() {
        var fast = new PenalisedSteps.Piece(0, 5, 100, 1);
        var slow = new PenalisedSteps.Piece(5, 9, 130, 1);
        var repaired = new PenalisedSteps.Piece(9, 12, 101, 1);
        var lucky = new PenalisedSteps.Piece(5, 6, 80, 0);
        var back = new PenalisedSteps.Piece(6, 12, 100, 1);

        assertThat(PenalisedSteps.regressions(List.of(fast, slow))).containsExactly(5);
        assertThat(PenalisedSteps.regressions(List.of(fast, slow, repaired)))
                .as("fixed since")
                .isEmpty();
        assertThat(PenalisedSteps.regressions(List.of(fast, lucky, back)))
                .as("one lucky value is no level")
                .isEmpty();
        assertThat(PenalisedSteps.regressions(List.of(fast))).isEmpty();
    }

    private static double[] with(double... more) {
        double[] all = Arrays.copyOf(LEVEL, LEVEL.length + more.length);
        System.arraycopy(more, 0, all, LEVEL.length, more.length);
        return all;
    }
}
