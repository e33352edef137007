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

    /** How much of a row is wanted: reading a million of them, every number counts. */
    enum Detail {
        /** Change and current value, as floats are: for what is only counted or drawn small. */
        LITTLE(0),
        /** All that is shown, and the locations of this build. */
        SHOWN(1),
        ALL(RowSlots.GROUPS);

        private final int groups;

        Detail(int groups) {
            this.groups = groups;
        }
    }

    /** The row whose numbers begin at the position of the buffer. */
    ResultRow read(ByteBuffer source, RowText text, Detail detail, RowExtra extra) {
        int from = source.position();
        boolean isLittle = detail == Detail.LITTLE;
        return new ResultRow(
                text.key(),
                text.group(),
                text.metric(),
                kind.unit(),
                kind.direction(),
                kind.statistic(),
                kind.status(),
                isLittle ? raw(source, from, RowSlots.CHANGE) : number(source, from, RowSlots.CHANGE),
                kind.threshold(),
                isLittle ? null : number(source, from, RowSlots.SHOWN + 1),
                isLittle ? raw(source, from, RowSlots.SHOWN) : number(source, from, RowSlots.SHOWN),
                isLittle ? null : number(source, from, RowSlots.SHOWN + 2),
                isLittle ? null : number(source, from, RowSlots.SHOWN + 3),
                isLittle ? null : number(source, from, RowSlots.VISIBLE),
                kind.history(),
                extra.looks(),
                text.reason(),
                located(source, from, 0, detail.groups),
                located(source, from, 1, detail.groups),
                located(source, from, 2, detail.groups),
                located(source, from, 3, detail.groups),
                extra.step());
    }

    private Double number(ByteBuffer source, int from, int slot) {
        Double raw = raw(source, from, slot);
        return raw == null || isWide ? raw : (Double) ShortNumbers.widen(raw.floatValue());
    }

    private Double raw(ByteBuffer source, int from, int slot) {
        int place = places[slot];
        if (place < 0) {
            return null;
        }
        return isWide ? source.getDouble(from + place * Double.BYTES) : source.getFloat(from + place * Float.BYTES);
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
