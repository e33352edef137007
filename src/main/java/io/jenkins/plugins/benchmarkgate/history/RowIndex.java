package io.jenkins.plugins.benchmarkgate.history;

import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/**
 * The index of one build, as {@link RowIndexWriter} wrote it. Numbers have at least the seven digits of
 * {@link ShortNumbers}. Whatever is wrong with the file is an {@link IOException}. Not for several threads.
 */
public final class RowIndex implements AutoCloseable {
    /** Rows that are read together: most often the wanted one lies between those that it lay between before. */
    private static final int AROUND = 1;

    private final Path path;
    private final IndexHead head;
    private IndexFile file;
    private Map<Integer, RowExtra> extras;
    private ByteBuffer chunk;
    private int chunkFrom;
    private int chunkTo;

    private RowIndex(Path path, IndexHead head, IndexFile file) {
        this.path = path;
        this.head = head;
        this.file = file;
    }

    /** Opens an index; {@link IOException} if it is absent, broken or of another version. */
    public static RowIndex open(Path path) throws IOException {
        return open(path, new IndexHead.Reader());
    }

    /** Opens one of several indexes of a job. */
    public static RowIndex open(Path path, IndexHead.Reader heads) throws IOException {
        var file = new IndexFile(path);
        try {
            return new RowIndex(path, heads.read(file), file);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** An index whose head is known: its file is opened when a row is wanted. */
    public static RowIndex of(Path path, IndexHead head) {
        return new RowIndex(path, head, null);
    }

    /** What stands before the rows, for {@link #of}. */
    public IndexHead head() {
        return head;
    }

    private IndexFile file() throws IOException {
        if (file == null) {
            file = new IndexFile(path);
        }
        return file;
    }

    public IndexedBuild build() {
        return head.build();
    }

    /**
     * Where a row is, or −1.
     *
     * @param guess where it was in another build; rows seldom move
     */
    public int find(RowId id, int guess) throws IOException {
        return Math.max(search(RowHash.of(id.key(), id.metric()), guess), -1);
    }

    /**
     * Where a row is, or where it would be: minus that place, minus 1.
     *
     * @param guess where it was or would have been in another build; negative where that is not known
     */
    int search(RowHash wanted, int guess) throws IOException {
        if (guess >= 0 && guess <= head.count()) {
            int from = Math.max(0, guess - AROUND);
            int to = Math.min(head.count(), guess + AROUND + 1);
            int found = search(wanted, from, to);
            int absent = -found - 1;
            if (found >= 0 || (absent > from || from == 0) && (absent < to || to == head.count())) {
                return found;
            }
        }
        return search(wanted, 0, head.count());
    }

    private int search(RowHash wanted, int from, int to) throws IOException {
        int low = from;
        int high = to - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = RowHash.read(rowAt(middle)).compareTo(wanted);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -low - 1;
    }

    /** The bytes of a row; those beside it are read as well. */
    private ByteBuffer rowAt(int place) throws IOException {
        if (chunk == null || place < chunkFrom || place >= chunkTo) {
            chunkFrom = Math.max(0, place - AROUND);
            chunkTo = Math.min(head.count(), place + AROUND + 1);
            chunk = file().read(
                            head.rowsAt() + (long) chunkFrom * head.rowSize(), (chunkTo - chunkFrom) * head.rowSize());
        }
        return chunk.position((place - chunkFrom) * head.rowSize());
    }

    private ByteBuffer numbersAt(int place) throws IOException {
        ByteBuffer row = rowAt(place);
        return row.position(row.position() + RowHash.SIZE);
    }

    /** The row at a place, without group and reason; looks are those of a row that was measured more than once. */
    public ResultRow row(int place, RowId id) throws IOException {
        return get(numbersAt(place), place, RowText.of(id), RowReader.Detail.ALL);
    }

    /** The row at a place; looks are those of a row that was measured more than once. */
    public ResultRow rowWithText(int place) throws IOException {
        int part = place / RowIndexWriter.TEXTS;
        int[] sizes = textSizes();
        long from = head.textsAt() + (long) sizes.length * Integer.BYTES;
        for (int before = 0; before < part; before++) {
            from += sizes[before];
        }
        List<RowText> texts = readTexts(file().read(from, sizes[part]), part);
        RowText text = texts.get(place % RowIndexWriter.TEXTS);
        return get(numbersAt(place), place, text, RowReader.Detail.ALL);
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
        ByteBuffer bytes = file().read(head.rowsAt(), Math.multiplyExact(head.count(), head.rowSize()));
        Map<RowHash, RowText> known = texts.byHash();
        RowText[] textOf = new RowText[head.count()];
        boolean areKnown = true;
        for (int place = 0; place < head.count(); place++) {
            textOf[place] = known.get(RowHash.read(bytes.position(place * head.rowSize())));
            areKnown &= textOf[place] != null;
        }
        if (!areKnown) {
            addTexts(bytes, textOf, known);
        }
        var rows = new ArrayList<ResultRow>(head.count());
        for (int place = 0; place < head.count(); place++) {
            rows.add(get(bytes.position(place * head.rowSize() + RowHash.SIZE), place, textOf[place], detail));
        }
        return rows;
    }

    private void addTexts(ByteBuffer bytes, RowText[] textOf, Map<RowHash, RowText> known) throws IOException {
        int[] sizes = textSizes();
        long from = head.textsAt() + (long) sizes.length * Integer.BYTES;
        ByteBuffer packed = file().read(from, Math.toIntExact(file().size() - from));
        int place = 0;
        for (int part = 0; part < sizes.length; part++) {
            if (sizes[part] < 0 || sizes[part] > packed.remaining()) {
                throw new EOFException("the index ends inside its texts");
            }
            for (RowText text : readTexts(packed.slice(packed.position(), sizes[part]), part)) {
                textOf[place] = text;
                known.putIfAbsent(RowHash.read(bytes.position(place * head.rowSize())), text);
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
            return head.kinds().reader(row.getInt()).read(row, text, detail, extraOf(place));
        } catch (RuntimeException e) {
            throw new IOException("the index is broken", e);
        }
    }

    private RowExtra extraOf(int place) throws IOException {
        if (head.extraSize() == 0) {
            return RowExtra.NONE;
        }
        if (extras == null) {
            extras = RowExtra.read(file().read(head.textsAt() - head.extraSize(), head.extraSize()));
        }
        return extras.getOrDefault(place, RowExtra.NONE);
    }

    /** Of each part of the texts how many bytes it has, compressed. */
    private int[] textSizes() throws IOException {
        var sizes = new int[(head.count() + RowIndexWriter.TEXTS - 1) / RowIndexWriter.TEXTS];
        file().read(head.textsAt(), sizes.length * Integer.BYTES).asIntBuffer().get(sizes);
        return sizes;
    }

    private List<RowText> readTexts(ByteBuffer packed, int part) throws IOException {
        var inflated = new InflaterInputStream(
                new ByteArrayInputStream(packed.array(), packed.arrayOffset(), packed.remaining()));
        var texts = new ArrayList<RowText>();
        try (var input = new DataInputStream(new BufferedInputStream(inflated))) {
            int last = Math.min(head.count(), (part + 1) * RowIndexWriter.TEXTS);
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
        if (file != null) {
            file.close();
        }
    }
}
