package io.jenkins.plugins.benchmarkgate.history;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the state of a job as JSON and reads it back. Reading is strict: a state that is not whole is an error, because
 * the gate would forget what it has found; then it is rebuilt by replaying the stored results.
 */
public final class JobStateJson {
    /** The version of the form that this code writes. */
    public static final int SCHEMA = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private JobStateJson() {}

    /** Writes UTF-8 and leaves the stream open; the same state gives the same bytes. */
    public static void write(JobState state, OutputStream output) throws IOException {
        MAPPER.writeValue(output, form(state));
    }

    static StateForm form(JobState state) {
        var machines = state.machines().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> machine(entry.getKey(), entry.getValue()))
                .toList();
        var absent = state.absent().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new StateForm.AbsenceForm(
                        entry.getKey().key(),
                        entry.getKey().metric(),
                        entry.getValue().since(),
                        entry.getValue().builds(),
                        entry.getValue().accepted()))
                .toList();
        return new StateForm(SCHEMA, state.lastBuild(), state.baselineFile(), machines, absent);
    }

    private static StateForm.MachineForm machine(String key, MachineState machine) {
        Machine parts = machine.machine();
        MovementState movement = machine.movement();
        return new StateForm.MachineForm(
                key,
                parts.cpu(),
                parts.architecture(),
                parts.logicalCpus(),
                parts.system(),
                parts.runtime(),
                machine.lastBuild(),
                new StateForm.MovementForm(
                        movement.accepted(),
                        movement.recent().stream()
                                .map(point -> new StateForm.PointForm(point.build(), point.agent(), point.value()))
                                .toList(),
                        movement.suspectSince(),
                        movement.below(),
                        movement.shown()),
                machine.rows().entrySet().stream()
                        .sorted(Comparator.comparing(Map.Entry::getKey))
                        .map(row -> RowStateForm.write(row.getKey(), row.getValue()))
                        .toList());
    }

    /**
     * Reads a stored state.
     *
     * @throws IOException if it is broken, not whole, or of a later version of this plugin
     */
    public static JobState read(InputStream input) throws IOException {
        StateForm form = MAPPER.readValue(input, StateForm.class);
        if (form == null || form.schema() < 1 || form.schema() > SCHEMA) {
            throw new IOException("stored state has the schema %s, known are 1 to %d"
                    .formatted(form == null ? "of nothing" : form.schema(), SCHEMA));
        }
        try {
            return state(form);
        } catch (RuntimeException e) { // the checks of the records refuse a broken value in more than one way
            throw new IOException("the stored state is broken: " + e.getMessage(), e);
        }
    }

    static JobState state(StateForm form) {
        var machines = new HashMap<String, MachineState>();
        for (StateForm.MachineForm machine : form.machines()) {
            putNew(machines, machine.key(), state(machine));
        }
        var absent = new HashMap<RowId, Absence>();
        for (StateForm.AbsenceForm one : form.absent()) {
            putNew(absent, new RowId(one.key(), one.metric()), new Absence(one.since(), one.builds(), one.accepted()));
        }
        return new JobState(form.lastBuild(), form.baselineFile(), machines, absent);
    }

    private static MachineState state(StateForm.MachineForm form) {
        var rows = new HashMap<RowId, RowState>();
        var metrics = new HashMap<String, String>(); // the same few words in each row
        for (StateForm.RowForm row : form.rows()) {
            String metric = metrics.computeIfAbsent(row.metric(), word -> word);
            putNew(rows, new RowId(row.key(), metric), RowStateForm.read(row));
        }
        StateForm.MovementForm movement = form.movement();
        List<MovementPoint> recent = movement.recent().stream()
                .map(point -> new MovementPoint(point.build(), point.agent(), point.value()))
                .toList();
        return new MachineState(
                new Machine(form.cpu(), form.architecture(), form.logicalCpus(), form.system(), form.runtime()),
                form.lastBuild(),
                new MovementState(
                        movement.accepted(), recent, movement.suspectSince(), movement.below(), movement.shown()),
                rows);
    }

    private static <K, V> void putNew(Map<K, V> map, K key, V value) {
        if (map.put(key, value) != null) {
            throw new IllegalArgumentException("%s is there twice".formatted(key));
        }
    }
}
