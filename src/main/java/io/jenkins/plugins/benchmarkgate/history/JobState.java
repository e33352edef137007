package io.jenkins.plugins.benchmarkgate.history;

import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one gate of a job remembers from build to build. It is the whole memory: the next build is decided from it and
 * needs no older build.
 *
 * @param lastBuild number of the last gated build; 0 before the first
 * @param baselineFile the baseline file that build used; empty where it used none
 * @param machines by machine key
 * @param absent benchmarks that the last builds did not measure, on any machine
 */
public record JobState(
        int lastBuild, String baselineFile, Map<String, MachineState> machines, Map<RowId, Absence> absent) {
    public static final JobState EMPTY = new JobState(0, "", Map.of(), Map.of());

    public JobState {
        Objects.requireNonNull(baselineFile, "baselineFile");
        machines = Map.copyOf(machines);
        absent = Map.copyOf(absent);
    }

    /** What is remembered of a machine; empty where no gated build ran on it. */
    public Optional<MachineState> machine(String key) {
        return Optional.ofNullable(machines.get(key));
    }

    /** The same with nothing but what builds on one machine are judged by. */
    public JobState onlyOf(String machineKey) {
        return new JobState(
                lastBuild,
                baselineFile,
                machine(machineKey).map(only -> Map.of(machineKey, only)).orElse(Map.of()),
                absent);
    }

    /** The same, with some rows as another state of this job remembers them, on every machine that both know. */
    public JobState withRowsOf(JobState other, Collection<RowId> ids) {
        var mixed = new HashMap<>(machines);
        machines.forEach((key, machine) -> other.machine(key).ifPresent(known -> {
            var rows = new HashMap<>(machine.rows());
            for (RowId id : ids) {
                rows.remove(id);
                known.row(id).ifPresent(row -> rows.put(id, row));
            }
            mixed.put(key, machine.with(rows));
        }));
        return new JobState(lastBuild, baselineFile, mixed, absent);
    }

    /** The same with nothing known of some rows of a machine. */
    public JobState withoutRows(String machineKey, Collection<RowId> ids) {
        MachineState machine = machines.get(machineKey);
        if (machine == null || ids.isEmpty()) {
            return this;
        }
        var rows = new HashMap<>(machine.rows());
        rows.keySet().removeAll(ids);
        var mixed = new HashMap<>(machines);
        mixed.put(machineKey, machine.with(rows));
        return new JobState(lastBuild, baselineFile, mixed, absent);
    }

    /** The machine that was used last. */
    public Optional<MachineState> newestMachine() {
        return machines.values().stream().max(Comparator.comparingInt(MachineState::lastBuild));
    }
}
