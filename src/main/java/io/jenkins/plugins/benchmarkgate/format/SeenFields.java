package io.jenkins.plugins.benchmarkgate.format;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The fields of one object that were read. Most objects have few, and a walk over these costs less than hashing. */
final class SeenFields {
    private static final int FEW = 16;

    private final String[] few = new String[FEW];
    private int count;
    /** A bit for the hash of each, so that most fields need no walk. */
    private long hashes;

    private Set<String> many;

    /** Forgets them all. */
    void clear() {
        count = 0;
        hashes = 0;
        many = null;
    }

    /** Adds a field; false where it was there before. */
    boolean add(String field) {
        if (many != null) {
            return many.add(field);
        }
        long bit = 1L << (field.hashCode() * 0x9E3779B1 >>> 26);
        if ((hashes & bit) != 0 && contains(field)) {
            return false;
        }
        hashes |= bit;
        if (count == FEW) {
            many = new HashSet<>(Arrays.asList(few));
            return many.add(field);
        }
        few[count++] = field;
        return true;
    }

    private boolean contains(String field) {
        for (int i = 0; i < count; i++) {
            if (few[i].equals(field)) {
                return true;
            }
        }
        return false;
    }
}
