package io.jenkins.plugins.benchmarkgate.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowIndexTest {
    private static final String HALF_PAIR = "\ud800 half";

    @TempDir
    private Path folder;

    @Test
    void shouldGiveBackWhateverHasSevenDigitsExactly() throws IOException {
        List<ResultRow> rows = List.of(
                SampleRows.full("a", 0.25),
                SampleRows.empty("b"),
                SampleRows.full(HALF_PAIR, 1024),
                SampleRows.full("c", 0.0625).withGroup("other"));

        try (RowIndex index = index(rows)) {
            assertThat(index.build()).isEqualTo(SampleRows.build(7));
            for (ResultRow row : rows) {
                int place = index.find(row.id(), -1);
                assertThat(index.rowWithText(place)).isEqualTo(row);
            }
        }
    }

    @Test
    void shouldGiveBackTheBenchmarksCounted() throws IOException {
        var all = new SuiteCounts(7, 2, 1, 0, 3, Map.of("NEW", 2, "MISSING", 1), 1.0 / 3);
        for (SuiteCounts suite : Arrays.asList(all, new SuiteCounts(0, 0, 0, 0, 0, Map.of(), null), null)) {
            Path path = folder.resolve("counted.index");
            try (OutputStream output = Files.newOutputStream(path)) {
                RowIndexWriter.write(SampleRows.counted(suite), List.of(), output);
            }
            try (RowIndex index = RowIndex.open(path)) {
                assertThat(index.build()).isEqualTo(SampleRows.counted(suite));
            }
        }
    }

    @Test
    void shouldComeNearToNumbersWithMoreDigits() throws IOException {
        try (RowIndex index = index(List.of(SampleRows.full("a", 1.0 / 3)))) {
            ResultRow row = index.rowWithText(0);

            assertThat(row.baseline()).isCloseTo(1.0 / 3, withinPercentage(1.2e-5));
            assertThat(row.reaches().get("best-quartile")).isCloseTo(1.15 / 3, withinPercentage(1.2e-5));
        }
    }

    @Test
    void shouldGiveBackNumbersThatFourBytesCannotHold() throws IOException {
        List<ResultRow> rows = List.of(SampleRows.full("tiny", 1e-300), SampleRows.full("huge", 1.0 / 3 * 1e300));

        try (RowIndex index = index(rows)) {
            for (ResultRow row : rows) {
                int place = index.find(new RowId(row.key(), row.metric()), -1);
                assertThat(index.rowWithText(place)).isEqualTo(row);
            }
        }
    }

    @Test
    void shouldKeepWhatIsShownApartFromWhatLiesAtItsStatistic() throws IOException {
        ResultRow row = SampleRows.shown("a", 7.0, Map.of("extreme", 2.0, "median", 3.0));

        try (RowIndex index = index(List.of(row))) {
            assertThat(index.rowWithText(0)).isEqualTo(row);
        }
    }

    @Test
    void shouldReadLocationsOnlyWhereTheyAreWanted() throws IOException {
        try (RowIndex index = index(List.of(SampleRows.full("a", 2)))) {
            ResultRow little = index.rows(new RowTexts()).get(0);
            assertThat(little.locations()).isEmpty();
            assertThat(little.current()).isCloseTo(2.6, withinPercentage(1e-5));
            assertThat(little.limit()).isNull();
            ResultRow located = index.rowsWithLocations(new RowTexts()).get(0);
            assertThat(located.locations()).containsEntry("median", 3.0).hasSize(3);
            assertThat(located.baselineLocations()).isEmpty();
        }
    }

    @Test
    void shouldReadTheTextOfAnyOfManyRows() throws IOException {
        List<ResultRow> rows = IntStream.range(0, 200)
                .mapToObj(number -> SampleRows.full("row " + number, number))
                .toList();

        try (RowIndex index = index(rows)) {
            for (ResultRow row : rows) {
                int place = index.find(new RowId(row.key(), row.metric()), -1);
                assertThat(index.rowWithText(place).reason()).isEqualTo(row.reason());
            }
            assertThat(index.rows(new RowTexts()))
                    .extracting(ResultRow::reason)
                    .hasSize(200)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void shouldTakeLittleRoomForARow() throws IOException {
        List<ResultRow> rows = IntStream.range(0, 1000)
                .mapToObj(number -> SampleRows.full("row " + number, number))
                .toList();

        assertThat(bytes(rows).length / 1000).isLessThan(130);
    }

    @Test
    void shouldComplainOfABrokenByteOrSurviveIt() throws IOException {
        byte[] whole = bytes(List.of(SampleRows.full("a", 1), SampleRows.empty("b")));
        Path file = folder.resolve("flipped");

        for (int place = 0; place < whole.length; place++) {
            byte[] flipped = whole.clone();
            flipped[place] ^= (byte) 0xff;
            Files.write(file, flipped);
            assertThat(catchThrowable(() -> readAll(file)))
                    .as("byte %d", place)
                    .satisfiesAnyOf(
                            thrown -> assertThat(thrown).isNull(),
                            thrown -> assertThat(thrown).isInstanceOf(IOException.class));
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
    void shouldFollowARowThatBuildsGainAndLose() throws IOException {
        List<ResultRow> some = IntStream.range(0, 40)
                .mapToObj(number -> SampleRows.full("row " + number, number))
                .toList();
        for (ResultRow followed : some) {
            List<ResultRow> others =
                    some.stream().filter(row -> row != followed).toList();
            var cursor = new RowCursor(followed.id());
            for (List<ResultRow> build : List.of(
                    others, some, others, List.<ResultRow>of(), others.subList(20, 39), some, List.of(followed))) {
                try (RowIndex index = index(build)) {
                    assertThat(cursor.read(index).map(ResultRow::baseline))
                            .isEqualTo(build.contains(followed) ? Optional.of(followed.baseline()) : Optional.empty());
                }
            }
        }
    }

    @Test
    void shouldSayWhereARowWouldBeSoThatTheNextBuildNeedsNoSearch() throws IOException {
        try (RowIndex index = index(List.of(SampleRows.full("a", 1), SampleRows.full("b", 2)))) {
            RowHash absent = RowHash.of("c", "time");
            int place = index.search(absent, -1);

            assertThat(place).isNegative();
            for (int guess = -1; guess <= 3; guess++) {
                assertThat(index.search(absent, guess)).isEqualTo(place);
            }
        }
    }

    @Test
    void shouldReadRowsByAKnownHead() throws IOException {
        Path file = Files.write(folder.resolve("known"), bytes(List.of(SampleRows.full("a", 1))));
        IndexHead head;
        try (RowIndex index = RowIndex.open(file)) {
            head = index.head();
        }

        try (RowIndex index = RowIndex.of(file, head)) {
            assertThat(index.build()).isEqualTo(SampleRows.build(7));
            assertThat(index.rowWithText(0)).isEqualTo(SampleRows.full("a", 1));
        }
        Files.delete(file);
        try (RowIndex index = RowIndex.of(file, head)) {
            assertThatIOException().isThrownBy(() -> index.rowWithText(0));
        }
    }

    @Test
    void shouldShareWhatTheHeadsOfBuildsHaveInCommon() throws IOException {
        byte[] broken = bytes(List.of(SampleRows.full("a", 1)));
        Arrays.fill(broken, 60, 200, (byte) 0x7f);
        var reader = new IndexHead.Reader();

        IndexHead first = head(reader, bytes(List.of(SampleRows.full("a", 1))));
        assertThat(catchThrowable(() -> head(reader, broken))).isInstanceOf(IOException.class);
        IndexHead second = head(reader, bytes(List.of(SampleRows.full("b", 2))));
        IndexHead other = head(reader, bytes(List.of(SampleRows.empty("b"))));

        assertThat(second.build()).isEqualTo(first.build());
        assertThat(second.build().result().headline())
                .isSameAs(first.build().result().headline());
        assertThat(second.kinds()).isSameAs(first.kinds());
        assertThat(other.kinds()).isNotSameAs(first.kinds());
    }

    private IndexHead head(IndexHead.Reader reader, byte[] bytes) throws IOException {
        Path file = Files.write(Files.createTempFile(folder, "head", ".index"), bytes);
        try (RowIndex index = RowIndex.open(file, reader)) {
            return index.head();
        }
    }

    @Test
    void shouldReadTheNamesOfRowsThatOtherBuildsDidNotHave() throws IOException {
        var texts = new RowTexts();

        try (RowIndex older = index(List.of(SampleRows.full("a", 1)));
                RowIndex newer = index(List.of(SampleRows.full("a", 1), SampleRows.full("b", 2)))) {
            assertThat(older.rowsWithLocations(texts))
                    .extracting(ResultRow::key)
                    .containsExactly("a");
            assertThat(newer.rows(texts)).extracting(ResultRow::key).containsExactlyInAnyOrder("a", "b");
            assertThat(newer.rowsWithLocations(texts))
                    .extracting(ResultRow::current)
                    .containsExactlyInAnyOrder(1.3, 2.6);
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
            for (int place = 0; place < index.rows(new RowTexts()).size(); place++) {
                index.rowWithText(place);
            }
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
