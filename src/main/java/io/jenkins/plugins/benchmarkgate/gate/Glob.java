package io.jenkins.plugins.benchmarkgate.gate;

/**
 * A pattern on keys: {@code *} is any text, {@code ?} any one character, everything else itself. Brackets are plain
 * characters, because keys are full of them.
 */
public record Glob(String pattern) {
    public Glob {
        if (pattern.isEmpty()) {
            throw new IllegalArgumentException("pattern must not be empty");
        }
    }

    /** Takes time proportional to pattern × text at worst, whatever the pattern. */
    public boolean matches(String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && isSame(pattern.charAt(p), text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        return pattern.chars().skip(p).allMatch(rest -> rest == '*');
    }

    private static boolean isSame(char expected, char actual) {
        return expected == '?' || expected == actual;
    }
}
