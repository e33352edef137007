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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/**
 * The index of one build, as {@link RowIndexWriter} wrote it. Numbers have at least the seven digits of
 * {@link ShortNumbers}. Whatever is wrong with the file is an {@link IOException}. Not for several threads.
 */
public final class RowIndex implements AutoCloseable {
    private static final int FIRST_READ = 4096;

    private final FileChannel file;
    private final long size;
    private final IndexedBuild build;
    private final int count;
    private final int rowSize;
    private final boolean isWide;
    private final int extraSize;
    private final long rowsAt;
    private final List<String> words;
    private final ByteBuffer kinds;
    private final Map<Integer, RowReader> readers = new HashMap<>();
    private Map<Integer, RowExtra> extras;
    private ByteBuffer lastRow;
    private int lastPlace = -1;

    private RowIndex(FileChannel file) throws IOException {
        this.file = file;
        size = file.size();
        ByteBuffer start = read(0, (int) Math.min(FIRST_READ, size));
        if (start.remaining() < RowIndexWriter.PREFIX || start.getInt() != RowIndexWriter.FORM) {
            throw new IOException("the index is of another version");
        }
        int headSize = start.getInt();
        count = start.getInt();
        int stored = start.getInt();
        int bytes = start.getInt();
        extraSize = start.getInt();
        rowSize = RowIndexWriter.ROW_HEAD + stored * bytes;
        rowsAt = (long) RowIndexWriter.PREFIX + headSize;
        isWide = bytes == Double.BYTES;
        if (Math.min(Math.min(headSize, count), Math.min(stored, extraSize)) < 0
                || stored > RowSlots.COUNT
                || !isWide && bytes != Float.BYTES) {
            throw new IOException("the index is broken");
        }
        if (textsAt() > size) {
            throw new EOFException("the index ends before its rows do");
        }
        ByteBuffer head = start.remaining() >= headSize ? start : read(RowIndexWriter.PREFIX, headSize);
        var input = new DataInputStream(new ByteArrayInputStream(head.array(), head.position(), headSize));
        build = IndexText.readBuild(input);
        words = words(input);
        kinds = ByteBuffer.wrap(input.readAllBytes());
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

    private ByteBuffer read(long from, int length) throws IOException {
        if (length < 0 || from < 0 || from + length > size) {
            throw new EOFException("the index has no %d bytes at %d".formatted(length, from));
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
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
        return find(RowHash.of(id.key(), id.metric()), guess);
    }

    int find(RowHash wanted, int guess) throws IOException {
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
        return RowHash.read(rowAt(place));
    }

    /** The bytes of a row; those that were found are those that are read next. */
    private ByteBuffer rowAt(int place) throws IOException {
        if (place != lastPlace) {
            lastRow = read(rowsAt + (long) place * rowSize, rowSize);
            lastPlace = place;
        }
        return lastRow.rewind();
    }

    /** The row at a place, without group and reason; looks are those of a row that was measured more than once. */
    public ResultRow row(int place, RowId id) throws IOException {
        return get(rowAt(place).position(RowHash.SIZE), place, RowText.of(id), RowReader.Detail.ALL);
    }

    /** The row at a place; looks are those of a row that was measured more than once. */
    public ResultRow rowWithText(int place) throws IOException {
        int part = place / RowIndexWriter.TEXTS;
        int[] sizes = textSizes();
        long from = textsAt() + (long) sizes.length * Integer.BYTES;
        for (int before = 0; before < part; before++) {
            from += sizes[before];
        }
        List<RowText> texts = readTexts(read(from, sizes[part]), part);
        RowText text = texts.get(place % RowIndexWriter.TEXTS);
        return get(rowAt(place).position(RowHash.SIZE), place, text, RowReader.Detail.ALL);
    }

    /** All rows with change and current value, of their numbers nothing else; see {@link #rowsWithLocations}. */
    public List<ResultRow> rows(RowTexts texts) throws IOException {
        return rows(texts, RowReader.Detail.LITTLE);
    }

    /**
     * All rows with their numbers and the locations of this build, without what only one row is asked for.
     *
     * @param texts of rows that other builds had; those that are not there yet are read and added
     */
    public List<ResultRow> rowsWithLocations(RowTexts texts) throws IOException {
        return rows(texts, RowReader.Detail.SHOWN);
    }

    private List<ResultRow> rows(RowTexts texts, RowReader.Detail detail) throws IOException {
        ByteBuffer bytes = read(rowsAt, Math.multiplyExact(count, rowSize));
        Map<RowHash, RowText> known = texts.byHash();
        RowText[] textOf = new RowText[count];
        boolean areKnown = true;
        for (int place = 0; place < count; place++) {
            textOf[place] = known.get(RowHash.read(bytes.position(place * rowSize)));
            areKnown &= textOf[place] != null;
        }
        if (!areKnown) {
            addTexts(bytes, textOf, known);
        }
        var rows = new ArrayList<ResultRow>(count);
        for (int place = 0; place < count; place++) {
            rows.add(get(bytes.position(place * rowSize + RowHash.SIZE), place, textOf[place], detail));
        }
        return rows;
    }

    private void addTexts(ByteBuffer bytes, RowText[] textOf, Map<RowHash, RowText> known) throws IOException {
        int[] sizes = textSizes();
        long from = textsAt() + (long) sizes.length * Integer.BYTES;
        ByteBuffer packed = read(from, Math.toIntExact(size - from));
        int place = 0;
        for (int part = 0; part < sizes.length; part++) {
            if (sizes[part] < 0 || sizes[part] > packed.remaining()) {
                throw new EOFException("the index ends inside its texts");
            }
            for (RowText text : readTexts(packed.slice(packed.position(), sizes[part]), part)) {
                textOf[place] = text;
                known.putIfAbsent(RowHash.read(bytes.position(place * rowSize)), text);
                place++;
            }
            packed.position(packed.position() + sizes[part]);
        }
        if (packed.hasRemaining()) {
            throw new IOException("the index goes on after its rows");
        }
    }

    private ResultRow get(ByteBuffer row, int place, RowText text, RowReader.Detail detail) throws IOException {
        try {
            RowReader reader = readers.computeIfAbsent(row.getInt(), this::readerOf);
            return reader.read(row, text, detail, extraOf(place));
        } catch (RuntimeException e) {
            throw new IOException("the index is broken", e);
        }
    }

    private RowReader readerOf(int kind) {
        return new RowReader(RowKind.read(kinds.position(kind * RowKind.SIZE), words), isWide);
    }

    private RowExtra extraOf(int place) throws IOException {
        if (extras == null) {
            extras = RowExtra.read(read(extrasAt(), extraSize));
        }
        return extras.getOrDefault(place, RowExtra.NONE);
    }

    private long extrasAt() {
        return rowsAt + (long) count * rowSize;
    }

    private long textsAt() {
        return extrasAt() + extraSize;
    }

    /** Of each part of the texts how many bytes it has, compressed. */
    private int[] textSizes() throws IOException {
        var sizes = new int[(count + RowIndexWriter.TEXTS - 1) / RowIndexWriter.TEXTS];
        read(textsAt(), sizes.length * Integer.BYTES).asIntBuffer().get(sizes);
        return sizes;
    }

    private List<RowText> readTexts(ByteBuffer packed, int part) throws IOException {
        var inflated = new InflaterInputStream(
                new ByteArrayInputStream(packed.array(), packed.arrayOffset(), packed.remaining()));
        var texts = new ArrayList<RowText>();
        try (var input = new DataInputStream(new BufferedInputStream(inflated))) {
            int last = Math.min(count, (part + 1) * RowIndexWriter.TEXTS);
            for (int place = part * RowIndexWriter.TEXTS; place < last; place++) {
                texts.add(readText(input));
            }
            if (input.read() >= 0) {
                throw new IOException("the texts go on after their rows");
            }
        }
        return texts;
    }

    private static RowText readText(DataInputStream texts) throws IOException {
        return new RowText(IndexText.read(texts), IndexText.read(texts), IndexText.read(texts), IndexText.read(texts));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
