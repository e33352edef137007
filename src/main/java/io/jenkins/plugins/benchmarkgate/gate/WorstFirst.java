package io.jenkins.plugins.benchmarkgate.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts rows in the order of {@link Row#WORST_FIRST}. What is sorted are numbers made of status, change and place: to compare
 * ten thousand rows with each other goes all over the memory again and again.
 */
final class WorstFirst {
    private static final int BITS_OF_STATUS = 4;

    private WorstFirst() {}

    static List<Row> of(List<Row> rows) {
        int bitsOfPlace = Long.SIZE - Long.numberOfLeadingZeros(rows.size());
        long places = (1L << bitsOfPlace) - 1;
        var keys = new long[rows.size()];
        for (int place = 0; place < keys.length; place++) {
            keys[place] = urgency(rows.get(place)) & ~places | place;
        }
        Arrays.sort(keys);
        var sorted = new ArrayList<Row>(keys.length);
        int same = 0;
        for (int i = 0; i < keys.length; i++) {
            if ((keys[i] & ~places) != (keys[same] & ~places)) {
                settle(sorted, same);
                same = i;
            }
            sorted.add(rows.get((int) (keys[i] & places)));
        }
        settle(sorted, same);
        return sorted;
    }

    /** Sorts the rows from a place to the end, which agree in all that their numbers say. */
    private static void settle(List<Row> rows, int from) {
        if (rows.size() - from > 1) {
            rows.subList(from, rows.size()).sort(Row.WORST_FIRST);
        }
    }

    /** A number that is no larger for the more urgent of two rows: their status, then as much of the change as there is room for. */
    private static long urgency(Row row) {
        long bits = Double.doubleToLongBits(-row.change().orElse(0));
        long ascending = bits ^ (bits >> Long.SIZE - 1 | Long.MIN_VALUE); // unsigned
        return (long) row.status().ordinal() << Long.SIZE - 1 - BITS_OF_STATUS | ascending >>> BITS_OF_STATUS + 1;
    }
}
