package io.jenkins.plugins.benchmarkgate.cli.pages;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** JSON as static pages hold it: compressed and in base 64, a tenth of its size and without any character of markup. */
interface PackedData {
    /** Writes JSON as UTF-8. */
    void writeTo(OutputStream output) throws IOException;

    /** Writes it packed and leaves the stream open. */
    default void packInto(OutputStream output) throws IOException {
        var kept = new FilterOutputStream(output) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
        try (var packed = new GZIPOutputStream(Base64.getEncoder().wrap(kept))) {
            writeTo(packed);
        }
    }
}
