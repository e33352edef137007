package io.jenkins.plugins.benchmarkgate.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;

/** Walks through a text line by line and says where it is when something is wrong. */
final class TextLines {
    private static final int LONGEST = 1 << 16;

    private final String file;
    private final BufferedReader reader;
    private int number;
    private boolean isCutOff;

    TextLines(ResultSource source) throws IOException {
        this.file = source.file();
        this.reader = new BufferedReader(Encoding.open(source.content()));
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
