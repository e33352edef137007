package io.jenkins.plugins.benchmarkgate.history;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What only few rows of a build have.
 *
 * @param step or null
 * @param looks of a row that was measured more than once; empty for others
 */
record RowExtra(LevelChange step, List<Double> looks) {
    static final RowExtra NONE = new RowExtra(null, List.of());

    private static final int ABSENT = -1;

    static RowExtra of(ResultRow row) {
        return new RowExtra(row.levelChange(), row.looks().size() > 1 ? row.looks() : List.of());
    }

    /** Writes those of rows that have any: place of the row, step, number of looks, looks. */
    static void write(List<ResultRow> rows, DataOutputStream output) throws IOException {
        for (int place = 0; place < rows.size(); place++) {
            RowExtra extra = of(rows.get(place));
            if (!extra.equals(NONE)) {
                output.writeInt(place);
                extra.write(output);
            }
        }
    }

    private void write(DataOutputStream output) throws IOException {
        output.writeInt(step == null ? ABSENT : step.lastBefore());
        output.writeInt(step == null ? ABSENT : step.first());
        output.writeDouble(step == null ? 0 : step.change());
        output.writeInt(looks.size());
        for (double look : looks) {
            output.writeDouble(look);
        }
    }

    /** Those of all rows, by the place of the row. */
    static Map<Integer, RowExtra> read(ByteBuffer source) {
        var extras = new HashMap<Integer, RowExtra>();
        while (source.hasRemaining()) {
            extras.put(source.getInt(), readOne(source));
        }
        return extras;
    }

    private static RowExtra readOne(ByteBuffer source) {
        int lastBefore = source.getInt();
        int first = source.getInt();
        double change = source.getDouble();
        int count = source.getInt();
        var looks = new ArrayList<Double>();
        for (int look = 0; look < count; look++) {
            looks.add(source.getDouble());
        }
        return new RowExtra(first == ABSENT ? null : new LevelChange(lastBefore, first, change), looks);
    }
}
