package io.jenkins.plugins.benchmarkgate.cli;

import java.nio.file.Path;
import java.util.Comparator;

/** Orders paths as people number them: {@code run-9} before {@code run-10}, whatever the leading zeros. */
final class NaturalOrder {
    /** No two different paths are equal in it. */
    static final Comparator<Path> OF_PATHS =
            Comparator.comparing(Path::toString, NaturalOrder::compare).thenComparing(Path::toString);

    private NaturalOrder() {}

    private static int compare(String first, String second) {
        int a = 0;
        int b = 0;
        while (a < first.length() && b < second.length()) {
            if (isDigit(first.charAt(a)) && isDigit(second.charAt(b))) {
                int endA = endOfNumber(first, a);
                int endB = endOfNumber(second, b);
                int order = compareNumbers(first.substring(a, endA), second.substring(b, endB));
                if (order != 0) {
                    return order;
                }
                a = endA;
                b = endB;
            } else if (first.charAt(a) != second.charAt(b)) {
                return Character.compare(first.charAt(a), second.charAt(b));
            } else {
                a++;
                b++;
            }
        }
        return Integer.compare(first.length() - a, second.length() - b);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static int endOfNumber(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Of any length, so that a time stamp with nanoseconds is a number too. */
    private static int compareNumbers(String first, String second) {
        String a = first.replaceFirst("^0+", "");
        String b = second.replaceFirst("^0+", "");
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }
}
