package io.jenkins.plugins.benchmarkgate.store;

import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.history.Acceptance;
import io.jenkins.plugins.benchmarkgate.history.AcceptanceLog;
import io.jenkins.plugins.benchmarkgate.history.CircumstancesJson;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.JobStateJson;
import io.jenkins.plugins.benchmarkgate.history.ResultJson;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What was accepted of one gate of a job, in the job's directory, where it outlives the builds: the log, and for each
 * promotion a copy of the promoted result, of the log of its build, and of the state before. Whoever writes holds the
 * {@link JobLock} of the gate.
 */
public final class AcceptanceStore {
    private static final Logger LOGGER = Logger.getLogger(AcceptanceStore.class.getName());

    private final Path folder;

    private AcceptanceStore(Path folder) {
        this.folder = folder;
    }

    public static AcceptanceStore of(Job<?, ?> job, String id) {
        return new AcceptanceStore(JobStateStore.folderOf(job, id));
    }

    /**
     * Reads the log; an empty one where nothing was ever accepted.
     *
     * @throws IOException if it is broken
     */
    public AcceptanceLog read() throws IOException {
        CompressedFile file = log();
        return file.exists() ? file.read(AcceptanceLog::read) : AcceptanceLog.EMPTY;
    }

    /** Reads the log; an empty one, with a warning where it is broken. */
    public AcceptanceLog readIfWhole() {
        try {
            return read();
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, e, () -> "The log of acceptances in %s is broken".formatted(folder));
            return AcceptanceLog.EMPTY;
        }
    }

    /** Writes all of the log or nothing. */
    public void write(AcceptanceLog log) throws IOException {
        log().write(log::write);
    }

    private CompressedFile log() {
        return new CompressedFile(folder.resolve("acceptances.json.gz"));
    }

    /** Another text for another log. */
    public String version() {
        File file = log().path().toFile();
        return "%d %d".formatted(file.lastModified(), file.length());
    }

    /** What a promotion kept; empty with a warning where that is broken. */
    public Optional<StoredBuild> promotedIfThere(Acceptance promotion) {
        try {
            return promoted(promotion);
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, e, () -> "Promotion %d in %s is broken".formatted(promotion.number(), folder));
            return Optional.empty();
        }
    }

    /**
     * What a promotion kept; empty where it is gone.
     *
     * @throws IOException if it is broken
     */
    public Optional<StoredBuild> promoted(Acceptance promotion) throws IOException {
        CompressedFile result = kept(promotion, "result.json.gz");
        return result.exists()
                ? Optional.of(new StoredBuild(
                        kept(promotion, "circumstances.json.gz").read(CircumstancesJson::read),
                        result.read(ResultJson::read)))
                : Optional.empty();
    }

    /** The state before a promotion. */
    public Optional<JobState> before(Acceptance promotion) throws IOException {
        CompressedFile state = kept(promotion, "state-before.json.gz");
        return state.exists() ? Optional.of(state.read(JobStateJson::read)) : Optional.empty();
    }

    /** Keeps for ever what is promoted, with the log of its build and the state before; the entry of the log comes after. */
    public void keep(Acceptance promotion, Run<?, ?> run, StoredBuild build, JobState before) throws IOException {
        kept(promotion, "state-before.json.gz").write(output -> JobStateJson.write(before, output));
        kept(promotion, "log.gz").write(output -> {
            try (InputStream log = run.getLogInputStream()) {
                log.transferTo(output);
            }
        });
        kept(promotion, "circumstances.json.gz")
                .write(output -> CircumstancesJson.write(build.circumstances(), output));
        kept(promotion, "result.json.gz").write(output -> ResultJson.write(build.result(), output));
    }

    /** The log of a promoted build as it was then; empty where it is gone. */
    public Optional<CompressedFile> logOf(Acceptance promotion) {
        return Optional.of(kept(promotion, "log.gz")).filter(CompressedFile::exists);
    }

    private CompressedFile kept(Acceptance promotion, String file) {
        return new CompressedFile(folder.resolve("promoted")
                .resolve(Integer.toString(promotion.number()))
                .resolve(file));
    }
}
