package io.jenkins.plugins.benchmarkgate.format;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The fields of one object that were read. Most objects have few, and a walk over these costs less than hashing. */
final class SeenFields {
    private static final int FEW = 16;

    private String[] few = new String[4];
    private int count;
    private Set<String> many;

    /** Adds a field; false where it was there before. */
    boolean add(String field) {
        if (many != null) {
            return many.add(field);
        }
        for (int i = 0; i < count; i++) {
            if (few[i].equals(field)) {
                return false;
            }
        }
        if (count == FEW) {
            many = new HashSet<>(Arrays.asList(few));
            return many.add(field);
        }
        if (count == few.length) {
            few = Arrays.copyOf(few, 2 * count);
        }
        few[count++] = field;
        return true;
    }
}
