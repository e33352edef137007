package io.jenkins.plugins.benchmarkgate.model;

import java.util.Locale;

/** Numbers with a fixed count of decimals. A build of ten thousand rows prints a hundred thousand of them. */
public final class Decimals {
    private static final long[] POWERS = {1, 10, 100, 1000};
    private static final double LARGEST = 1e12;

    /** So that 1.005 becomes 1.01, although the nearest double lies below. */
    private static final double ROUNDING = 1e-9;

    private Decimals() {}

    /**
     * {@code 1.50} of 1.5 with two decimals; halves are rounded away from 0.
     *
     * @param decimals 0 to 3
     */
    public static String fixed(double value, int decimals) {
        double size = Math.abs(value);
        if (!(size < LARGEST)) {
            return String.format(Locale.ROOT, "%." + decimals + "f", value);
        }
        long power = POWERS[decimals];
        long scaled = (long) Math.floor(size * power + 0.5 + ROUNDING);
        var text = new StringBuilder(16);
        if (Math.copySign(1, value) < 0) {
            text.append('-');
        }
        text.append(scaled / power);
        if (decimals > 0) {
            String fraction = Long.toString(scaled % power);
            text.append('.').append("0".repeat(decimals - fraction.length())).append(fraction);
        }
        return text.toString();
    }
}
