package io.jenkins.plugins.benchmarkgate.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** Lets the detector look into a stream that is then read from its first byte. No more than 1 MiB is looked at. */
final class Beginning {
    static final int LIMIT = 1 << 20;
    private static final int NOTHING_LIMIT = 64;

    private final InputStream content;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private boolean isAtEnd;

    Beginning(InputStream content) {
        this.content = content;
    }

    /** The beginning once more from its first byte; reading it goes on in the content as far as the limit. */
    InputStream look() {
        return new SequenceInputStream(new ByteArrayInputStream(seen.toByteArray()), new Recorder());
    }

    /** The whole content from its first byte. Nothing may be looked at afterwards. */
    InputStream replay() {
        return new SequenceInputStream(new ByteArrayInputStream(seen.toByteArray()), new LeftOpen(content));
    }

    /** Whether the content is an empty array or object: a baseline that has yet to be filled. */
    boolean isNothing() throws IOException {
        String text = Encoding.decode(look().readNBytes(NOTHING_LIMIT)).replaceAll("\\s", "");
        return text.equals("[]") || text.equals("{}");
    }

    /** Whether the content goes on behind the limit. */
    boolean isCut() {
        return seen.size() >= LIMIT && !isAtEnd;
    }

    /** A sequence closes what it has read to the end; the content is the caller's to close. */
    private static final class LeftOpen extends FilterInputStream {
        LeftOpen(InputStream content) {
            super(content);
        }

        @Override
        public void close() {}
    }

    private final class Recorder extends BlockInput {
        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = Math.min(length, LIMIT - seen.size());
            if (count == 0 && length > 0) {
                return -1;
            }
            int read = content.read(target, offset, count);
            isAtEnd = read < 0;
            if (read > 0) {
                seen.write(target, offset, read);
            }
            return read;
        }
    }
}
