package io.jenkins.plugins.benchmarkgate.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a parser that would keep one piece of a file, however long, in memory. */
final class BoundedPiece extends FilterInputStream {
    private static final int LONGEST = 1 << 20;

    private final String file;
    private int read;

    BoundedPiece(String file, InputStream content) {
        super(content);
        this.file = file;
    }

    /** Says that the parser begins with another piece. */
    void startPiece() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) throws ResultFileException {
        read += bytes;
        if (read > LONGEST) {
            throw new ResultFileException(file, "holds a name or text of more than 1 MiB");
        }
    }
}
