package io.jenkins.plugins.benchmarkgate.format;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;

/** Walks through a text line by line and says where it is when something is wrong. */
final class TextLines {
    private static final int LONGEST = 1 << 16;

    private final String file;
    private final BufferedReader reader;
    private int number;
    private boolean isCutOff;

    TextLines(ResultSource source) throws IOException {
        this.file = source.file();
        var content = new BufferedInputStream(source.content());
        content.mark(3);
        Encoding encoding = Encoding.of(content.readNBytes(3));
        content.reset();
        content.skipNBytes(encoding.markLength());
        this.reader = new BufferedReader(new InputStreamReader(
                content,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** The next line without its end; null after the last. */
    String next() throws IOException {
        number++;
        var line = new StringBuilder();
        try {
            int character = reader.read();
            if (character < 0) {
                return null;
            }
            while (character >= 0 && character != '\n') {
                line.append((char) character);
                if (line.length() > LONGEST) {
                    throw problem("is longer than %,d characters".formatted(LONGEST));
                }
                character = reader.read();
            }
            isCutOff = character < 0;
        } catch (CharacterCodingException e) {
            ResultFileException problem = problem("is not text in UTF-8 or UTF-16");
            problem.initCause(e);
            throw problem;
        }
        return line.toString().stripTrailing();
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
