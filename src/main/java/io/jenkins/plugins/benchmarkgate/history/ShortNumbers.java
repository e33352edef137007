package io.jenkins.plugins.benchmarkgate.history;

/**
 * Numbers in four bytes. What was written with up to seven digits comes back as it was written; of others the relative error
 * is below 1.2e-7, far below what is noise of a measurement.
 */
final class ShortNumbers {
    /** The most decimal digits that tell any two floats apart. */
    private static final int MOST_DIGITS = 9;

    private static final int LEAST_DIGITS = 6;

    /** Powers of ten up to here are doubles exactly, so that one division by them rounds correctly. */
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private ShortNumbers() {}

    /** Whether a float comes as near to the number as it should: neither too large nor too small for its full precision. */
    static boolean fits(double value) {
        double size = Math.abs(value);
        return value == 0 || !Double.isFinite(value) || (size >= Float.MIN_NORMAL && size <= Float.MAX_VALUE);
    }

    /** The decimal number with the fewest digits that is this float: 0.012 and not 0.01200000010430813. */
    static double widen(float stored) {
        if (stored == 0 || !Float.isFinite(stored)) {
            return stored;
        }
        int exponent = (int) Math.floor(Math.log10(Math.abs(stored)));
        for (int digits = LEAST_DIGITS; digits <= MOST_DIGITS; digits++) {
            int shift = digits - 1 - exponent;
            if (Math.abs(shift) >= POWERS.length) {
                return stored;
            }
            double rounded = shift >= 0
                    ? Math.rint(stored * POWERS[shift]) / POWERS[shift]
                    : Math.rint(stored / POWERS[-shift]) * POWERS[-shift];
            if ((float) rounded == stored) {
                return rounded;
            }
        }
        return stored;
    }
}
