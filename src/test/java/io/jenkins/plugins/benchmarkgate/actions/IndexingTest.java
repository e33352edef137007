package io.jenkins.plugins.benchmarkgate.actions;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.store.ResultFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class IndexingTest {
    private static final int BROKEN = 7;

    @TempDir
    private Path builds;

    private final Indexing indexing = new Indexing();

    @Test
    @Timeout(60)
    void shouldReadManyBuildsInTheBackgroundAndTellHowFarItIs() throws Exception {
        var folders = folders(60);
        List<Integer> numbers = folders.numbers();

        var first = indexing.progress(folders, times(folders));
        assertThat(first)
                .hasValueSatisfying(progress -> assertThat(progress.of()).isEqualTo(60));
        while (indexing.progress(folders, times(folders)).isPresent()) {
            Thread.sleep(10);
        }

        assertThat(numbers.stream().filter(number -> !folders.times(number).isIndexed()))
                .as("what cannot be read is tried once")
                .containsExactly(BROKEN);
    }

    @Test
    void shouldReadAFewBuildsWhileThePageWaits() throws IOException {
        var folders = folders(20);

        assertThat(indexing.progress(folders, times(folders))).isEmpty();
    }

    private static List<ResultFolders.Times> times(ResultFolders folders) throws IOException {
        return folders.numbers().stream().map(folders::times).toList();
    }

    private ResultFolders folders(int count) throws IOException {
        byte[] result;
        try (var stored = getClass().getResourceAsStream("/stored/result-v1.json")) {
            result = stored.readAllBytes();
        }
        for (int number : IntStream.rangeClosed(1, count).toArray()) {
            Path folder = Files.createDirectories(builds.resolve(number + "/benchmark-gate"));
            try (var packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("benchmark-gate.json.gz")))) {
                packed.write(number == BROKEN ? new byte[] {1} : result);
            }
        }
        return new ResultFolders(builds, "benchmark-gate");
    }
}
