package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Decimals;

/** Percentages as users give and read them. */
public final class Percent {
    /** So that 0.12 s against 0.1 s is 20 % and not a rounding error more. */
    private static final double ROUNDING = 1e-9;

    private Percent() {}

    static double requirePositive(String name, double percent) {
        if (!(percent > 0) || Double.isInfinite(percent)) {
            throw new IllegalArgumentException(
                    "%s must be a percentage above 0, was %s".formatted(name, plain(percent)));
        }
        return percent;
    }

    /** Whether a change is strictly above a threshold, both as ratios. */
    static boolean exceeds(double change, double threshold) {
        return change > threshold + ROUNDING;
    }

    /** {@code 20 %}, {@code 0.5 %}. */
    public static String of(double percent) {
        return plain(percent) + " %";
    }

    /** A change with its sign, {@code +64.5 %}. */
    public static String signed(double change) {
        double percent = change * 100;
        String sign = percent < 0 || !(Math.abs(percent) >= 0) ? "" : "+";
        String text = sign + Decimals.fixed(percent, Math.abs(percent) >= 1000 ? 0 : 1) + " %";
        return text.equals("-0.0 %") ? "+0.0 %" : text;
    }

    /**
     * The digits as somebody would type them, {@code 20} for 20.0. A threshold has been a ratio in between, and 0.07 times 100 is
     * 7.000000000000001.
     */
    public static String plain(double percent) {
        if (Math.abs(percent) >= 1e9 || Double.isNaN(percent)) {
            return Double.toString(percent);
        }
        double rounded = Math.rint(percent * 1e9) / 1e9;
        return Double.compare(rounded, Math.rint(rounded)) == 0
                ? Long.toString((long) rounded)
                : Double.toString(rounded);
    }
}
