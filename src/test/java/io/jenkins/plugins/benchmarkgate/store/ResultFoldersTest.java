package io.jenkins.plugins.benchmarkgate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.IndexHead;
import io.jenkins.plugins.benchmarkgate.history.ResultJson;
import io.jenkins.plugins.benchmarkgate.history.RowIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFoldersTest {
    @TempDir
    private Path builds;

    private ResultFolders folders;
    private BuildResult result;

    @BeforeEach
    void setUp() throws IOException {
        folders = new ResultFolders(builds, "benchmark-gate");
        try (var stored = getClass().getResourceAsStream("/stored/result-v1.json")) {
            result = ResultJson.read(stored);
        }
    }

    @Test
    void shouldListTheBuildsThatHaveAResultInOrder() throws IOException {
        ResultStore.write(run(9), result);
        ResultStore.write(run(10), result);
        Files.createDirectories(builds.resolve("11"));
        Files.createDirectories(builds.resolve("lastStable/benchmark-gate"));
        Files.createFile(builds.resolve("lastStable/benchmark-gate/benchmark-gate.json.gz"));

        for (String name : new String[] {"0", "09", "9x", "-9", "1234567890", "٩"}) {
            Files.createDirectories(builds.resolve(name).resolve("benchmark-gate"));
            Files.createFile(builds.resolve(name).resolve("benchmark-gate/benchmark-gate.json.gz"));
        }

        assertThat(folders.numbers()).containsExactly(9, 10);
        assertThat(new ResultFolders(builds, "other").numbers()).isEmpty();
        assertThat(new ResultFolders(builds.resolve("none"), "other").numbers()).isEmpty();
    }

    @Test
    void shouldListTheLastBuildsThatHaveAResult() throws IOException {
        for (int build : new int[] {9, 10, 100}) {
            ResultStore.write(run(build), result);
        }
        ResultStore.index(run(9), result);
        Files.createDirectories(builds.resolve("101"));

        assertThat(folders.last(2)).extracting(ResultFolders.Times::build).containsExactly(10, 100);
        assertThat(folders.last(5)).extracting(ResultFolders.Times::isIndexed).containsExactly(true, false, false);
        assertThat(new ResultFolders(builds.resolve("none"), "other").last(2)).isEmpty();
    }

    @Test
    void shouldMakeTheIndexOfAResultThatHasNone() throws IOException {
        ResultStore.write(run(9), result);
        assertThat(folders.times(9).isIndexed()).isFalse();

        assertShowsTheResult(9);

        assertThat(folders.times(9).isIndexed()).isTrue();
    }

    @Test
    void shouldKeepNameAndStartOfABuildThatIsStillKnown() throws IOException {
        ResultStore.write(run(9), result);
        ResultStore.index(run(9), result);

        try (RowIndex index = folders.open(9)) {
            assertThat(index.build().name()).isEqualTo("nightly 9");
            assertThat(index.build().time()).isEqualTo(1234);
        }
    }

    @Test
    void shouldMakeABrokenIndexAnew() throws IOException {
        ResultStore.write(run(9), result);
        ResultStore.index(run(9), result);
        Files.writeString(builds.resolve("9/benchmark-gate/benchmark-gate.index-4"), "broken");

        assertShowsTheResult(9);
    }

    @Test
    void shouldReadTheHeadOfAnIndexOnceAndAnewWhenItIsAnother() throws IOException {
        writeIndexed("first", 1_000_000);
        IndexHead head = headOf(9);

        assertThat(headOf(9)).isSameAs(head);
        writeIndexed("second", 1_002_000);
        assertThat(headOf(9).build().result().headline()).isEqualTo("second");
    }

    @Test
    void shouldNotRelyOnTheTimeOfAnIndexThatWasJustWritten() throws IOException {
        long now = System.currentTimeMillis() / 1000 * 1000;
        writeIndexed("first", now);
        assertThat(headOf(9).build().result().headline()).isEqualTo("first");

        writeIndexed("second", now);

        assertThat(headOf(9).build().result().headline()).isEqualTo("second");
    }

    private void writeIndexed(String headline, long time) throws IOException {
        var said = new BuildResult(
                result.schema(),
                result.id(),
                result.name(),
                result.verdict(),
                result.level(),
                headline,
                null,
                result.compared(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                result.rows());
        ResultStore.write(run(9), said);
        ResultStore.index(run(9), said);
        for (String name : new String[] {"benchmark-gate.json.gz", "benchmark-gate.index-4"}) {
            Files.setLastModifiedTime(builds.resolve("9/benchmark-gate").resolve(name), FileTime.fromMillis(time));
        }
    }

    private IndexHead headOf(int build) throws IOException {
        try (RowIndex index = folders.open(build)) {
            return index.head();
        }
    }

    @Test
    void shouldTakeTheIndexOfAnEarlierFormForAbsent() throws IOException {
        ResultStore.write(run(9), result);
        Files.writeString(builds.resolve("9/benchmark-gate/benchmark-gate.index"), "of an earlier form");

        assertThat(folders.times(9).isIndexed()).isFalse();
        assertShowsTheResult(9);
    }

    @Test
    void shouldMakeTheIndexAnewWhereTheResultIsNewer() throws IOException {
        ResultStore.write(run(9), result.with(result.rows().subList(0, 1)));
        ResultStore.index(run(9), result.with(result.rows().subList(0, 1)));
        Files.setLastModifiedTime(
                builds.resolve("9/benchmark-gate/benchmark-gate.index-4"), FileTime.fromMillis(1_000_000));
        ResultStore.write(run(9), result);

        assertShowsTheResult(9);
    }

    @Test
    void shouldComplainOfABrokenResult() throws IOException {
        ResultStore.write(run(9), result);
        Files.writeString(builds.resolve("9/benchmark-gate/benchmark-gate.json.gz"), "broken");

        assertThatIOException().isThrownBy(() -> folders.open(9));
    }

    private void assertShowsTheResult(int build) throws IOException {
        try (RowIndex index = folders.open(build)) {
            assertThat(index.build().result())
                    .isEqualTo(new BuildResult(
                            result.schema(),
                            result.id(),
                            result.name(),
                            result.verdict(),
                            result.level(),
                            result.headline(),
                            result.problem(),
                            result.compared(),
                            result.baseline(),
                            result.tool(),
                            result.machine(),
                            result.commit(),
                            null,
                            null,
                            null));
            assertThat(index.find(
                            new io.jenkins.plugins.benchmarkgate.model.RowId(
                                    result.rows().get(1).key(), "time"),
                            -1))
                    .isNotNegative();
        }
    }

    private Run<?, ?> run(int number) {
        Run<?, ?> run = mock(Run.class);
        when(run.getRootDir())
                .thenReturn(builds.resolve(Integer.toString(number)).toFile());
        when(run.getNumber()).thenReturn(number);
        when(run.getDisplayName()).thenReturn("nightly " + number);
        when(run.getTimeInMillis()).thenReturn(1234L);
        return run;
    }
}
