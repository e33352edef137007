package io.jenkins.plugins.benchmarkgate.actions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/**
 * Answers that are dear to make, compressed, given back when memory is short. Who asks for one while it is being made
 * waits for it, so that ten people cost one reading. Safe for several threads.
 */
final class AnswerCache {
    private static final int MOST = 64;

    private record Answer(String version, SoftReference<byte[]> packed) {
        byte[] of(String wanted) {
            return version.equals(wanted) ? packed.get() : null;
        }
    }

    /** Writes an answer. */
    interface Writing {
        void to(OutputStream output) throws IOException;
    }

    private final ConcurrentHashMap<String, Answer> answers = new ConcurrentHashMap<>();

    /**
     * The answer, compressed.
     *
     * @param version of what it is made of: with another one it is made anew
     */
    byte[] get(String name, String version, Writing writing) throws IOException {
        byte[][] packed = new byte[1][];
        try {
            answers.compute(name, (any, kept) -> {
                packed[0] = kept == null ? null : kept.of(version);
                if (packed[0] != null) {
                    return kept;
                }
                packed[0] = pack(writing);
                return new Answer(version, new SoftReference<>(packed[0]));
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        forgetSurplus(name);
        return packed[0];
    }

    private void forgetSurplus(String newest) {
        var names = answers.keySet().iterator();
        while (answers.size() > MOST && names.hasNext()) {
            if (!names.next().equals(newest)) {
                names.remove();
            }
        }
    }

    /** An answer that is not worth keeping. */
    static byte[] pack(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes, 1 << 13)) {
            writing.to(packed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
