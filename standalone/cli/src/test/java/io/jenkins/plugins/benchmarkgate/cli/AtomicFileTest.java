package io.jenkins.plugins.benchmarkgate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    void shouldKeepTheOldContentIfWritingStopsHalfway() throws Exception {
        Path file = Files.writeString(folder.resolve("baseline.json"), "old");

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(file, output -> {
                    output.write("half".getBytes());
                    throw new IOException("disk full");
                }))
                .withMessage("disk full");

        assertThat(file).hasContent("old");
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void shouldLeaveNoFileIfThereWasNone() {
        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(folder.resolve("new.json"), output -> {
                    throw new IOException("disk full");
                }));

        assertThat(folder).isEmptyDirectory();
    }
}
