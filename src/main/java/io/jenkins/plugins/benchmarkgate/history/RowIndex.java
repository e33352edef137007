package io.jenkins.plugins.benchmarkgate.history;

import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The index of one build, as {@link RowIndexWriter} wrote it. Whatever is wrong with the file is an {@link IOException}. */
public final class RowIndex implements AutoCloseable {
    private static final int FIRST_READ = 4096;

    private final FileChannel file;
    private final IndexedBuild build;
    private final RowRecord records;
    private final long rowsAt;
    private final int count;

    private RowIndex(FileChannel file) throws IOException {
        this.file = file;
        ByteBuffer start = read(0, (int) Math.min(FIRST_READ, file.size()));
        if (start.remaining() < RowIndexWriter.PREFIX || start.getInt() != RowIndexWriter.FORM) {
            throw new IOException("the index is of another version");
        }
        int headSize = start.getInt();
        count = start.getInt();
        rowsAt = (long) RowIndexWriter.PREFIX + headSize;
        if (headSize < 0 || count < 0 || rowsAt + (long) count * RowIndexWriter.ROW > file.size()) {
            throw new EOFException("the index ends before its rows do");
        }
        ByteBuffer head = start.remaining() >= headSize ? start : read(RowIndexWriter.PREFIX, headSize);
        var input = new DataInputStream(new ByteArrayInputStream(head.array(), head.position(), headSize));
        build = IndexText.readBuild(input);
        records = RowRecord.reading(words(input));
    }

    /** Opens an index; {@link IOException} if it is absent, broken or of another version. */
    public static RowIndex open(Path path) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return new RowIndex(file);
        } catch (RuntimeException e) {
            file.close();
            throw new IOException("the index is broken", e);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static List<String> words(DataInputStream input) throws IOException {
        int size = input.readInt();
        var words = new ArrayList<String>();
        for (int word = 0; word < size; word++) {
            words.add(IndexText.read(input));
        }
        return words;
    }

    private ByteBuffer read(long from, int size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException("the index ends at %d bytes".formatted(from + bytes.position()));
            }
        }
        return bytes.flip();
    }

    public IndexedBuild build() {
        return build;
    }

    /**
     * Where a row is, or −1.
     *
     * @param guess where it was in another build; rows seldom move
     */
    public int find(RowId id, int guess) throws IOException {
        RowHash wanted = RowHash.of(id.key(), id.metric());
        if (guess >= 0 && guess < count && hashAt(guess).equals(wanted)) {
            return guess;
        }
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = hashAt(middle).compareTo(wanted);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    private RowHash hashAt(int place) throws IOException {
        return RowHash.read(read(rowsAt + (long) place * RowIndexWriter.ROW, RowHash.SIZE));
    }

    /** The row at a place, without group, looks and reason. */
    public ResultRow row(int place, RowId id) throws IOException {
        ByteBuffer bytes = read(rowsAt + (long) place * RowIndexWriter.ROW, RowIndexWriter.ROW);
        RowHash.read(bytes);
        return get(bytes, RowText.of(id), true);
    }

    /** The row at a place, without looks. */
    public ResultRow rowWithText(int place) throws IOException {
        ByteBuffer bytes = read(rowsAt + (long) place * RowIndexWriter.ROW, RowIndexWriter.ROW);
        RowHash.read(bytes);
        try (DataInputStream texts = texts()) {
            for (int skipped = 0; skipped < place; skipped++) {
                readText(texts);
            }
            return get(bytes, readText(texts), true);
        }
    }

    /**
     * All rows with their numbers and the locations of this build, without looks and what only one row is asked for.
     *
     * @param texts of rows that other builds had; those that are not there yet are read and added
     */
    public List<ResultRow> rows(RowTexts texts) throws IOException {
        ByteBuffer bytes = read(rowsAt, Math.multiplyExact(count, RowIndexWriter.ROW));
        Map<RowHash, RowText> known = texts.byHash();
        addTexts(bytes.duplicate(), known);
        var rows = new ArrayList<ResultRow>(count);
        for (int place = 0; place < count; place++) {
            rows.add(get(bytes, known.get(RowHash.read(bytes)), false));
        }
        return rows;
    }

    private void addTexts(ByteBuffer bytes, Map<RowHash, RowText> known) throws IOException {
        var hashes = new ArrayList<RowHash>(count);
        for (int place = 0; place < count; place++) {
            hashes.add(RowHash.read(bytes.position(place * RowIndexWriter.ROW)));
        }
        if (known.keySet().containsAll(hashes)) {
            return;
        }
        try (DataInputStream texts = texts()) {
            for (RowHash hash : hashes) {
                RowText text = readText(texts);
                known.putIfAbsent(hash, text);
            }
            if (texts.read() >= 0) {
                throw new IOException("the index goes on after its rows");
            }
        }
    }

    private ResultRow get(ByteBuffer bytes, RowText text, boolean everyLocation) throws IOException {
        try {
            return records.get(bytes, text, everyLocation);
        } catch (RuntimeException e) {
            throw new IOException("the index is broken", e);
        }
    }

    private static RowText readText(DataInputStream texts) throws IOException {
        return new RowText(IndexText.read(texts), IndexText.read(texts), IndexText.read(texts), IndexText.read(texts));
    }

    private DataInputStream texts() throws IOException {
        long from = rowsAt + (long) count * RowIndexWriter.ROW;
        ByteBuffer packed = read(from, Math.toIntExact(file.size() - from));
        return new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(new ByteArrayInputStream(packed.array()), 1 << 16)));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
