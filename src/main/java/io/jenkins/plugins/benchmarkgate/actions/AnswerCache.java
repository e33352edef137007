package io.jenkins.plugins.benchmarkgate.actions;

import io.jenkins.plugins.benchmarkgate.store.SoftCache;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** Answers that are dear to make, compressed. Safe for several threads. */
final class AnswerCache {
    private static final int MOST = 64;

    private final SoftCache<byte[]> answers = new SoftCache<>(MOST);

    /** Writes an answer. */
    interface Writing {
        void to(OutputStream output) throws IOException;
    }

    /**
     * The answer, compressed.
     *
     * @param version of what it is made of: with another one it is made anew
     */
    byte[] get(String name, String version, Writing writing) throws IOException {
        return answers.get(name, version, () -> pack(writing));
    }

    /** An answer that is not worth keeping. */
    static byte[] pack(Writing writing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes, 1 << 13)) {
            writing.to(packed);
        }
        return bytes.toByteArray();
    }
}
