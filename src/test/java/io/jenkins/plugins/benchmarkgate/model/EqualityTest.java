package io.jenkins.plugins.benchmarkgate.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Records that write out what they would have by themselves count every component. */
class EqualityTest {
    private static void assertAllDiffer(List<?> values, List<?> copies) {
        assertThat(copies).isEqualTo(values);
        for (int i = 0; i < values.size(); i++) {
            assertThat(copies.get(i)).hasSameHashCodeAs(values.get(i));
            for (int j = 0; j < values.size(); j++) {
                assertThat(values.get(i).equals(values.get(j))).isEqualTo(i == j);
            }
        }
    }

    private static List<RowId> rows() {
        return List.of(new RowId("a", "b"), new RowId("b", "a"), new RowId("a", "c"), new RowId("c", "b"));
    }

    private static List<Unit> units() {
        return List.of(
                new Unit("a", Dimension.TIME, 1),
                new Unit("b", Dimension.TIME, 1),
                new Unit("a", Dimension.BYTES, 1),
                new Unit("a", Dimension.TIME, 2));
    }

    private static List<Machine> machines() {
        return List.of(
                new Machine("a", "b", "c", "d", "e"),
                new Machine("x", "b", "c", "d", "e"),
                new Machine("a", "x", "c", "d", "e"),
                new Machine("a", "b", "x", "d", "e"),
                new Machine("a", "b", "c", "x", "e"),
                new Machine("a", "b", "c", "d", "x"));
    }

    @Test
    void shouldTellApartWhatDiffersInOneComponent() {
        assertAllDiffer(rows(), rows());
        assertAllDiffer(units(), units());
        assertAllDiffer(machines(), machines());
        assertThat(new RowId("a", "b")).isNotEqualTo("a");
    }
}
