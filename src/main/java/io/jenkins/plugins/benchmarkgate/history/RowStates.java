package io.jenkins.plugins.benchmarkgate.history;

import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The states of the rows of a machine. Immutable.
 *
 * <p>The builds of a job measure the same rows over and over. So each row has a place, which it keeps from state to state: a
 * build looks for each of its rows once, and what it leaves behind is an array of new states and no new map.
 */
public final class RowStates extends AbstractMap<RowId, RowState> {
    public static final RowStates NONE = of(Map.of());

    /** By place. */
    private final RowId[] ids;

    private final Map<RowId, Integer> places;
    private final RowState[] states;

    private RowStates(RowId[] ids, Map<RowId, Integer> places, RowState[] states) {
        this.ids = ids;
        this.places = places;
        this.states = states;
    }

    public static RowStates of(Map<RowId, RowState> rows) {
        if (rows instanceof RowStates same) {
            return same;
        }
        var ids = new RowId[rows.size()];
        var states = new RowState[rows.size()];
        var places = new HashMap<RowId, Integer>(2 * rows.size());
        rows.forEach((id, state) -> {
            int place = places.size();
            ids[place] = Objects.requireNonNull(id, "id");
            states[place] = Objects.requireNonNull(state, "state");
            places.put(id, place);
        });
        return new RowStates(ids, places, states);
    }

    /** Where a row stands, from 0 to {@code size() - 1}; −1 where nothing is remembered of it. */
    public int placeOf(RowId id) {
        return places.getOrDefault(id, -1);
    }

    public RowId id(int place) {
        return ids[place];
    }

    public RowState state(int place) {
        return states[place];
    }

    @Override
    public RowState get(Object id) {
        Integer place = places.get(id);
        return place == null ? null : states[place];
    }

    @Override
    public boolean containsKey(Object id) {
        return places.containsKey(id);
    }

    @Override
    public int size() {
        return ids.length;
    }

    @Override
    public Set<Entry<RowId, RowState>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<RowId, RowState>> iterator() {
                return IntStream.range(0, ids.length)
                        .mapToObj(place -> Map.entry(ids[place], states[place]))
                        .iterator();
            }

            @Override
            public int size() {
                return ids.length;
            }
        };
    }

    /** Each state changed. */
    public RowStates mapped(UnaryOperator<RowState> change) {
        return new RowStates(ids, places, Arrays.stream(states).map(change).toArray(RowState[]::new));
    }

    /** Makes the states after a build; those that nobody puts stay. Not thread-safe, and to be used once. */
    public static final class Next {
        private final RowStates before;
        private final RowState[] states;
        private final Map<RowId, RowState> added = new HashMap<>();

        public Next(RowStates before) {
            this.before = before;
            states = before.states.clone();
        }

        /**
         * Puts the next state of a row.
         *
         * @param place of the row in the states before; −1 for a row that these lack
         */
        public void put(int place, RowId id, RowState state) {
            Objects.requireNonNull(state, "state");
            if (place < 0) {
                added.put(id, state);
            } else {
                states[place] = state;
            }
        }

        public RowStates build() {
            var known = new RowStates(before.ids, before.places, states);
            if (added.isEmpty()) {
                return known;
            }
            added.putAll(known);
            return of(added);
        }
    }
}
