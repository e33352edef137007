package io.jenkins.plugins.benchmarkgate.history;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The words and the kinds of the rows of an index, read when a row wants them. Safe for several threads. */
final class RowKinds {
    private final byte[] bytes;
    private final boolean isWide;
    private final Map<Integer, RowReader> readers = new ConcurrentHashMap<>();

    /** Takes the end of a head, from the number of words on. */
    RowKinds(byte[] bytes, boolean isWide) {
        this.bytes = bytes;
        this.isWide = isWide;
    }

    /** Whether these are the same: builds of one suite seldom differ in it. */
    boolean isSame(byte[] head, int from, int to, boolean wide) {
        return isWide == wide && Arrays.equals(bytes, 0, bytes.length, head, from, to);
    }

    /** What reads the rows of a kind. */
    RowReader reader(int kind) {
        RowReader known = readers.get(kind);
        return known == null ? readers.computeIfAbsent(kind, this::read) : known;
    }

    private RowReader read(int kind) {
        ByteBuffer source = ByteBuffer.wrap(bytes);
        List<String> all = words(source);
        return new RowReader(RowKind.read(source.position(source.position() + kind * RowKind.SIZE), all), isWide);
    }

    /** The words; afterwards the kinds begin at the position. */
    private List<String> words(ByteBuffer source) {
        var all = new ArrayList<String>();
        for (int left = source.getInt(); left > 0; left--) {
            all.add(IndexText.read(source));
        }
        return all;
    }
}
