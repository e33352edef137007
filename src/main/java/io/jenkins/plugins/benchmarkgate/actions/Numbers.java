package io.jenkins.plugins.benchmarkgate.actions;

import java.util.regex.Pattern;

/** Whole numbers in the parameters of a request. */
final class Numbers {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,10}");

    private Numbers() {}

    /**
     * The number; the default where the parameter is left out.
     *
     * @throws IllegalArgumentException if it is no number from {@code least} to {@code most}
     */
    static int of(String name, String text, int none, int least, int most) {
        if (text == null || text.isEmpty()) {
            return none;
        }
        long number = DIGITS.matcher(text).matches() ? Long.parseLong(text) : -1;
        if (number < least || number > most) {
            throw new IllegalArgumentException("%s: a number from %d to %d".formatted(name, least, most));
        }
        return (int) number;
    }
}
