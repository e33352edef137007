package io.jenkins.plugins.benchmarkgate.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Walks through a text line by line and says where it is when something is wrong. A line is made a text only for those who ask
 * for one: most lines of large files are plain enough to be read from their bytes.
 */
final class TextLines {
    /** In characters. */
    private static final int LONGEST = 1 << 16;

    private static final int MOST_BYTES = 3 * LONGEST;
    /** Where git writes the first of two sides. */
    private static final String MERGE = "<<<<<<< ";

    private final String file;
    private final InputStream content;
    private byte[] buffer = new byte[LONGEST];
    private int start;
    private int end;
    private int next;
    private int filled;
    private int number;
    private boolean isCutOff;

    TextLines(ResultSource source) throws IOException {
        this.file = source.file();
        this.content = Encoding.utf8(source.content());
    }

    /** The next line without its end and without space in front of that; null after the last. */
    String next() throws IOException {
        return advance() ? text() : null;
    }

    /** Goes to the next line; false after the last. */
    boolean advance() throws IOException {
        number++;
        start = next;
        end = endOfLine(start);
        while (end == filled) {
            if (!fill()) {
                next = filled;
                isCutOff = start < filled;
                return isCutOff;
            }
        }
        next = end + 1;
        return true;
    }

    /** The bytes in UTF-8 of which the line is a part, valid until the next. */
    byte[] bytes() {
        return buffer;
    }

    /** Where the line begins. */
    int start() {
        return start;
    }

    /** Where its line feed stands, or the end of the file. */
    int end() {
        return end;
    }

    /** The line as {@link #next()} gives it. */
    String text() throws ResultFileException {
        String text = decoded().stripTrailing();
        if (text.length() > LONGEST) {
            throw tooLong();
        }
        if (text.startsWith(MERGE)) { // or both sides would count as repetitions
            throw problem("holds a merge that nobody resolved");
        }
        return text;
    }

    private String decoded() throws ResultFileException {
        var text = new String(buffer, start, end - start, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') < 0) {
            return text;
        }
        try { // the line may really hold the character that stands for what cannot be decoded
            return Encoding.strict(StandardCharsets.UTF_8)
                    .decode(ByteBuffer.wrap(buffer, start, end - start))
                    .toString();
        } catch (CharacterCodingException e) {
            throw undecodable(e);
        }
    }

    private int endOfLine(int from) {
        byte[] bytes = buffer;
        int limit = filled;
        int at = from;
        while (at < limit && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Reads on behind the part of the line that is there; false at the end of the file. */
    private boolean fill() throws IOException {
        int part = filled - start;
        if (part > MOST_BYTES) {
            throw tooLong();
        }
        byte[] target = part > buffer.length / 2 ? new byte[2 * buffer.length] : buffer;
        System.arraycopy(buffer, start, target, 0, part);
        buffer = target;
        start = 0;
        filled = part;
        try {
            filled += Math.max(0, content.read(buffer, part, buffer.length - part));
        } catch (CharacterCodingException e) {
            throw undecodable(e);
        }
        end = endOfLine(part);
        return filled > part;
    }

    private ResultFileException tooLong() {
        return problem(String.format(Locale.ROOT, "is longer than %,d characters", LONGEST));
    }

    private ResultFileException undecodable(CharacterCodingException cause) {
        ResultFileException problem = problem("is not text in UTF-8 or UTF-16");
        problem.initCause(cause);
        return problem;
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
