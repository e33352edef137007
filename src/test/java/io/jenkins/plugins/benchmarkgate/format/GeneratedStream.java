package io.jenkins.plugins.benchmarkgate.format;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A text with one part repeated as often as wanted, made while it is read. */
final class GeneratedStream extends InputStream {
    private final byte[] head;
    private final byte[] part;
    private final byte[] tail;
    private final long partsEnd;
    private final long end;
    private long position;

    GeneratedStream(String head, String part, long times, String tail) {
        this.head = head.getBytes(StandardCharsets.UTF_8);
        this.part = part.getBytes(StandardCharsets.UTF_8);
        this.tail = tail.getBytes(StandardCharsets.UTF_8);
        this.partsEnd = this.head.length + this.part.length * times;
        this.end = partsEnd + this.tail.length;
    }

    @Override
    public int read() {
        return position == end ? -1 : at(position++) & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        int count = (int) Math.min(length, end - position);
        for (int i = 0; i < count; i++) {
            target[offset + i] = at(position++);
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    private byte at(long index) {
        if (index < head.length) {
            return head[(int) index];
        }
        if (index < partsEnd) {
            return part[(int) ((index - head.length) % part.length)];
        }
        return tail[(int) (index - partsEnd)];
    }
}
