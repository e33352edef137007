package io.jenkins.plugins.benchmarkgate.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowStatesTest {
    private static final RowId A = new RowId("a", "time");
    private static final RowId B = new RowId("b", "time");
    private static final RowId NEW = new RowId("new", "time");

    private final RowStates before = RowStates.of(Map.of(A, state(1), B, state(2)));

    @Test
    void shouldBeTheMapThatItWasMadeOf() {
        assertThat(before)
                .isEqualTo(Map.of(A, state(1), B, state(2)))
                .hasSameHashCodeAs(Map.of(A, state(1), B, state(2)));
        assertThat(before).containsEntry(B, state(2)).doesNotContainKey(NEW);
        assertThat(before.get(NEW)).isNull();
        assertThat(before.id(before.placeOf(B))).isEqualTo(B);
        assertThat(before.state(before.placeOf(B))).isEqualTo(state(2));
        assertThat(before.placeOf(NEW)).isNegative();
        assertThat(RowStates.of(before)).isSameAs(before);
        assertThat(RowStates.NONE).isEmpty();
    }

    @Test
    void shouldKeepWhatNobodyPuts() {
        var next = new RowStates.Next(before);
        next.put(before.placeOf(A), A, state(3));

        RowStates after = next.build();

        assertThat(after).isEqualTo(Map.of(A, state(3), B, state(2)));
        assertThat(after.placeOf(A)).isEqualTo(before.placeOf(A));
        assertThat(before).containsEntry(A, state(1));
    }

    @Test
    void shouldFindAPlaceForWhatIsNew() {
        var next = new RowStates.Next(before);
        next.put(before.placeOf(NEW), NEW, state(4));
        next.put(before.placeOf(B), B, state(5));

        assertThat(next.build()).isEqualTo(Map.of(A, state(1), B, state(5), NEW, state(4)));
    }

    @Test
    void shouldChangeEachState() {
        assertThat(before.mapped(row -> row.edit().redSince(7).build()).values())
                .hasSize(2)
                .allMatch(row -> row.redSince() == 7);
        assertThat(before.values()).allMatch(row -> row.redSince() < 7);
    }

    @Test
    void shouldNotBeChanged() {
        assertThatThrownBy(() -> before.put(NEW, state(1))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> before.remove(A)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> before.entrySet().iterator().next().setValue(state(1)))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static RowState state(int redSince) {
        return RowState.empty(Unit.SECONDS, Direction.SMALLER)
                .edit()
                .redSince(redSince)
                .build();
    }
}
