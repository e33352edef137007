package io.jenkins.plugins.benchmarkgate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.report.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultStoreTest {
    private final Run<?, ?> run = mock(Run.class);

    @TempDir
    private Path folder;

    @BeforeEach
    void setUp() {
        when(run.getRootDir()).thenReturn(folder.toFile());
    }

    @Test
    void shouldReadWhatItWrote() throws IOException {
        ResultStore.write(run, result("db", "first"));

        assertThat(ResultStore.read(run, "db")).isEqualTo(result("db", "first"));
    }

    @Test
    void shouldLeaveNothingButTheResult() throws IOException {
        ResultStore.write(run, result("db", "first"));
        ResultStore.write(run, result("db", "second"));

        assertThat(names()).containsExactly("db.json.gz");
        assertThat(ResultStore.read(run, "db").problem()).isEqualTo("second");
    }

    @Test
    void shouldKeepAnEarlierLook() throws IOException {
        ResultStore.write(run, result("db", "first"));

        ResultStore.keepAsLook(run, "db", 1);

        assertThat(names()).containsExactly("db.look-1.json.gz");
    }

    @Test
    void shouldComplainOfABrokenResult() throws IOException {
        ResultStore.write(run, result("db", "first"));
        Path file = ResultStore.fileOf(run, "db");
        byte[] content = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(content, content.length / 2));

        assertThatIOException().isThrownBy(() -> ResultStore.read(run, "db"));
    }

    @Test
    void shouldNeverLeaveTheFolderOfTheBuild() {
        assertThatIllegalArgumentException().isThrownBy(() -> ResultStore.read(run, "../../secret"));
        assertThatIllegalArgumentException().isThrownBy(() -> ResultStore.write(run, result("../x", "")));
        assertThat(folder.getParent().resolve("x.json.gz")).doesNotExist();
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder.resolve("benchmark-gate"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static BuildResult result(String id, String problem) {
        return Results.unusable(id, "Benchmarks", problem, List.of(), List.of());
    }
}
