package io.jenkins.plugins.benchmarkgate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import hudson.model.Job;
import io.jenkins.plugins.benchmarkgate.history.Acceptance;
import io.jenkins.plugins.benchmarkgate.history.Acceptance.Kind;
import io.jenkins.plugins.benchmarkgate.history.AcceptanceLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptanceStoreTest {
    private static final Acceptance ENTRY =
            new Acceptance(1, Kind.PROMOTION, 3, 3, "machine", null, null, null, "alice", 5, "release");

    @TempDir
    private Path folder;

    private AcceptanceStore store;

    @BeforeEach
    void setUp() {
        Job<?, ?> job = mock(Job.class);
        when(job.getRootDir()).thenReturn(folder.toFile());
        store = AcceptanceStore.of(job, "gate");
    }

    @Test
    void shouldReadWhatItWrote() throws IOException {
        assertThat(store.read()).isEqualTo(AcceptanceLog.EMPTY);

        store.write(AcceptanceLog.EMPTY.with(List.of(ENTRY)));

        assertThat(store.read().entries()).containsExactly(ENTRY);
        assertThat(store.readIfWhole()).isEqualTo(store.read());
    }

    @Test
    void shouldSayThatTheLogIsBrokenAndGoOnWithoutIt() throws IOException {
        breakLog();
        var warnings = new Warnings();

        try (warnings) {
            assertThat(store.readIfWhole()).isEqualTo(AcceptanceLog.EMPTY);
        }

        assertThat(warnings.messages)
                .containsExactly("The log of acceptances in %s is broken"
                        .formatted(folder.resolve("benchmark-gate").resolve("gate")));
    }

    @Test
    void shouldNeverTakeABrokenLogForAnEmptyOneWhereSomethingIsToBeAdded() throws IOException {
        breakLog();

        assertThatIOException().isThrownBy(() -> store.read());
    }

    @Test
    void shouldRefuseALogOfALaterVersion() throws IOException {
        write("{\"schema\": 99, \"entries\": []}");

        assertThatIOException().isThrownBy(() -> store.read()).withMessageContaining("has the schema 99");
    }

    @Test
    void shouldTellOneLogFromAnother() throws IOException {
        String none = store.version();
        store.write(AcceptanceLog.EMPTY.with(List.of(ENTRY)));

        assertThat(store.version()).isNotEqualTo(none);
    }

    @Test
    void shouldFindTheLogOfAPromotionOnlyWhereItIsKept() {
        assertThat(store.logOf(ENTRY)).isEmpty();
    }

    private void breakLog() throws IOException {
        Path log = folder.resolve("benchmark-gate/gate/acceptances.json.gz");
        Files.createDirectories(log.getParent());
        Files.writeString(log, "no log");
    }

    private void write(String json) throws IOException {
        new CompressedFile(folder.resolve("benchmark-gate/gate/acceptances.json.gz"))
                .write(output -> output.write(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static final class Warnings extends Handler implements AutoCloseable {
        private final Logger logger = Logger.getLogger(AcceptanceStore.class.getName());
        private final List<String> messages = new ArrayList<>();

        Warnings() {
            logger.addHandler(this);
            logger.setUseParentHandlers(false);
        }

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel() == Level.WARNING) {
                messages.add(entry.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
            logger.setUseParentHandlers(true);
        }
    }
}
