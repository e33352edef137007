package io.jenkins.plugins.benchmarkgate.format;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that are read in blocks, and a single one as a block of one. */
abstract class BlockInput extends InputStream {
    @Override
    public final int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public abstract int read(byte[] target, int offset, int length) throws IOException;
}
