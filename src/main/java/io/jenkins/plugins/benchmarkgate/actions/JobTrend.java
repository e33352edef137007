package io.jenkins.plugins.benchmarkgate.actions;

import io.jenkins.plugins.benchmarkgate.gate.GateHealth;
import io.jenkins.plugins.benchmarkgate.gate.Row;
import io.jenkins.plugins.benchmarkgate.history.AcceptanceLog;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.IndexedBuild;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.history.RowCursor;
import io.jenkins.plugins.benchmarkgate.history.RowIndex;
import io.jenkins.plugins.benchmarkgate.history.RowTexts;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.report.AgentsData;
import io.jenkins.plugins.benchmarkgate.report.FrontData;
import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import io.jenkins.plugins.benchmarkgate.report.TrendData;
import io.jenkins.plugins.benchmarkgate.store.ResultFolders;
import io.jenkins.plugins.benchmarkgate.store.ResultFolders.Times;
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
import java.util.stream.IntStream;

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
    static final int HEALTH_BUILDS = 30;

    private static final Logger LOGGER = Logger.getLogger(JobTrend.class.getName());

    /** The builds that a series shows. */
    public List<Times> seriesBuilds() throws IOException {
        return folders.last(MOST_BUILDS);
    }

    /** Writes the benchmarks over some builds, with the movement of the whole suite and what was accepted. */
    public void writeSeries(List<Times> builds, Set<RowId> ids, AcceptanceLog accepted, OutputStream output)
            throws IOException {
        var wanted = new LinkedHashSet<>(ids);
        wanted.add(Row.WHOLE_SUITE);
        TrendData.writeSeries(read(builds, wanted), ids, accepted, output);
    }

    /** What the noise of some benchmarks was like up to a build, a sentence for each; only indexes that are there are read. */
    Map<RowId, String> noise(int build, Set<RowId> ids) throws IOException {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Times> indexed = folders.lastUpTo(build, OVERVIEW_BUILDS).stream()
                .filter(Times::isIndexed)
                .toList();
        return TrendData.noise(read(indexed, ids), ids);
    }

    /** These builds with the rows that are wanted, the oldest first. */
    private List<TrendBuild> read(List<Times> builds, Set<RowId> wanted) {
        var cursors = wanted.stream().map(RowCursor::new).toList();
        var read = new ArrayList<TrendBuild>();
        for (int place = builds.size() - 1; place >= 0; place--) {
            read(builds.get(place), index -> rows(index, cursors)).ifPresent(read::add);
        }
        Collections.reverse(read);
        return read;
    }

    private static List<ResultRow> rows(RowIndex index, List<RowCursor> cursors) throws IOException {
        var rows = new ArrayList<ResultRow>();
        for (RowCursor cursor : cursors) {
            cursor.read(index).ifPresent(rows::add);
        }
        return rows;
    }

    /** The builds that the overview looks at. */
    public List<Times> overviewBuilds() throws IOException {
        return folders.last(OVERVIEW_BUILDS);
    }

    /** Writes every benchmark of some builds. Locations are read of those only that small charts show. */
    public void writeOverview(List<Times> builds, OutputStream output) throws IOException {
        var texts = new RowTexts();
        int located = builds.size() - TrendData.CHARTED_BUILDS;
        Iterable<TrendBuild> read = () -> IntStream.range(0, builds.size())
                .mapToObj(place -> read(
                        builds.get(place),
                        index -> place < located ? index.rows(texts) : index.rowsWithLocations(texts)))
                .flatMap(Optional::stream)
                .iterator();
        TrendData.writeOverview(read, located, output);
    }

    /** A build without rows; empty if what is stored of it is gone or broken. */
    Optional<TrendBuild> readBuild(int number) {
        return read(folders.times(number), index -> List.of());
    }

    /** A build with this row, or with none where it has no such row. */
    Optional<TrendBuild> readRow(int number, RowId id) {
        return read(folders.times(number), index -> {
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
        for (Times build : folders.last(HEALTH_BUILDS)) {
            try {
                results.add(folders.read(build.build()));
            } catch (IOException e) {
                logSkipped(build, e);
            }
        }
        return GateHealth.of(results);
    }

    /** Writes by how much the whole suite moved in these builds, agent by agent. */
    void writeAgents(List<Times> builds, OutputStream output) throws IOException {
        var cursors = List.of(new RowCursor(Row.WHOLE_SUITE));
        Iterable<TrendBuild> read = () -> builds.stream()
                .flatMap(build -> read(build, index -> rows(index, cursors)).stream())
                .iterator();
        AgentsData.write(read, output);
    }

    /** Writes how many rows of these builds have which status. */
    void writeFront(List<Times> builds, OutputStream output) throws IOException {
        List<IndexedBuild> read = builds.stream()
                .flatMap(build -> readIndex(build, RowIndex::build).stream())
                .toList();
        FrontData.write(read, output);
    }

    /** A build with some of its rows; empty if what is stored of it is gone or broken. */
    private Optional<TrendBuild> read(Times times, Reading<List<ResultRow>> rows) {
        return readIndex(times, index -> trendBuild(index.build(), rows.of(index)));
    }

    /** A build as a page of the job shows it. */
    TrendBuild trendBuild(IndexedBuild build, List<ResultRow> rows) {
        return new TrendBuild(
                build.number(),
                build.name(),
                "../" + build.number() + "/" + urlName + "/",
                build.time(),
                build.agent(),
                build.result().with(rows));
    }

    /** What is wanted of the index of a build; empty if what is stored of it is gone or broken. */
    <T> Optional<T> readIndex(Times times, Reading<T> reading) {
        try (RowIndex index = folders.open(times)) {
            return Optional.of(reading.of(index));
        } catch (IOException e) {
            logSkipped(times, e);
            return Optional.empty();
        }
    }

    private void logSkipped(Times times, IOException cause) {
        LOGGER.log(
                Level.FINE,
                cause,
                () -> "Skipped the stored result of build #%d in %s".formatted(times.build(), folders.builds()));
    }

    interface Reading<T> {
        T of(RowIndex index) throws IOException;
    }
}
