package io.jenkins.plugins.benchmarkgate.format;

import com.fasterxml.jackson.core.io.NumberInput;
import java.nio.charset.StandardCharsets;

/**
 * A decimal number in the bytes of a text: where it ends, and its value, the double that is nearest to it. A whole number up to
 * 2⁵³ and a power of ten up to 10²² are doubles themselves, so that one multiplication or division of the two rounds once
 * (Clinger, <i>How to read floating point numbers accurately</i>, 1990). What has more digits is left to the general method.
 * The digits are collected while the end is looked for. One object serves for one number after the other.
 */
final class DecimalNumber {
    private static final long LARGEST_EXACT = 1L << 53;
    /** So many characters hold no more digits than a long does. */
    private static final int LONGEST = 18;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private byte[] text = {};
    private int start;
    private int end;
    private boolean isNegative;
    private long digits;
    /** Where the digits in front of the point end, and where those behind it do. */
    private int wholeEnd;

    private int digitsEnd;
    private int exponent;

    /**
     * Looks for a number as JSON writes it, {@code -12.5e-3}.
     *
     * @param limit where the text ends at the latest
     * @return where the number ends; -1 where none begins
     */
    int find(byte[] bytes, int from, int limit) {
        boolean hasSign = from < limit && bytes[from] == '-';
        int whole = hasSign ? from + 1 : from;
        int at = collectDigits(bytes, whole, limit);
        if (wholeEnd == whole || at == wholeEnd + 1 || bytes[whole] == '0' && wholeEnd > whole + 1) {
            return -1;
        }
        start = from;
        isNegative = hasSign;
        end = at < limit && (bytes[at] == 'e' || bytes[at] == 'E') ? exponentEnd(at + 1, limit) : at;
        return end;
    }

    /** Where {@link #find} finds the end, for those who do not ask for the value: no digits are collected. */
    static int end(byte[] bytes, int from, int limit) {
        int whole = from < limit && bytes[from] == '-' ? from + 1 : from;
        int at = digitsEnd(bytes, whole, limit);
        if (at == whole || bytes[whole] == '0' && at > whole + 1) {
            return -1;
        }
        if (at < limit && bytes[at] == '.') {
            int fraction = at + 1;
            at = digitsEnd(bytes, fraction, limit);
            if (at == fraction) {
                return -1;
            }
        }
        if (at < limit && (bytes[at] == 'e' || bytes[at] == 'E')) {
            int sign = at + 1;
            int exponent = sign < limit && (bytes[sign] == '-' || bytes[sign] == '+') ? sign + 1 : sign;
            at = digitsEnd(bytes, exponent, limit);
            return at == exponent ? -1 : at;
        }
        return at;
    }

    private static int digitsEnd(byte[] bytes, int from, int limit) {
        int at = from;
        while (at < limit && isDigit(bytes[at])) {
            at++;
        }
        return at;
    }

    /** Looks for digits, which may have a point behind the first; else like {@link #find}. */
    int findPlain(byte[] bytes, int from, int limit) {
        end = collectDigits(bytes, from, limit);
        start = from;
        isNegative = false;
        return wholeEnd == from ? -1 : end;
    }

    private int collectDigits(byte[] bytes, int from, int limit) {
        text = bytes;
        exponent = 0;
        long collected = 0;
        int at = from;
        for (; at < limit && isDigit(bytes[at]); at++) {
            collected = 10 * collected + bytes[at] - '0';
        }
        wholeEnd = at;
        if (at < limit && bytes[at] == '.') {
            for (at++; at < limit && isDigit(bytes[at]); at++) {
                collected = 10 * collected + bytes[at] - '0';
            }
        }
        digits = collected;
        digitsEnd = at;
        return at;
    }

    /** Where the exponent ends; one so large that only the general method tells what it means is cut. */
    private int exponentEnd(int from, int limit) {
        int first = from < limit && (text[from] == '-' || text[from] == '+') ? from + 1 : from;
        int at = first;
        for (; at < limit && isDigit(text[at]); at++) {
            exponent = exponent < 1000 ? 10 * exponent + text[at] - '0' : exponent;
        }
        if (at == first) {
            return -1;
        }
        exponent = text[from] == '-' ? -exponent : exponent;
        return at;
    }

    private static boolean isDigit(byte character) {
        return (char) (character - '0') <= 9;
    }

    /** The value of the number last found, as long as its bytes stand where they stood. */
    double value() {
        if (digitsEnd - start > LONGEST || digits > LARGEST_EXACT) {
            return general();
        }
        if (wholeEnd == end) {
            return isNegative ? -digits : digits; // a whole number has no negative zero
        }
        int power = exponent - Math.max(0, digitsEnd - wholeEnd - 1);
        if (power <= -POWERS.length || power >= POWERS.length) {
            return general();
        }
        double value = power < 0 ? digits / POWERS[-power] : digits * POWERS[power];
        return isNegative ? -value : value;
    }

    private double general() {
        return NumberInput.parseDouble(new String(text, start, end - start, StandardCharsets.ISO_8859_1), true);
    }
}
