package io.jenkins.plugins.benchmarkgate.evaluation;

import static io.jenkins.plugins.benchmarkgate.model.Location.MEDIAN;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.TTest;

/** Rules that test the single measurements of one run against those of the run before. */
final class RoundTests {
    private static final int LNT_SAMPLES = 5;
    private static final double LNT_DEVIATIONS = 2.576;

    private RoundTests() {}

    static List<Contender> all() {
        return List.of(
                rule("Mann-Whitney, p < .05 (benchstat)", past -> isSlower(past) && mannWhitney(past) < 0.05),
                rule("Welch, p < .05", past -> isSlower(past) && welch(past) < 0.05),
                rule("criterion.rs, p < .05 and 1 % (t in place of its bootstrap)", RoundTests::criterion),
                rule("asv compare, p < .002 and 10 %", RoundTests::asvCompare),
                rule("Gradle, 20 % or p < .001 (without its 10 ms)", RoundTests::gradle),
                rule("LNT, five samples a run", RoundTests::lnt));
    }

    private static Contender rule(String label, Predicate<Past> test) {
        return new Peer(label, 1, 0, true, test);
    }

    private static boolean isSlower(Past past) {
        return past.ratio(MEDIAN) > 1;
    }

    static double mannWhitney(Past past) {
        return mannWhitney(past.previousRounds(), past.currentRounds());
    }

    private static double mannWhitney(double[] before, double[] now) {
        return MannWhitneyUTest.withDefaults().test(before, now).getPValue();
    }

    private static double welch(Past past) {
        double[] before = past.previousRounds();
        double[] now = past.currentRounds();
        if (Numbers.variance(before) + Numbers.variance(now) == 0) {
            return Numbers.mean(before) == Numbers.mean(now) ? 1 : 0;
        }
        return TTest.withDefaults()
                .with(AlternativeHypothesis.TWO_SIDED)
                .test(before, now)
                .getPValue();
    }

    /** The change of the means, and the whole of its 95 % interval above 1 %. */
    private static boolean criterion(Past past) {
        double[] before = past.previousRounds();
        double[] now = past.currentRounds();
        double low = Numbers.mean(now) - Numbers.mean(before) - halfWidth(before, now, 0.975);
        return welch(past) < 0.05 && low > 0.01 * Numbers.mean(before);
    }

    private static double halfWidth(double[] before, double[] now, double quantile) {
        double a = Numbers.variance(before) / before.length;
        double b = Numbers.variance(now) / now.length;
        if (a + b == 0) {
            return 0;
        }
        double freedom = (a + b) * (a + b) / (a * a / (before.length - 1) + b * b / (now.length - 1));
        return TDistribution.of(freedom).inverseCumulativeProbability(quantile) * Math.sqrt(a + b);
    }

    /** Few values cannot reach p < .002; then the 99 % intervals of the two must lie apart. */
    private static boolean asvCompare(Past past) {
        if (past.ratio(MEDIAN) <= 1.1) {
            return false;
        }
        int fewest = Math.min(past.previousRounds().length, past.currentRounds().length);
        return fewest >= 6
                ? mannWhitney(past) < 0.002
                : interval(past.previousRounds(), 1) < interval(past.currentRounds(), -1);
    }

    private static double interval(double[] rounds, int side) {
        double width = TDistribution.of(rounds.length - 1).inverseCumulativeProbability(0.995);
        return Numbers.mean(rounds) + side * width * Numbers.deviation(rounds) / Math.sqrt(rounds.length);
    }

    private static boolean gradle(Past past) {
        return past.ratio(MEDIAN) > 1.2 || isSlower(past) && mannWhitney(past) < 0.001;
    }

    /** The best sample against the nearest earlier one: 1 %, Mann-Whitney, and 2.576 deviations of the samples. */
    private static boolean lnt(Past past) {
        double[] now = samples(past.currentRounds());
        double[] before = samples(past.previousRounds());
        double best = Arrays.stream(now).min().orElseThrow();
        double near = Peers.nearest(best, before);
        return now.length >= 4
                && before.length >= 4
                && best / near > 1.01
                && best - near > LNT_DEVIATIONS * Numbers.deviation(now)
                && mannWhitney(before, now) < 0.05;
    }

    private static double[] samples(double[] rounds) {
        return Arrays.copyOf(rounds, Math.min(rounds.length, LNT_SAMPLES));
    }
}
