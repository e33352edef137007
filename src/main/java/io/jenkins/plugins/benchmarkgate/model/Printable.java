package io.jenkins.plugins.benchmarkgate.model;

/** Makes names from result files safe to print on one line: they come from pull requests. */
public final class Printable {
    private static final int LONGEST = 300;

    private Printable() {}

    /**
     * The text with line breaks, control characters and marks that change the reading direction shown as escapes, and
     * cut after 300 characters.
     */
    public static String of(String text) {
        var printable = new StringBuilder(Math.min(text.length(), LONGEST));
        for (int i = 0; i < text.length() && printable.length() < LONGEST; ) {
            int character = text.codePointAt(i);
            append(printable, character);
            i += Character.charCount(character);
            if (printable.length() >= LONGEST && i < text.length()) {
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
