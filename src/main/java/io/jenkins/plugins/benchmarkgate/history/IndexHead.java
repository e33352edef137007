package io.jenkins.plugins.benchmarkgate.history;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What stands before the rows of an index: the build, and how its rows are to be read. Kept by who reads many of them.
 *
 * @param count how many rows there are
 * @param rowSize bytes of a row
 * @param extraSize bytes of what few rows have
 * @param rowsAt where the first row begins
 * @param textsAt where the sizes of the texts begin
 */
public record IndexHead(
        IndexedBuild build, int count, int rowSize, int extraSize, long rowsAt, long textsAt, RowKinds kinds) {
    private static final int FIRST_READ = 4096;
    private static final int TEXTS = 12;

    /**
     * Reads heads one after the other. What says the same as in the head before is the same object, so that a thousand
     * heads are read in less time and kept in less room. Not for several threads.
     */
    public static final class Reader {
        private final byte[][] written = new byte[TEXTS][];
        private final String[] texts = new String[TEXTS];
        private RowKinds kinds;
        private ByteBuffer source;
        private int next;

        IndexHead read(IndexFile file) throws IOException {
            try {
                return readFrom(file);
            } catch (RuntimeException e) {
                throw new IOException("the index is broken", e);
            }
        }

        private IndexHead readFrom(IndexFile file) throws IOException {
            ByteBuffer start = file.read(0, (int) Math.min(FIRST_READ, file.size()));
            if (start.remaining() < RowIndexWriter.PREFIX || start.getInt() != RowIndexWriter.FORM) {
                throw new IOException("the index is of another version");
            }
            int headSize = start.getInt();
            int count = start.getInt();
            int stored = start.getInt();
            int bytes = start.getInt();
            int extraSize = start.getInt();
            boolean isWide = bytes == Double.BYTES;
            if (Math.min(Math.min(headSize, count), Math.min(stored, extraSize)) < 0
                    || stored > RowSlots.COUNT
                    || !isWide && bytes != Float.BYTES) {
                throw new IOException("the index is broken");
            }
            int rowSize = RowIndexWriter.ROW_HEAD + stored * bytes;
            long rowsAt = (long) RowIndexWriter.PREFIX + headSize;
            long textsAt = rowsAt + (long) count * rowSize + extraSize;
            if (textsAt > file.size()) {
                throw new EOFException("the index ends before its rows do");
            }
            source = start.remaining() >= headSize
                    ? start.limit(start.position() + headSize)
                    : file.read(RowIndexWriter.PREFIX, headSize);
            return new IndexHead(build(), count, rowSize, extraSize, rowsAt, textsAt, kinds(isWide));
        }

        private IndexedBuild build() {
            next = 0;
            int number = source.getInt();
            int window = source.getInt();
            long time = source.getLong();
            int schema = source.getInt();
            int compared = source.getInt();
            String name = text();
            String agent = text();
            String[] said = {
                text(), text(), text(), text(), text(), text(), text(), text(), text(), text(),
            };
            SuiteCounts suite = IndexSuite.read(source);
            var result = new BuildResult(
                    schema, said[0], said[1], said[2], said[3], said[4], said[5], compared, suite, said[6], said[7],
                    said[8], said[9], null, null, null, null, null);
            return new IndexedBuild(number, name, time, agent, result, IndexSuite.readCounts(source), window);
        }

        /** The text at this place of the head before, where it is the same. */
        private String text() {
            int from = source.position();
            int length = Math.max(0, source.getInt(from));
            int end = from + Integer.BYTES + length;
            byte[] bytes = source.array();
            if (end > source.limit()) {
                throw new IllegalArgumentException("the head ends inside a text of %d bytes".formatted(length));
            }
            byte[] before = written[next];
            if (before == null || !Arrays.equals(before, 0, before.length, bytes, from, end)) {
                texts[next] = IndexText.read(source);
                written[next] = Arrays.copyOfRange(bytes, from, end);
            }
            source.position(end);
            return texts[next++];
        }

        private RowKinds kinds(boolean isWide) {
            byte[] bytes = source.array();
            int from = source.position();
            int end = source.limit();
            if (kinds == null || !kinds.isSame(bytes, from, end, isWide)) {
                kinds = new RowKinds(Arrays.copyOfRange(bytes, from, end), isWide);
            }
            return kinds;
        }
    }
}
