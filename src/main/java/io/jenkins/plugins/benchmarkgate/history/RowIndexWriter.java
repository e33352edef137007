package io.jenkins.plugins.benchmarkgate.history;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes the rows of one build so that one of them is found without reading the others: a head with the build and the kinds
 * of its rows; the rows, each of the same size and in order of their hash (hash, place of the kind, numbers); what only few of
 * them have; and the texts, compressed together for {@link #TEXTS} rows each.
 */
public final class RowIndexWriter {
    /** Another form has another number, so that what an earlier version wrote is made anew. */
    public static final int VERSION = 4;

    static final int FORM = 0x42474900 + VERSION;

    /** Form, size of the head, number of rows, stored numbers a row, bytes a number, size of what few rows have. */
    static final int PREFIX = 6 * Integer.BYTES;

    /** What a row begins with: its hash and the place of its kind. */
    static final int ROW_HEAD = RowHash.SIZE + Integer.BYTES;

    /** Of so many rows the texts are compressed together: one of them costs reading all. */
    static final int TEXTS = 64;

    private final IndexedBuild build;
    private final List<RowHash> hashes;
    private final List<ResultRow> rows;
    private final List<double[]> numbers;
    private final List<RowKind> kindOf = new ArrayList<>();
    private final Map<RowKind, Integer> kinds = new LinkedHashMap<>();
    private final int most;
    private final boolean isWide;

    private RowIndexWriter(IndexedBuild build, TreeMap<RowHash, ResultRow> byHash) {
        this.build = build;
        hashes = List.copyOf(byHash.keySet());
        rows = List.copyOf(byHash.values());
        numbers = rows.stream().map(RowSlots::of).toList();
        for (int place = 0; place < rows.size(); place++) {
            RowKind kind = RowKind.of(rows.get(place), numbers.get(place));
            kinds.putIfAbsent(kind, kinds.size());
            kindOf.add(kind);
        }
        most = kinds.keySet().stream().mapToInt(RowKind::stored).max().orElse(0);
        isWide = !numbers.stream().flatMapToDouble(Arrays::stream).allMatch(ShortNumbers::fits);
    }

    /** Writes the index of a build and leaves the stream open; of rows with the same key and metric the first counts. */
    public static void write(IndexedBuild build, List<ResultRow> rows, OutputStream output) throws IOException {
        var byHash = new TreeMap<RowHash, ResultRow>();
        rows.forEach(row -> byHash.putIfAbsent(RowHash.of(row.key(), row.metric()), row));
        var data = new DataOutputStream(output);
        new RowIndexWriter(build, byHash).writeTo(data);
        data.flush();
    }

    private void writeTo(DataOutputStream output) throws IOException {
        byte[] head = head();
        byte[] extras = extras();
        output.writeInt(FORM);
        output.writeInt(head.length);
        output.writeInt(rows.size());
        output.writeInt(most);
        output.writeInt(bytes());
        output.writeInt(extras.length);
        output.write(head);
        writeRows(output);
        output.write(extras);
        writeTexts(output);
    }

    private int bytes() {
        return isWide ? Double.BYTES : Float.BYTES;
    }

    private byte[] head() throws IOException {
        Map<String, Integer> words = new LinkedHashMap<>();
        ByteBuffer packed = ByteBuffer.allocate(kinds.size() * RowKind.SIZE);
        kinds.keySet().forEach(kind -> kind.write(packed, word -> words.computeIfAbsent(word, any -> words.size())));
        var bytes = new ByteArrayOutputStream();
        var head = new DataOutputStream(bytes);
        IndexText.write(head, build);
        head.writeInt(words.size());
        for (String word : words.keySet()) {
            IndexText.write(head, word);
        }
        head.write(packed.array());
        return bytes.toByteArray();
    }

    /** A row of a kind with fewer numbers than others ends with zeros. */
    private void writeRows(DataOutputStream output) throws IOException {
        for (int place = 0; place < rows.size(); place++) {
            ByteBuffer row = ByteBuffer.allocate(ROW_HEAD + most * bytes());
            hashes.get(place).write(row);
            row.putInt(kinds.get(kindOf.get(place)));
            for (int slot = 0; slot < RowSlots.COUNT; slot++) {
                if (kindOf.get(place).isFilled(slot)) {
                    put(row, numbers.get(place)[slot]);
                }
            }
            output.write(row.array());
        }
    }

    private void put(ByteBuffer row, double number) {
        if (isWide) {
            row.putDouble(number);
        } else {
            row.putFloat((float) number);
        }
    }

    private byte[] extras() throws IOException {
        var bytes = new ByteArrayOutputStream();
        RowExtra.write(rows, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    /** The sizes of all parts before them, so that any one can be found. */
    private void writeTexts(DataOutputStream output) throws IOException {
        var packed = new ByteArrayOutputStream();
        for (int from = 0; from < rows.size(); from += TEXTS) {
            int before = packed.size();
            var deflated = new DeflaterOutputStream(packed);
            var texts = new DataOutputStream(deflated);
            for (ResultRow row : rows.subList(from, Math.min(rows.size(), from + TEXTS))) {
                IndexText.write(texts, row.key());
                IndexText.write(texts, row.metric());
                IndexText.write(texts, row.group());
                IndexText.write(texts, row.reason());
            }
            texts.flush();
            deflated.finish();
            output.writeInt(packed.size() - before);
        }
        packed.writeTo(output);
    }
}
