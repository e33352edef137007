package io.jenkins.plugins.benchmarkgate.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowIndexTest {
    private static final String HALF_PAIR = "\ud800 half";

    @TempDir
    private Path folder;

    @Test
    void shouldGiveBackEveryRowExactly() throws IOException {
        List<ResultRow> rows =
                List.of(SampleRows.full("a", 1.0 / 3), SampleRows.empty("b"), SampleRows.full(HALF_PAIR, 1e-9));

        try (RowIndex index = index(rows)) {
            assertThat(index.build()).isEqualTo(SampleRows.build(7));
            for (ResultRow row : rows) {
                int place = index.find(new RowId(row.key(), row.metric()), -1);
                assertThat(index.rowWithText(place)).isEqualTo(row);
            }
        }
    }

    @Test
    void shouldFindAnyOfManyRowsWhateverTheGuess() throws IOException {
        List<ResultRow> rows = IntStream.range(0, 500)
                .mapToObj(number -> SampleRows.full("row " + number, number))
                .toList();

        try (RowIndex index = index(rows)) {
            for (int number = 0; number < 500; number++) {
                var id = new RowId("row " + number, "time");
                int place = index.find(id, number);
                assertThat(index.row(place, id).baseline()).isEqualTo(number);
                assertThat(index.find(id, place)).isEqualTo(place);
                assertThat(index.find(id, 9999)).isEqualTo(place);
            }
            assertThat(index.find(new RowId("row 1", "memory"), 0)).isEqualTo(-1);
            assertThat(index.find(new RowId("row 500", "time"), -1)).isEqualTo(-1);
        }
    }

    @Test
    void shouldReadTheNamesOfRowsThatOtherBuildsDidNotHave() throws IOException {
        var texts = new RowTexts();

        try (RowIndex older = index(List.of(SampleRows.full("a", 1)));
                RowIndex newer = index(List.of(SampleRows.full("a", 1), SampleRows.full("b", 2)))) {
            assertThat(older.rows(texts)).extracting(ResultRow::key).containsExactly("a");
            assertThat(newer.rows(texts)).extracting(ResultRow::key).containsExactlyInAnyOrder("a", "b");
            assertThat(newer.rows(texts)).extracting(ResultRow::current).containsExactlyInAnyOrder(1.3, 2.6);
        }
    }

    @Test
    void shouldHoldNoRows() throws IOException {
        try (RowIndex index = index(List.of())) {
            assertThat(index.rows(new RowTexts())).isEmpty();
            assertThat(index.find(new RowId("a", "time"), 0)).isEqualTo(-1);
        }
    }

    @Test
    void shouldComplainOfAFileThatEndsAnywhere() throws IOException {
        byte[] whole = bytes(List.of(SampleRows.full("a", 1), SampleRows.full("b", 2)));
        Path file = folder.resolve("cut");

        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatIOException().as("%d bytes", length).isThrownBy(() -> readAll(file));
        }
    }

    @Test
    void shouldComplainOfWhatAnotherVersionWrote() throws IOException {
        byte[] other = bytes(List.of());
        other[3]++;
        Path file = Files.write(folder.resolve("other"), other);

        assertThatIOException().isThrownBy(() -> readAll(file)).withMessageContaining("another version");
    }

    private static void readAll(Path file) throws IOException {
        try (RowIndex index = RowIndex.open(file)) {
            index.rows(new RowTexts());
        }
    }

    private RowIndex index(List<ResultRow> rows) throws IOException {
        return RowIndex.open(Files.write(Files.createTempFile(folder, "rows", ".index"), bytes(rows)));
    }

    private static byte[] bytes(List<ResultRow> rows) throws IOException {
        var output = new ByteArrayOutputStream();
        RowIndexWriter.write(SampleRows.build(7), rows, output);
        return output.toByteArray();
    }
}
