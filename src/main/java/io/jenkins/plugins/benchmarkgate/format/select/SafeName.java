package io.jenkins.plugins.benchmarkgate.format.select;

import java.util.regex.Pattern;

/**
 * Names that may stand in a command line. They come from pull requests, so this is a set of what is known to be harmless
 * in {@code sh}, {@code cmd} and PowerShell, and nothing is ever quoted or repaired.
 */
final class SafeName {
    private static final String CHARACTERS = "[A-Za-z0-9_.:/=,+-]+";
    private static final Pattern NAME = Pattern.compile(CHARACTERS);

    /** A {@code sh} takes brackets for a pattern of file names, which at worst becomes another safe name. */
    private static final Pattern WITH_BRACKETS = Pattern.compile(CHARACTERS + "(\\[" + CHARACTERS + "\\])?");

    private SafeName() {}

    static boolean isSafe(String name) {
        return matches(NAME, name);
    }

    /** Whether it is safe, with one pair of brackets at its end or without. */
    static boolean isSafeWithBrackets(String name) {
        return matches(WITH_BRACKETS, name);
    }

    /** It is no option, no file with arguments, no absolute path or option of Windows, and leads out of no folder. */
    private static boolean matches(Pattern pattern, String name) {
        return pattern.matcher(name).matches() && "-/@".indexOf(name.charAt(0)) < 0 && !name.contains("..");
    }
}
