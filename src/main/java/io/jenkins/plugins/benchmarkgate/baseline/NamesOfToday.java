package io.jenkins.plugins.benchmarkgate.baseline;

import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.MachineState;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.history.RowStates;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import io.jenkins.plugins.benchmarkgate.history.StoredSettings;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.store.ResultFolders;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an earlier build measured, under the names that its benchmarks have got since by {@code aliases}: what is promoted is
 * kept for ever, and the alias may go as soon as it has done its work.
 *
 * @param state what is remembered now
 */
record NamesOfToday(ResultFolders folders, JobState state) {
    StoredBuild of(StoredBuild build) throws IOException {
        Map<RowId, ?> known = state.machine(build.circumstances().keyOfMachine())
                .map(MachineState::rows)
                .orElse(RowStates.NONE);
        List<ResultRow> rows = build.result().rows();
        if (rows.stream().allMatch(row -> known.containsKey(row.id()))) {
            return build;
        }
        Map<String, String> now = renamedSince(build.circumstances().build());
        return new StoredBuild(
                build.circumstances(),
                build.result()
                        .with(rows.stream().map(row -> named(row, now, known)).toList()));
    }

    /** Under its new name where only that one is remembered: an alias of a benchmark that was still measured moved nothing. */
    private static ResultRow named(ResultRow row, Map<String, String> now, Map<RowId, ?> known) {
        String key = now.getOrDefault(row.key(), row.key());
        boolean hasMoved = !known.containsKey(row.id()) && known.containsKey(new RowId(key, row.metric()));
        return hasMoved ? row.withKey(key) : row;
    }

    /** Newest key by old key; a benchmark may have been renamed more than once. */
    private Map<String, String> renamedSince(int build) throws IOException {
        var now = new HashMap<String, String>();
        for (int number : folders.judgedAfter(build)) {
            Map<String, String> aliases =
                    folders.readSettings(number).map(StoredSettings::aliases).orElse(Map.of());
            now.replaceAll((from, to) -> aliases.getOrDefault(to, to));
            aliases.forEach(now::putIfAbsent);
        }
        return now;
    }
}
