package io.jenkins.plugins.benchmarkgate.format;

import com.fasterxml.jackson.core.io.NumberInput;
import java.nio.charset.StandardCharsets;

/**
 * The value of a decimal number, the double that is nearest to it. A whole number up to 2⁵³ and a power of ten up to 10²² are
 * doubles themselves, so that one multiplication or division of the two rounds once (Clinger, <i>How to read floating point
 * numbers accurately</i>, 1990). What has more digits is left to the general method.
 */
final class DecimalNumber {
    private static final long LARGEST_EXACT = 1L << 53;
    /** So many digits a long holds in any case. */
    private static final int LONGEST = 18;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private DecimalNumber() {}

    /** The value of a number as JSON writes it, {@code -12.5e-3}, which the text has to be. */
    static double parse(byte[] text, int start, int end) {
        boolean isNegative = text[start] == '-';
        int at = isNegative ? start + 1 : start;
        long digits = 0;
        for (; at < end && isDigit(text[at]); at++) {
            digits = 10 * digits + text[at] - '0';
        }
        if (at == end && at - start <= LONGEST && digits <= LARGEST_EXACT) {
            return isNegative ? -digits : digits; // a whole number has no negative zero
        }
        int exponent = 0;
        if (at < end && text[at] == '.') {
            int point = at++;
            for (; at < end && isDigit(text[at]); at++) {
                digits = 10 * digits + text[at] - '0';
            }
            exponent = point + 1 - at;
        }
        if (at - start > LONGEST || digits > LARGEST_EXACT) {
            return general(text, start, end);
        }
        double value = value(digits, at == end ? exponent : exponent + exponent(text, at + 1, end));
        return Double.isNaN(value) ? general(text, start, end) : isNegative ? -value : value;
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }

    /**
     * The digits times a power of ten.
     *
     * @param digits up to 2⁵³
     * @return NaN where that takes more than one rounding
     */
    private static double value(long digits, int exponent) {
        if (exponent < 0) {
            return exponent > -POWERS.length ? digits / POWERS[-exponent] : Double.NaN;
        }
        return exponent < POWERS.length ? digits * POWERS[exponent] : Double.NaN;
    }

    /** Behind the {@code e}; one so large that only the general method tells what it means is cut. */
    private static int exponent(byte[] text, int start, int end) {
        int exponent = 0;
        for (int at = start; at < end && exponent < 1000; at++) {
            if (isDigit(text[at])) {
                exponent = 10 * exponent + text[at] - '0';
            }
        }
        return text[start] == '-' ? -exponent : exponent;
    }

    private static double general(byte[] text, int start, int end) {
        return NumberInput.parseDouble(new String(text, start, end - start, StandardCharsets.ISO_8859_1), true);
    }
}
