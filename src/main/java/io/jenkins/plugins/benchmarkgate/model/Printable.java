package io.jenkins.plugins.benchmarkgate.model;

/** Makes names from result files safe to print on one line: they come from pull requests. */
public final class Printable {
    private static final int LONGEST = 300;

    private Printable() {}

    /** Like {@link #uncut}, and cut after 300 characters: for names. */
    public static String of(String text) {
        return upTo(LONGEST, text);
    }

    /**
     * The text with line breaks, control characters and marks that change the reading direction shown as escapes: for
     * sentences, which say something to their end.
     */
    public static String uncut(String text) {
        return upTo(Integer.MAX_VALUE, text);
    }

    private static String upTo(int longest, String text) {
        var printable = new StringBuilder(Math.min(text.length(), LONGEST));
        for (int i = 0; i < text.length() && printable.length() < longest; ) {
            int character = text.codePointAt(i);
            append(printable, character);
            i += Character.charCount(character);
            if (printable.length() >= longest && i < text.length()) {
                printable.append('…');
            }
        }
        return printable.toString();
    }

    private static void append(StringBuilder printable, int character) {
        switch (character) {
            case '\n' -> printable.append("\\n");
            case '\r' -> printable.append("\\r");
            case '\t' -> printable.append("\\t");
            default -> {
                if (isVisible(character)) {
                    printable.appendCodePoint(character);
                } else {
                    printable.append("\\u%04x".formatted(character));
                }
            }
        }
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            case Character.FORMAT -> character == 0x200D; // joins the parts of an emoji
            default -> true;
        };
    }
}
