package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the baseline file of this build changes.
 *
 * @param changes row by row; a row without one has no value in the file
 * @param isNewSuite whether it accepts more than half of the times and rates as a new level, so that the movement of the
 *     suite counts from 0 again and all rows of the file restart
 */
record FilePass(Map<RowId, FileChange> changes, boolean isNewSuite) {
    /**
     * Looks at every row.
     *
     * @param acceptsLevels whether another value means that somebody accepted it: what a file says, no build does
     */
    static FilePass of(List<RowCase> rows, boolean acceptsLevels) {
        var changes = new HashMap<RowId, FileChange>();
        rows.stream()
                .filter(row -> row.file().isPresent())
                .forEach(row -> changes.put(row.id(), change(row, acceptsLevels)));
        if (changes.isEmpty()) {
            return new FilePass(Map.of(), false);
        }
        List<RowCase> moving = rows.stream().filter(RowCase::movesWithSuite).toList();
        long accepted = moving.stream()
                .filter(row -> changes.get(row.id()) == FileChange.NEW_LEVEL)
                .count();
        boolean isNewSuite = 2 * accepted > moving.size();
        if (isNewSuite) {
            moving.stream()
                    .filter(row -> row.file().isPresent() && row.problem().isEmpty())
                    .forEach(row -> changes.put(row.id(), FileChange.NEW_LEVEL));
        }
        return new FilePass(Collections.unmodifiableMap(changes), isNewSuite);
    }

    private static FileChange change(RowCase row, boolean acceptsLevels) {
        FileChange change = row.fileChange();
        return change == FileChange.NEW_LEVEL && !acceptsLevels ? FileChange.REFRESHED : change;
    }

    FileChange of(RowCase row) {
        return changes.isEmpty() ? FileChange.NONE : changes.getOrDefault(row.id(), FileChange.NONE);
    }
}
