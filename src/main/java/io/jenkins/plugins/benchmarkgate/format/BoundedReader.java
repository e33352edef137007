package io.jenkins.plugins.benchmarkgate.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stops a parser that would keep one piece of a file, however long, in memory. */
final class BoundedReader extends FilterReader {
    private static final int LONGEST = 1 << 20;

    private final String file;
    private int read;

    BoundedReader(String file, Reader content) {
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
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int characters) throws ResultFileException {
        read += characters;
        if (read > LONGEST) {
            throw new ResultFileException(file, "holds a name or text of more than 1,048,576 characters");
        }
    }
}
