package io.jenkins.plugins.benchmarkgate.history;

import java.util.List;

/**
 * Rows that moved in the same direction in the same build, and so most likely for one cause.
 *
 * @param name what the keys of the rows share, {@code parser/*}; the key of a single row; {@code *} where they share nothing
 * @param worse whether they got worse
 * @param first number of the build in which they moved
 * @param lastGood number of the last build before that was good for all of them; 0 where there is none
 * @param least the smallest change of them, as a ratio in the bad direction; null where no ratio says it
 * @param most the largest
 * @param rows their places in the rows of the result, in order
 */
public record RowEvent(
        String name, boolean worse, int first, int lastGood, Double least, Double most, List<Integer> rows) {
    public RowEvent {
        rows = rows == null ? List.of() : List.copyOf(rows);
    }
}
