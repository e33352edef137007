package io.jenkins.plugins.benchmarkgate.evaluation;

import static io.jenkins.plugins.benchmarkgate.model.Location.MEAN;
import static io.jenkins.plugins.benchmarkgate.model.Location.MEDIAN;

import java.util.List;

/** Rules that look for a lasting step in the series of a benchmark. */
final class StepRules {
    private static final int PERFHERDER_BACK = 12;
    private static final int PERFHERDER_FORE = 12;
    private static final double PERFHERDER_T = 7;

    private StepRules() {}

    static List<Contender> all() {
        return List.of(
                new Peer("Otava, p .001, at once", 4, 0, false, past -> Otava.endsWithStep(past.all(MEDIAN, 50), 1)),
                new Peer(
                        "Otava, p .001, three builds late",
                        4,
                        3,
                        false,
                        past -> Otava.endsWithStep(past.all(MEDIAN, 50), 4)),
                new Peer(
                        "asv's regressions, at once",
                        4,
                        0,
                        false,
                        past -> PenalisedSteps.endsWithStepUp(past.all(MEDIAN, 100), 1)),
                new Peer(
                        "asv's regressions, one build late",
                        4,
                        1,
                        false,
                        past -> PenalisedSteps.endsWithStepUp(past.all(MEDIAN, 100), 2)),
                new Peer(
                        "asv's regressions, three builds late",
                        4,
                        3,
                        false,
                        past -> PenalisedSteps.endsWithStepUp(past.all(MEDIAN, 100), 4)),
                new Peer(
                        "Perfherder, t > 7 and 2 %, 11 builds late",
                        PERFHERDER_BACK, PERFHERDER_FORE - 1, false, StepRules::perfherder));
    }

    /** Weights fall linearly with the distance from the judged build. */
    private static boolean perfherder(Past past) {
        double[] back = past.earlier(MEAN, 2 * PERFHERDER_BACK);
        double[] all = past.all(MEAN, PERFHERDER_FORE);
        double before = weightedMean(back, true);
        double now = weightedMean(all, false);
        double variance =
                weightedVariance(back, before, true) / back.length + weightedVariance(all, now, false) / all.length;
        return now / before > 1.02 && (now - before) / Math.sqrt(variance) > PERFHERDER_T;
    }

    private static double weight(int place, int length, boolean isNewestHeaviest) {
        return (isNewestHeaviest ? place + 1 : length - place) / (double) length;
    }

    private static double weightedMean(double[] values, boolean isNewestHeaviest) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < values.length; i++) {
            double weight = weight(i, values.length, isNewestHeaviest);
            sum += weight * values[i];
            weights += weight;
        }
        return sum / weights;
    }

    private static double weightedVariance(double[] values, double mean, boolean isNewestHeaviest) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < values.length; i++) {
            double weight = weight(i, values.length, isNewestHeaviest);
            sum += weight * (values[i] - mean) * (values[i] - mean);
            weights += weight;
        }
        return sum / weights;
    }
}
