package io.jenkins.plugins.benchmarkgate.gate;

import java.util.Locale;

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
        return String.format(Locale.ROOT, Math.abs(percent) >= 1000 ? "%+.0f %%" : "%+.1f %%", percent);
    }

    private static String plain(double percent) {
        return percent == Math.rint(percent) && Math.abs(percent) < 1e9
                ? Long.toString((long) percent)
                : Double.toString(percent);
    }
}
