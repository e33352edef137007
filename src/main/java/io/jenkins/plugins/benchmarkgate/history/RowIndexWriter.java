package io.jenkins.plugins.benchmarkgate.history;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the rows of one build so that one of them is found without reading the others: a head, then the numbers of all
 * rows in order of their hash and each of the same size, then their texts, compressed together.
 */
public final class RowIndexWriter {
    /** Another form has another number, so that what an earlier version wrote is made anew. */
    static final int FORM = 0x42474902;

    /** Form, size of the head, number of rows. */
    static final int PREFIX = 3 * Integer.BYTES;

    static final int ROW = RowHash.SIZE + RowRecord.SIZE;

    private RowIndexWriter() {}

    /** Writes the index of a build and leaves the stream open; of rows with the same key and metric the first counts. */
    public static void write(IndexedBuild build, List<ResultRow> rows, OutputStream output) throws IOException {
        var byHash = new TreeMap<RowHash, ResultRow>();
        rows.forEach(row -> byHash.putIfAbsent(RowHash.of(row.key(), row.metric()), row));
        RowRecord records = RowRecord.writing();
        ByteBuffer numbers = ByteBuffer.allocate(byHash.size() * ROW);
        byHash.forEach((hash, row) -> {
            hash.write(numbers);
            records.put(numbers, row);
        });
        byte[] head = head(build, records.words());
        var data = new DataOutputStream(output);
        data.writeInt(FORM);
        data.writeInt(head.length);
        data.writeInt(byHash.size());
        data.write(head);
        data.write(numbers.array());
        writeTexts(byHash.values(), data);
        data.flush();
    }

    private static byte[] head(IndexedBuild build, List<String> words) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var head = new DataOutputStream(bytes);
        IndexText.write(head, build);
        head.writeInt(words.size());
        for (String word : words) {
            IndexText.write(head, word);
        }
        return bytes.toByteArray();
    }

    private static void writeTexts(Iterable<ResultRow> rows, OutputStream output) throws IOException {
        var packed = new GZIPOutputStream(output);
        var texts = new DataOutputStream(packed);
        for (ResultRow row : rows) {
            IndexText.write(texts, row.key());
            IndexText.write(texts, row.metric());
            IndexText.write(texts, row.group());
            IndexText.write(texts, row.reason());
        }
        texts.flush();
        packed.finish();
    }
}
