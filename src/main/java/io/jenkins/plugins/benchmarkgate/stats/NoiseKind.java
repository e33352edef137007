package io.jenkins.plugins.benchmarkgate.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What kind of noise a series of one benchmark shows, named only where a test says so at p &lt; 0.01 and never from fewer than
 * {@link #FEWEST} values.
 */
public enum NoiseKind {
    /** Mann's (1945) and Kendall's (1975) test of a trend, without a correction for ties. */
    DRIFTING("drifts", "look for the build in which it began, or accept a new level"),
    /** Bartels' (1982) rank version of von Neumann's ratio: neighbours are more alike than chance makes them. */
    AUTOCORRELATED("depends on the build before", "clear caches, files and services between builds"),
    /** Silverman's (1981) test of one mode, with a normal kernel and 199 smoothed bootstrap samples. */
    TWO_MODES(
            "has two modes",
            "look for what differs: two kinds of agent, a JIT that decides one way or the other, layout in memory"),
    /** Iglewicz' and Hoaglin's (1993) modified z-score above 3.5, in at most a tenth of the values. */
    OUTLIERS("has outliers", "measure suspects again, which removes them"),
    /** D'Agostino's (1970) test of skewness, of the values that are no outliers. */
    SKEWED("is skewed", "compare by quartile and minimum, and take more rounds");

    /** How many values there must be; each of the approximations holds from 20 on. */
    public static final int FEWEST = 20;

    private static final double TWO_SIDED = 2.576;
    private static final double ONE_SIDED = 2.326;
    private static final double FAR = 3.5;
    private static final int SAMPLES = 199;
    private static final int GRID = 64;

    /** Sarle's coefficient of a uniform distribution; below it there are hardly ever two modes (Pfister and others 2013). */
    private static final double UNIFORM = 5.0 / 9;

    private final String words;
    private final String advice;

    NoiseKind(String words, String advice) {
        this.words = words;
        this.advice = advice;
    }

    /** {@code has outliers}. */
    public String words() {
        return words;
    }

    /** What to do about it. */
    public String advice() {
        return advice;
    }

    /** The kinds that a series shows; none where it is too short, or is all one value. */
    public static Set<NoiseKind> of(List<Double> series) {
        double[] values = series.stream().mapToDouble(Double::doubleValue).toArray();
        Set<NoiseKind> kinds = EnumSet.noneOf(NoiseKind.class);
        if (values.length < FEWEST || Arrays.stream(values).distinct().count() < FEWEST / 2) {
            return kinds;
        }
        if (isDrifting(values)) {
            kinds.add(DRIFTING);
            return kinds; // a trend makes neighbours alike and the whole of it skewed
        }
        if (isAutocorrelated(values)) {
            kinds.add(AUTOCORRELATED);
        }
        double[] inner = withoutOutliers(values);
        int far = values.length - inner.length;
        if (far > 0 && 10 * far <= values.length) {
            kinds.add(OUTLIERS);
        }
        double[] usual = 10 * far <= values.length ? inner : values;
        if (hasTwoModes(usual)) {
            kinds.add(TWO_MODES);
        } else if (isSkewed(usual)) {
            kinds.add(SKEWED);
        }
        return kinds;
    }

    private static boolean isDrifting(double[] values) {
        int n = values.length;
        long sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                sum += (long) Math.signum(values[j] - values[i]);
            }
        }
        double variance = n * (n - 1.0) * (2.0 * n + 5) / 18;
        return (Math.abs(sum) - 1) / Math.sqrt(variance) > TWO_SIDED;
    }

    /** The ratio of successive differences of ranks is about normal around 2 with the variance 20 / (5n + 7). */
    private static boolean isAutocorrelated(double[] values) {
        double[] ranks = ranks(values);
        double mean = (values.length + 1) / 2.0;
        double steps = 0;
        double spread = 0;
        for (int i = 0; i < ranks.length; i++) {
            spread += (ranks[i] - mean) * (ranks[i] - mean);
            if (i > 0) {
                steps += (ranks[i] - ranks[i - 1]) * (ranks[i] - ranks[i - 1]);
            }
        }
        return steps / spread < 2 - ONE_SIDED * Math.sqrt(20.0 / (5 * values.length + 7));
    }

    private static double[] ranks(double[] values) {
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double rank = 0.5;
            for (double other : values) {
                rank += other < values[i] ? 1 : other == values[i] ? 0.5 : 0;
            }
            ranks[i] = rank;
        }
        return ranks;
    }

    private static double[] withoutOutliers(double[] values) {
        double median = median(values);
        double deviation = median(
                Arrays.stream(values).map(value -> Math.abs(value - median)).toArray());
        return deviation == 0
                ? values
                : Arrays.stream(values)
                        .filter(value -> 0.6745 * Math.abs(value - median) / deviation <= FAR)
                        .toArray();
    }

    private static double median(double[] values) {
        return Quantiles.median(Arrays.stream(values).boxed().toList());
    }

    /** The test statistic, from the sample skewness by Johnson's S-U curve, is about standard normal. */
    private static boolean isSkewed(double[] values) {
        double n = values.length;
        double mean = Arrays.stream(values).average().orElseThrow();
        double m2 =
                Arrays.stream(values).map(value -> Math.pow(value - mean, 2)).sum() / n;
        double m3 =
                Arrays.stream(values).map(value -> Math.pow(value - mean, 3)).sum() / n;
        double y = m3 / Math.pow(m2, 1.5) * Math.sqrt((n + 1) * (n + 3) / (6 * (n - 2)));
        double beta = 3 * (n * n + 27 * n - 70) * (n + 1) * (n + 3) / ((n - 2) * (n + 5) * (n + 7) * (n + 9));
        double w2 = -1 + Math.sqrt(2 * (beta - 1));
        double delta = 1 / Math.sqrt(Math.log(Math.sqrt(w2)));
        double alpha = Math.sqrt(2 / (w2 - 1));
        double z = delta * Math.log(y / alpha + Math.sqrt(y * y / (alpha * alpha) + 1));
        return Math.abs(z) > TWO_SIDED;
    }

    /** Whether hardly any sample of the smoothest estimate with one mode needs as much smoothing as the values do. */
    private static boolean hasTwoModes(double[] values) {
        if (coefficient(values) <= UNIFORM) {
            return false; // the test below takes a thousand times as long
        }
        double deviation = deviation(values);
        double critical = criticalWidth(values, deviation);
        double shrink = 1 / Math.sqrt(1 + critical * critical / (deviation * deviation));
        double mean = Arrays.stream(values).average().orElseThrow();
        var random = new Random(values.length); // the same answer for the same series
        int asRough = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            double[] drawn = draw(values, critical, random);
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = mean + shrink * (drawn[i] - mean);
            }
            if (modes(drawn, critical) > 1) {
                asRough++;
            }
        }
        return (asRough + 1.0) / (SAMPLES + 1) < 0.01;
    }

    /** As many of the values, each moved by its own part of the width. */
    private static double[] draw(double[] values, double width, Random random) {
        double[] drawn = new double[values.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = values[random.nextInt(values.length)] + width * random.nextGaussian();
        }
        return drawn;
    }

    private static double coefficient(double[] values) {
        double n = values.length;
        double mean = Arrays.stream(values).average().orElseThrow();
        double deviation = deviation(values);
        double skewness = 0;
        double kurtosis = 0;
        for (double value : values) {
            double z = (value - mean) / deviation;
            skewness += z * z * z / n;
            kurtosis += z * z * z * z / n;
        }
        return (skewness * skewness + 1) / (kurtosis - 3 + 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3)));
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(
                Arrays.stream(values).map(value -> Math.pow(value - mean, 2)).sum() / (values.length - 1));
    }

    /** The smallest width of the kernel that leaves one mode: the number of modes never grows with a normal kernel. */
    private static double criticalWidth(double[] values, double deviation) {
        double low = 0;
        double high = 2 * deviation;
        while (modes(values, high) > 1) {
            high *= 2;
        }
        for (int step = 0; step < 20; step++) {
            double middle = (low + high) / 2;
            if (modes(values, middle) > 1) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static int modes(double[] values, double width) {
        double from = Arrays.stream(values).min().orElseThrow() - width;
        double to = Arrays.stream(values).max().orElseThrow() + width;
        var density = new ArrayList<Double>(GRID);
        for (int i = 0; i < GRID; i++) {
            double at = from + (to - from) * i / (GRID - 1);
            density.add(Arrays.stream(values)
                    .map(value -> Math.exp(-0.5 * (at - value) / width * ((at - value) / width)))
                    .sum());
        }
        int modes = 0;
        for (int i = 1; i < GRID - 1; i++) {
            if (density.get(i) > density.get(i - 1) && density.get(i) >= density.get(i + 1)) {
                modes++;
            }
        }
        return modes;
    }
}
