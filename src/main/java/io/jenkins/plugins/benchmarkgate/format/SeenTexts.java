package io.jenkins.plugins.benchmarkgate.format;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * Short texts of a file that were read and found sound before. Names and units stand in every row of some formats, and need
 * neither be made nor be looked through again.
 */
final class SeenTexts {
    private static final int LONGEST = 64;

    private final String[] fields = new String[128];
    private final String[] texts = new String[512];

    /** Whether this field was kept. The parser gives the same object for the same field, so that nothing is looked through. */
    boolean hasField(String field) {
        return field.equals(fields[slot(field)]);
    }

    void keepField(String field) {
        fields[slot(field)] = field;
    }

    private int slot(String field) {
        return field.hashCode() & fields.length - 1;
    }

    /** The text at which the parser is, if it was kept; else null. */
    String find(JsonParser parser) throws IOException {
        int length = parser.getTextLength();
        if (length == 0 || length > LONGEST) {
            return null;
        }
        char[] characters = parser.getTextCharacters();
        int offset = parser.getTextOffset();
        String known = texts[
                slot(length, characters[offset], characters[offset + length / 2], characters[offset + length - 1])];
        return known != null && known.length() == length && matches(known, characters, offset) ? known : null;
    }

    private static boolean matches(String text, char[] characters, int offset) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != characters[offset + i]) {
                return false;
            }
        }
        return true;
    }

    void keep(String text) {
        int length = text.length();
        if (length > 0 && length <= LONGEST) {
            texts[slot(length, text.charAt(0), text.charAt(length / 2), text.charAt(length - 1))] = text;
        }
    }

    private int slot(int length, char first, char middle, char last) {
        return (((length * 31 + first) * 31 + middle) * 31 + last) & texts.length - 1;
    }
}
