package io.jenkins.plugins.benchmarkgate.evaluation;

import static io.jenkins.plugins.benchmarkgate.model.Location.EXTREME;
import static io.jenkins.plugins.benchmarkgate.model.Location.MEAN;
import static io.jenkins.plugins.benchmarkgate.model.Location.MEDIAN;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** The rules of public systems in their default settings, as documented or read from their sources in autumn 2026. */
final class Peers {
    private static final double BENCHER_BOUNDARY = 0.99;
    private static final int BENCHER_WINDOW = 64;

    private Peers() {}

    static List<Contender> all() {
        return Stream.of(ratios(), RoundTests.all(), histories(), StepRules.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Contender> ratios() {
        return List.of(
                one("ratio of medians > 10 %", past -> past.ratio(MEDIAN) > 1.1),
                one("ratio of medians > 20 %", past -> past.ratio(MEDIAN) > 1.2),
                one("ratio of means > 20 %", past -> past.ratio(MEAN) > 1.2),
                one("CodSpeed, > 10 % of one run", past -> past.ratio(MEAN) > 1.1),
                one("github-action-benchmark, > 200 %", past -> past.ratio(MEAN) > 2));
    }

    private static List<Contender> histories() {
        return List.of(
                several("Conbench, z > 5", Peers::conbench),
                several("Bencher, z .99", Peers::bencherNormal),
                several("Bencher, t .99", Peers::bencherT),
                several("Bencher, IQR .99", Peers::bencherQuartiles),
                several("rustc-perf, Q3 + 3 IQR of the steps of 30", Peers::rustcPerf),
                several("LNT, one sample a run", Peers::lnt));
    }

    private static Contender one(String label, Predicate<Past> rule) {
        return new Peer(label, 1, 0, false, rule);
    }

    private static Contender several(String label, Predicate<Past> rule) {
        return new Peer(label, 3, 0, false, rule);
    }

    /** Mean and deviation of up to 100 earlier values, those beyond five deviations left out. */
    private static boolean conbench(Past past) {
        double[] all = past.earlier(MEAN, 100);
        double center = Numbers.mean(all);
        double spread = Numbers.deviation(all);
        double[] kept = Arrays.stream(all)
                .filter(value -> Math.abs(value - center) <= 5 * spread)
                .toArray();
        double deviation = Numbers.deviation(kept);
        return deviation > 0 && (past.current(MEAN) - Numbers.mean(kept)) / deviation > 5;
    }

    private static boolean bencherNormal(Past past) {
        double[] window = past.earlier(MEAN, BENCHER_WINDOW);
        double deviation = Numbers.deviation(window);
        double width = NormalDistribution.of(0, 1).inverseCumulativeProbability(BENCHER_BOUNDARY);
        return deviation > 0 && past.current(MEAN) > Numbers.mean(window) + width * deviation;
    }

    private static boolean bencherT(Past past) {
        double[] window = past.earlier(MEAN, BENCHER_WINDOW);
        double deviation = Numbers.deviation(window);
        double width = TDistribution.of(window.length - 1).inverseCumulativeProbability(BENCHER_BOUNDARY)
                * Math.sqrt(1 + 1.0 / window.length);
        return deviation > 0 && past.current(MEAN) > Numbers.mean(window) + width * deviation;
    }

    private static boolean bencherQuartiles(Past past) {
        double[] window = past.earlier(MEAN, BENCHER_WINDOW);
        double range = Numbers.quantile(window, 0.75) - Numbers.quantile(window, 0.25);
        return range > 0 && past.current(MEAN) > Numbers.median(window) + BENCHER_BOUNDARY * range;
    }

    /** Quartiles as medians of the lower and the upper half. */
    private static boolean rustcPerf(Past past) {
        double[] values = past.earlier(MEAN, 30);
        double[] steps = new double[values.length - 1];
        Arrays.setAll(steps, i -> Math.abs(values[i] - values[i + 1]) / values[i]);
        Arrays.sort(steps);
        int half = Math.max(1, steps.length / 2);
        double low = Numbers.median(Arrays.copyOfRange(steps, 0, half));
        double high = Numbers.median(Arrays.copyOfRange(steps, steps.length - half, steps.length));
        return past.ratio(MEAN) - 1 >= high + 3 * (high - low);
    }

    /** More than 1 % above the nearest earlier sample; with one sample a run there is nothing to test. */
    private static boolean lnt(Past past) {
        return past.current(EXTREME) / nearest(past.current(EXTREME), past.earlier(EXTREME, BENCHER_WINDOW)) > 1.01;
    }

    static double nearest(double value, double[] others) {
        return Arrays.stream(others)
                .reduce((a, b) -> Math.abs(b - value) <= Math.abs(a - value) ? b : a)
                .orElseThrow();
    }
}
