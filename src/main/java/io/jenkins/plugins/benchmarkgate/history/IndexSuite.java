package io.jenkins.plugins.benchmarkgate.history;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The counted benchmarks of a build in the head of its index. */
final class IndexSuite {
    private static final int ABSENT = 0;
    private static final int THERE = 1;

    private IndexSuite() {}

    /** Writes 1 and the counts, or 0 where nothing was counted. */
    static void write(DataOutputStream output, SuiteCounts suite) throws IOException {
        if (suite == null) {
            output.writeInt(ABSENT);
            return;
        }
        output.writeInt(THERE);
        output.writeInt(suite.compared());
        output.writeInt(suite.worse());
        output.writeInt(suite.better());
        output.writeInt(suite.unconfirmed());
        output.writeInt(suite.unmeasurable());
        output.writeDouble(suite.meanChange() == null ? Double.NaN : suite.meanChange());
        write(output, suite.leftOut());
    }

    /** Null where nothing was counted. Throws a {@link RuntimeException} where the buffer holds no such thing. */
    static SuiteCounts read(ByteBuffer source) {
        if (source.getInt() == ABSENT) {
            return null;
        }
        int compared = source.getInt();
        int worse = source.getInt();
        int better = source.getInt();
        int unconfirmed = source.getInt();
        int unmeasurable = source.getInt();
        double mean = source.getDouble();
        return new SuiteCounts(
                compared,
                worse,
                better,
                unconfirmed,
                unmeasurable,
                readCounts(source),
                Double.isNaN(mean) ? null : (Double) mean);
    }

    /** Numbers by a word, in the order of the words. */
    static void write(DataOutputStream output, Map<String, Integer> counts) throws IOException {
        output.writeInt(counts.size());
        for (var count : new TreeMap<>(counts).entrySet()) {
            IndexText.write(output, count.getKey());
            output.writeInt(count.getValue());
        }
    }

    static Map<String, Integer> readCounts(ByteBuffer source) {
        int size = source.getInt();
        var counts = new HashMap<String, Integer>();
        for (int count = 0; count < size; count++) {
            counts.put(IndexText.read(source), source.getInt());
        }
        return counts;
    }
}
