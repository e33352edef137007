package io.jenkins.plugins.benchmarkgate.history;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * The bytes of an index by their place. A thousand of these files are opened for one series, also by a process that has
 * just started: this does the least of what Java offers between a call and the system. Not for several threads.
 */
final class IndexFile implements AutoCloseable {
    private final RandomAccessFile file;
    private final long size;

    IndexFile(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "r");
        try {
            size = file.length();
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    long size() {
        return size;
    }

    /** So many bytes from a place on; {@link EOFException} where the file has fewer. */
    ByteBuffer read(long from, int length) throws IOException {
        if (length < 0 || from < 0 || from + length > size) {
            throw new EOFException("the index has no %d bytes at %d".formatted(length, from));
        }
        byte[] bytes = new byte[length];
        file.seek(from);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
