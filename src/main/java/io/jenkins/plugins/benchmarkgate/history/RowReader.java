package io.jenkins.plugins.benchmarkgate.history;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Map;

/** Brings the numbers of the rows of one kind back into rows. */
final class RowReader {
    private final RowKind kind;
    private final int[] places;
    private final boolean isWide;

    /**
     * Reads rows of a kind.
     *
     * @param isWide whether numbers have eight bytes and not four
     */
    RowReader(RowKind kind, boolean isWide) {
        this.kind = kind;
        this.places = kind.places();
        this.isWide = isWide;
    }

    /**
     * The row whose numbers begin at the position of the buffer.
     *
     * @param groups of how many groups (current, baseline, limit, reach) the locations are wanted
     */
    ResultRow read(ByteBuffer source, RowText text, int groups, RowExtra extra) {
        int from = source.position();
        return new ResultRow(
                text.key(),
                text.group(),
                text.metric(),
                kind.unit(),
                kind.direction(),
                kind.statistic(),
                kind.status(),
                number(source, from, RowSlots.CHANGE),
                kind.threshold(),
                number(source, from, RowSlots.SHOWN + 1),
                number(source, from, RowSlots.SHOWN),
                number(source, from, RowSlots.SHOWN + 2),
                number(source, from, RowSlots.SHOWN + 3),
                number(source, from, RowSlots.VISIBLE),
                kind.history(),
                extra.looks(),
                text.reason(),
                located(source, from, 0, groups),
                located(source, from, 1, groups),
                located(source, from, 2, groups),
                located(source, from, 3, groups),
                extra.step());
    }

    private Double number(ByteBuffer source, int from, int slot) {
        int place = places[slot];
        if (place < 0) {
            return null;
        }
        return isWide
                ? source.getDouble(from + place * Double.BYTES)
                : ShortNumbers.widen(source.getFloat(from + place * Float.BYTES));
    }

    private Map<String, Double> located(ByteBuffer source, int from, int group, int groups) {
        if (group >= groups) {
            return Map.of();
        }
        var entries = new ArrayList<Map.Entry<String, Double>>(RowSlots.LOCATIONS.size());
        for (int location = 0; location < RowSlots.LOCATIONS.size(); location++) {
            Double value = number(source, from, RowSlots.located(group, location));
            if (value != null) {
                entries.add(Map.entry(RowSlots.LOCATIONS.get(location), value));
            }
        }
        return Map.ofEntries(entries.toArray(Map.Entry[]::new));
    }
}
