package io.jenkins.plugins.benchmarkgate.format;

import com.fasterxml.jackson.core.io.NumberInput;
import java.util.regex.Pattern;

/** Numbers as Go prints them. Nearly all of them are digits with a point, and these are told without an expression. */
final class GoNumbers {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?([eE][-+]?\\d+)?|Inf|NaN)");
    /** Characters of a number. */
    static final int LONGEST = 50;

    /** Digits of a number of iterations. */
    static final int MOST_ITERATIONS = 18;

    private GoNumbers() {}

    static boolean isIterations(String word) {
        return word.length() <= MOST_ITERATIONS && digits(word, 0) == word.length() && !word.isEmpty();
    }

    static boolean isNumber(String word) {
        return word.length() <= LONGEST
                && (isPlain(word) || NUMBER.matcher(word).matches());
    }

    private static boolean isPlain(String word) {
        int point = digits(word, 0);
        if (point == 0) {
            return false;
        }
        return point == word.length() || word.charAt(point) == '.' && digits(word, point + 1) == word.length();
    }

    /** Where the digits end that begin at the place. */
    private static int digits(String word, int start) {
        int end = start;
        while (end < word.length() && isDigit(word.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** The value of what {@link #isNumber} accepts. */
    static double parse(String word) {
        return isPlain(word)
                ? NumberInput.parseDouble(word, true)
                : Double.parseDouble(word.replace("Inf", "Infinity"));
    }
}
