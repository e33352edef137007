package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.RowState;
import java.util.Optional;

/**
 * A row and what it leaves behind.
 *
 * @param after empty where nothing changes
 * @param isSuspect whether it was a suspect at its first look
 * @param wantsLook whether it still is one, so that it is worth measuring again
 * @param staleness by how much its fixed baseline is worse than its history, as a ratio; 0 where that is fine
 */
record Judged(Row row, Optional<RowState> after, boolean isSuspect, boolean wantsLook, double staleness) {
    static Judged plain(Row row, Optional<RowState> after) {
        return new Judged(row, after, false, false, 0);
    }
}
