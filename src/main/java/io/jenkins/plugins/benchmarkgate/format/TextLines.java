package io.jenkins.plugins.benchmarkgate.format;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;

/** Walks through a text line by line and says where it is when something is wrong. */
final class TextLines {
    private static final int LONGEST = 1 << 16;

    private final String file;
    private final Reader reader;
    private final char[] buffer = new char[1 << 13];
    private int position;
    private int filled;
    private int number;
    private boolean isCutOff;

    TextLines(ResultSource source) throws IOException {
        this.file = source.file();
        this.reader = Encoding.open(source.content());
    }

    /** The next line without its end; null after the last. */
    String next() throws IOException {
        number++;
        if (position == filled && !fill()) {
            return null;
        }
        int end = endOfLine();
        if (end < filled) {
            String line = new String(buffer, position, withoutSpace(end) - position);
            checkLength(line.length());
            position = end + 1;
            return line;
        }
        var line = new StringBuilder();
        while (end == filled) {
            append(line, end);
            if (!fill()) {
                isCutOff = true;
                return line.toString().stripTrailing();
            }
            end = endOfLine();
        }
        append(line, end);
        position = end + 1;
        return line.toString().stripTrailing();
    }

    /** Where the line feed is, or the end of what has been read. */
    private int endOfLine() {
        int end = position;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private void append(StringBuilder line, int end) throws ResultFileException {
        line.append(buffer, position, end - position);
        checkLength(line.length());
    }

    private void checkLength(int length) throws ResultFileException {
        if (length > LONGEST) {
            throw problem("is longer than %,d characters".formatted(LONGEST));
        }
    }

    /** Where the line ends when the space at its end is left out. */
    private int withoutSpace(int end) {
        int last = end;
        while (last > position && Character.isWhitespace(buffer[last - 1])) {
            last--;
        }
        return last;
    }

    private boolean fill() throws IOException {
        try {
            filled = Math.max(0, reader.read(buffer, 0, buffer.length));
            position = 0;
            return filled > 0;
        } catch (CharacterCodingException e) {
            ResultFileException problem = problem("is not text in UTF-8 or UTF-16");
            problem.initCause(e);
            throw problem;
        }
    }

    /** Whether the line last read is the last one and does not end as lines do. */
    boolean isCutOff() {
        return isCutOff;
    }

    /** A problem with the line last read. */
    ResultFileException problem(String problem) {
        return new ResultFileException(file, "", problem, number, 1);
    }
}
