package io.jenkins.plugins.benchmarkgate.report;

import io.jenkins.plugins.benchmarkgate.model.Printable;
import java.util.Locale;

/** A small picture of what a gate said last, for a README. It holds no script, style or reference. */
public final class Badge {
    private static final int LONGEST = 60;
    private static final int PADDING = 6;

    /** A letter of the font in tenths of a pixel; the picture stretches the text to what this comes to. */
    private static final int LETTER = 66;

    private Badge() {}

    /**
     * The picture as SVG.
     *
     * @param name of the gate
     * @param regressed how many benchmarks regressed
     */
    public static String svg(String name, String verdict, int regressed) {
        String words = verdict.toLowerCase(Locale.ROOT).replace('_', ' ')
                + (regressed > 0 ? ", %d regressed".formatted(regressed) : "");
        return svg(name, words, color(verdict));
    }

    private static String svg(String name, String words, String color) {
        String left = clip(name);
        int leftWidth = width(left);
        int all = leftWidth + width(words);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-label="%2$s: %3$s">\
                <title>%2$s: %3$s</title>\
                <rect width="%4$d" height="20" fill="#3d4351"/>\
                <rect x="%4$d" width="%5$d" height="20" fill="%6$s"/>\
                <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">\
                <text x="%7$d" y="14" textLength="%8$d">%2$s</text>\
                <text x="%9$d" y="14" textLength="%10$d">%3$s</text>\
                </g>\
                </svg>\
                """.formatted(
                        all,
                        Markup.escape(left),
                        Markup.escape(words),
                        leftWidth,
                        all - leftWidth,
                        color,
                        PADDING,
                        leftWidth - 2 * PADDING,
                        leftWidth + PADDING,
                        all - leftWidth - 2 * PADDING);
    }

    /** White can be read on each of them. */
    private static String color(String verdict) {
        return switch (verdict) {
            case "PASSED" -> "#1a7f37";
            case "UNSTABLE" -> "#b45309";
            case "FAILED" -> "#cb1f36";
            default -> "#2563c9";
        };
    }

    /** XML cannot hold what is not printable at all. */
    private static String clip(String name) {
        String printable = Printable.of(name);
        return printable.codePointCount(0, printable.length()) <= LONGEST
                ? printable
                : printable.substring(0, printable.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length()) * LETTER / 10 + 2 * PADDING;
    }
}
