package io.jenkins.plugins.benchmarkgate.history;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What many rows of a build have in common, so that each row holds nothing but its numbers: its words, and which numbers it has.
 *
 * @param filled bit by bit the slots of {@link RowSlots} that a row of this kind stores, in their order; above them a bit for
 *     each group whose shown number is the one at the row's statistic, and therefore not stored twice
 */
record RowKind(
        String unit, String direction, String status, String statistic, double threshold, int history, int filled) {
    /** Four words, threshold, history, slots. */
    static final int SIZE = 4 * Integer.BYTES + Double.BYTES + 2 * Integer.BYTES;

    private static final int ABSENT = -1;

    static RowKind of(ResultRow row, double[] numbers) {
        return new RowKind(
                row.unit(),
                row.direction(),
                row.status(),
                row.statistic(),
                row.threshold(),
                row.history(),
                filled(numbers, RowSlots.LOCATIONS.indexOf(row.statistic())));
    }

    private static int filled(double[] numbers, int statistic) {
        int filled = 0;
        for (int slot = 0; slot < RowSlots.COUNT; slot++) {
            filled |= Double.isNaN(numbers[slot]) ? 0 : 1 << slot;
        }
        for (int group = 0; group < RowSlots.GROUPS && statistic >= 0; group++) {
            int shown = RowSlots.SHOWN + group;
            if (isFilled(filled, shown)
                    && Double.compare(numbers[shown], numbers[RowSlots.located(group, statistic)]) == 0) {
                filled = filled & ~(1 << shown) | 1 << RowSlots.COUNT + group;
            }
        }
        return filled;
    }

    private static boolean isFilled(int filled, int slot) {
        return (filled & 1 << slot) != 0;
    }

    boolean isFilled(int slot) {
        return isFilled(filled, slot);
    }

    /** How many numbers a row of this kind stores. */
    int stored() {
        return Integer.bitCount(filled & (1 << RowSlots.COUNT) - 1);
    }

    /** Where each slot lies among the stored numbers; −1 where it is empty. */
    int[] places() {
        var places = new int[RowSlots.COUNT];
        int next = 0;
        for (int slot = 0; slot < RowSlots.COUNT; slot++) {
            places[slot] = isFilled(slot) ? next++ : ABSENT;
        }
        int statistic = RowSlots.LOCATIONS.indexOf(this.statistic);
        for (int group = 0; group < RowSlots.GROUPS; group++) {
            if (isFilled(RowSlots.COUNT + group)) {
                places[RowSlots.SHOWN + group] = places[RowSlots.located(group, statistic)];
            }
        }
        return places;
    }

    /** Writes it with places instead of words. */
    void write(ByteBuffer target, ToIntFunction<String> places) {
        for (String word : new String[] {unit, direction, status, statistic}) {
            target.putInt(word == null ? ABSENT : places.applyAsInt(word));
        }
        target.putDouble(threshold).putInt(history).putInt(filled);
    }

    static RowKind read(ByteBuffer source, List<String> words) {
        return new RowKind(
                word(source, words),
                word(source, words),
                word(source, words),
                word(source, words),
                source.getDouble(),
                source.getInt(),
                source.getInt());
    }

    private static String word(ByteBuffer source, List<String> words) {
        int place = source.getInt();
        return place == ABSENT ? null : words.get(place);
    }
}
