package io.jenkins.plugins.benchmarkgate.actions;

import io.jenkins.plugins.benchmarkgate.gate.GateHealth;
import io.jenkins.plugins.benchmarkgate.gate.Row;
import io.jenkins.plugins.benchmarkgate.history.AcceptanceLog;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.IndexedBuild;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.history.RowIndex;
import io.jenkins.plugins.benchmarkgate.history.RowTexts;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.report.AgentsData;
import io.jenkins.plugins.benchmarkgate.report.FrontData;
import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import io.jenkins.plugins.benchmarkgate.report.TrendData;
import io.jenkins.plugins.benchmarkgate.store.ResultFolders;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The trend of a gate, read from the indexes of its builds. A series reads one row of each build; nothing is kept.
 *
 * @param urlName of the gate's pages
 */
public record JobTrend(ResultFolders folders, String urlName) {
    /** How many builds a series shows at most. */
    static final int MOST_BUILDS = 1000;

    /** How many builds the overview looks at. */
    public static final int OVERVIEW_BUILDS = 100;

    /** How many builds the small chart of the front page shows. */
    static final int FRONT_BUILDS = 40;

    /** How many builds say whether the gate is healthy; their results are read whole. */
    private static final int HEALTH_BUILDS = 30;

    private static final Logger LOGGER = Logger.getLogger(JobTrend.class.getName());

    /** The numbers of the last builds, in order. */
    List<Integer> last(int builds) throws IOException {
        List<Integer> all = folders.numbers();
        return all.subList(Math.max(0, all.size() - builds), all.size());
    }

    /** Writes the benchmarks over the last builds, with the movement of the whole suite and what was accepted. */
    public void writeSeries(Set<RowId> ids, AcceptanceLog accepted, OutputStream output) throws IOException {
        var wanted = new LinkedHashSet<>(ids);
        wanted.add(Row.WHOLE_SUITE);
        TrendData.writeSeries(read(last(MOST_BUILDS), wanted), ids, accepted, output);
    }

    /** What the noise of some benchmarks was like up to a build, a sentence for each; only indexes that are there are read. */
    Map<RowId, String> noise(int build, Set<RowId> ids) throws IOException {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Integer> known =
                folders.numbers().stream().filter(number -> number <= build).toList();
        List<Integer> indexed = known.subList(Math.max(0, known.size() - OVERVIEW_BUILDS), known.size()).stream()
                .filter(number -> folders.times(number).isIndexed())
                .toList();
        return TrendData.noise(read(indexed, ids), ids);
    }

    /** These builds with the rows that are wanted, the oldest first. */
    private List<TrendBuild> read(List<Integer> numbers, Set<RowId> wanted) {
        var cursors = wanted.stream().map(Cursor::new).toList();
        var builds = new ArrayList<TrendBuild>();
        for (int place = numbers.size() - 1; place >= 0; place--) {
            read(numbers.get(place), index -> rows(index, cursors)).ifPresent(builds::add);
        }
        Collections.reverse(builds);
        return builds;
    }

    private static List<ResultRow> rows(RowIndex index, List<Cursor> cursors) throws IOException {
        var rows = new ArrayList<ResultRow>();
        for (Cursor cursor : cursors) {
            cursor.read(index).ifPresent(rows::add);
        }
        return rows;
    }

    /** Writes every benchmark of the last builds. */
    public void writeOverview(OutputStream output) throws IOException {
        List<Integer> numbers = last(OVERVIEW_BUILDS);
        var texts = new RowTexts();
        Iterable<TrendBuild> builds = () -> numbers.stream()
                .flatMap(number -> read(number, index -> index.rows(texts)).stream())
                .iterator();
        TrendData.writeOverview(builds, output);
    }

    /** A build without rows; empty if what is stored of it is gone or broken. */
    Optional<TrendBuild> readBuild(int number) {
        return read(number, index -> List.of());
    }

    /** A build with this row, or with none where it has no such row. */
    Optional<TrendBuild> readRow(int number, RowId id) {
        return read(number, index -> {
            int place = index.find(id, -1);
            return place < 0 ? List.of() : List.of(index.rowWithText(place));
        });
    }

    /** All that is stored of a build; empty where it cannot be judged again. */
    Optional<StoredBuild> stored(int number) {
        try {
            return folders.readStored(number);
        } catch (IOException e) {
            LOGGER.log(
                    Level.FINE,
                    e,
                    () -> "Left the broken result of build #%d in %s out of a replay"
                            .formatted(number, folders.builds()));
            return Optional.empty();
        }
    }

    /** What the last builds say of the gate itself. */
    GateHealth health() throws IOException {
        var results = new ArrayList<BuildResult>();
        for (int number : last(HEALTH_BUILDS)) {
            try {
                results.add(folders.read(number));
            } catch (IOException e) {
                LOGGER.log(
                        Level.FINE,
                        e,
                        () -> "Skipped the stored result of build #%d in %s".formatted(number, folders.builds()));
            }
        }
        return GateHealth.of(results);
    }

    /** Writes by how much the whole suite moved in these builds, agent by agent. */
    void writeAgents(List<Integer> numbers, OutputStream output) throws IOException {
        Iterable<TrendBuild> builds = () -> numbers.stream()
                .flatMap(number -> readRow(number, Row.WHOLE_SUITE).stream())
                .iterator();
        AgentsData.write(builds, output);
    }

    /** Writes how many rows of these builds have which status. */
    void writeFront(List<Integer> numbers, OutputStream output) throws IOException {
        List<IndexedBuild> builds = numbers.stream()
                .flatMap(number -> readIndex(number, RowIndex::build).stream())
                .toList();
        FrontData.write(builds, output);
    }

    /** A build with some of its rows; empty if what is stored of it is gone or broken. */
    private Optional<TrendBuild> read(int number, Reading<List<ResultRow>> rows) {
        return readIndex(number, index -> trendBuild(index.build(), rows.of(index)));
    }

    /** A build as a page of the job shows it. */
    TrendBuild trendBuild(IndexedBuild build, List<ResultRow> rows) {
        return new TrendBuild(
                build.number(),
                build.name(),
                "../%d/%s/".formatted(build.number(), urlName),
                build.time(),
                build.agent(),
                build.result().with(rows));
    }

    /** What is wanted of the index of a build; empty if what is stored of it is gone or broken. */
    <T> Optional<T> readIndex(int number, Reading<T> reading) {
        try (RowIndex index = folders.open(number)) {
            return Optional.of(reading.of(index));
        } catch (IOException e) {
            LOGGER.log(
                    Level.FINE,
                    e,
                    () -> "Skipped the stored result of build #%d in %s".formatted(number, folders.builds()));
            return Optional.empty();
        }
    }

    interface Reading<T> {
        T of(RowIndex index) throws IOException;
    }

    /** Follows one row from the newest build back; only the newest gives its texts. */
    private static final class Cursor {
        private final RowId id;
        private int guess = -1;

        Cursor(RowId id) {
            this.id = id;
        }

        Optional<ResultRow> read(RowIndex index) throws IOException {
            int place = index.find(id, guess);
            if (place < 0) {
                return Optional.empty();
            }
            ResultRow row = guess < 0 ? index.rowWithText(place) : index.row(place, id);
            guess = place;
            return Optional.of(row);
        }
    }
}
