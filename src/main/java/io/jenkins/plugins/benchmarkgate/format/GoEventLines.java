package io.jenkins.plugins.benchmarkgate.format;

import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of {@code go test -json} without the lines in between that are none. Before version 1.24 go prints so that a
 * package could not be built, and with {@code 2>&1} the compiler does. Spaces stand in their place, so that the
 * others stay where they are.
 */
final class GoEventLines extends BlockInput {
    private static final int LONGEST = 1 << 12;
    private static final int MOST_FAILURES = 1000;

    private final InputStream content;
    private final List<String> failures = new ArrayList<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean isAtStart = true;
    private boolean isRaw;

    /** The events and lines in UTF-8. */
    GoEventLines(InputStream content) {
        this.content = content;
    }

    /** The lines taken out so far that tell of a failure, without their ends. */
    List<String> failures() {
        return failures;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = readContent(target, offset, length);
        for (int i = offset; i < offset + count; i++) {
            byte next = target[i];
            isRaw = isAtStart ? isRaw(next) : isRaw;
            isAtStart = next == '\n';
            if (isRaw && isAtStart) {
                endLine();
            } else if (isRaw) {
                target[i] = ' ';
                keep(next);
            }
        }
        return count;
    }

    /** What cannot be decoded is told as the JSON parser tells it. */
    private int readContent(byte[] target, int offset, int length) throws IOException {
        try {
            return content.read(target, offset, length);
        } catch (CharacterCodingException e) {
            var problem = new CharConversionException(e.getMessage());
            problem.initCause(e);
            throw problem;
        }
    }

    /** Events begin with a brace; what begins like another sign of JSON is left to its reader to refuse. */
    private static boolean isRaw(byte first) {
        return first >= 'A' && first <= 'Z' || first >= 'a' && first <= 'z' || first == '#' || first == '?';
    }

    private void keep(byte next) {
        if (line.size() < LONGEST) {
            line.write(next);
        }
    }

    private void endLine() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (text.startsWith("FAIL") && failures.size() < MOST_FAILURES) {
            failures.add(text.stripTrailing());
        }
    }
}
