package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.history.RowStates;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The rows that a build measured, beside what its machine remembers of them. */
final class Measured {
    private final RowStates before;
    private final RowId[] ids;
    private final int[] places;
    private final BitSet found = new BitSet();
    private final Set<RowId> unknown = new HashSet<>();

    /** Looks for each measurement once. */
    Measured(RowStates before, List<Measurement> measurements) {
        this.before = before;
        ids = new RowId[measurements.size()];
        places = new int[measurements.size()];
        for (int i = 0; i < places.length; i++) {
            RowId id = measurements.get(i).id();
            places[i] = before.placeOf(id);
            if (places[i] < 0) {
                ids[i] = id;
                unknown.add(id);
            } else {
                ids[i] = before.id(places[i]);
                found.set(places[i]);
            }
        }
    }

    /** The id of the measurement with this index. */
    RowId id(int index) {
        return ids[index];
    }

    Optional<RowState> state(int index) {
        return places[index] < 0 ? Optional.empty() : Optional.of(before.state(places[index]));
    }

    boolean has(RowId id) {
        int place = before.placeOf(id);
        return place < 0 ? unknown.contains(id) : found.get(place);
    }

    /** The rows that are remembered and were not measured. */
    void forEachLacking(Consumer<RowId> action) {
        for (int place = found.nextClearBit(0); place < before.size(); place = found.nextClearBit(place + 1)) {
            action.accept(before.id(place));
        }
    }

    /** What is remembered next: of what was not measured, and of rows that leave nothing behind, what is remembered now. */
    RowStates after(List<Judged> judged) {
        var next = new RowStates.Next(before);
        for (int i = 0; i < places.length; i++) {
            Optional<RowState> after = judged.get(i).after();
            if (after.isPresent()) {
                next.put(places[i], ids[i], after.get());
            }
        }
        return next.build();
    }
}
