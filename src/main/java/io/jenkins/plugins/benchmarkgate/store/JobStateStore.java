package io.jenkins.plugins.benchmarkgate.store;

import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.JobStateJson;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a gate remembers of a job, in the job's directory, where it outlives the builds. Two states are kept: the newest,
 * and the one that its build started from, so that a further look at the same build can start there again.
 */
public final class JobStateStore {
    private static final Logger LOGGER = Logger.getLogger(JobStateStore.class.getName());

    private final String id;
    private final Job<?, ?> job;
    private final ResultFolders folders;
    private final CompressedFile newestFile;
    private final CompressedFile beforeFile;
    private final Optional<JobState> newest;
    private boolean broken;

    private JobStateStore(Run<?, ?> run, String id) {
        this.id = GateId.require(id);
        job = run.getParent();
        folders = ResultStore.foldersOf(run, id);
        newestFile = newestOf(job, id);
        beforeFile = beforeOf(job, id);
        newest = read(newestFile).filter(state -> isOfThisNumbering(job, state));
    }

    private static CompressedFile newestOf(Job<?, ?> job, String id) {
        return new CompressedFile(folderOf(job, id).resolve("state.json.gz"));
    }

    private static CompressedFile beforeOf(Job<?, ?> job, String id) {
        return new CompressedFile(folderOf(job, id).resolve("state-before.json.gz"));
    }

    static Path folderOf(Job<?, ?> job, String id) {
        return folderOf(job).resolve(GateId.require(id));
    }

    private static Path folderOf(Job<?, ?> job) {
        return job.getRootDir().toPath().resolve("benchmark-gate");
    }

    /** Whether a gate ever judged a build of this job; costs one look at the disk, and loads no build. */
    public static boolean isGated(Job<?, ?> job) {
        return Files.isDirectory(folderOf(job));
    }

    /** Makes the folder of a gate where it is absent, which {@link #isGated} looks for. */
    public static void makeFolder(Job<?, ?> job, String id) throws IOException {
        Files.createDirectories(folderOf(job, id));
    }

    /** Another text for another newest state. */
    static String version(Job<?, ?> job, String id) {
        File file = newestOf(job, id).path().toFile();
        return "%d %d".formatted(file.lastModified(), file.length());
    }

    /** The newest state of a job as it lies there, without waiting for a build that is being decided. */
    static Optional<JobState> newest(Job<?, ?> job, String id) throws IOException {
        // while a state is being replaced, the one before is the newest for a moment
        for (CompressedFile file : List.of(newestOf(job, id), beforeOf(job, id))) {
            try {
                return Optional.of(file.read(JobStateJson::read)).filter(state -> isOfThisNumbering(job, state));
            } catch (NoSuchFileException e) {
                LOGGER.log(Level.FINE, e, () -> "No state of gate %s in %s".formatted(id, file.path()));
            }
        }
        return Optional.empty();
    }

    /** Reads the state of a job; whoever goes on to decide holds the {@link JobLock} of the gate. */
    public static JobStateStore open(Run<?, ?> run, String id) {
        return new JobStateStore(run, id);
    }

    /** The newest state that is kept from before a build. */
    public Optional<JobState> newestBefore(int build) {
        return newest.filter(state -> state.lastBuild() < build)
                .or(() -> read(beforeFile)
                        .filter(state -> isOfThisNumbering(job, state))
                        .filter(state -> state.lastBuild() < build));
    }

    /** Whether a stored state could not be read. */
    public boolean isBroken() {
        return broken;
    }

    /** Whether a build after this one has been judged. */
    public boolean isLate(int build) throws IOException {
        return newest.filter(state -> state.lastBuild() > build).isPresent()
                || !judgedBetween(build, Integer.MAX_VALUE).isEmpty();
    }

    /** The numbers of the builds between two that have a result of this gate, in order. */
    public List<Integer> judgedBetween(int after, int before) throws IOException {
        return folders.numbers(number -> number > after && number < before);
    }

    /** All that is stored of a build; empty where it cannot be judged again, with a warning if it is broken. */
    public Optional<StoredBuild> readBuild(int number) {
        try {
            return ResultStore.readBuild(folders.folderOf(number), id);
        } catch (IOException e) {
            LOGGER.log(
                    Level.WARNING,
                    e,
                    () -> "Skipped the broken result of gate %s in %s".formatted(id, folders.folderOf(number)));
            return Optional.empty();
        }
    }

    /** The newest state, of whatever build. */
    public Optional<JobState> newest() {
        return newest;
    }

    /** Puts another state in the place of the newest, because somebody accepted something since. */
    public void replaceNewest(JobState state) throws IOException {
        newestFile.write(output -> JobStateJson.write(state, output));
    }

    /** Goes back to a state from before: the builds since are judged again when the next one asks. */
    public void goBackTo(JobState state) throws IOException {
        beforeFile.delete();
        replaceNewest(state);
    }

    /** Keeps what a build leaves behind, beside what it started from. */
    public void save(JobState before, JobState after) throws IOException {
        boolean startsFromNewest = newest.filter(state -> state == before).isPresent();
        if (startsFromNewest && after == before) {
            return;
        }
        if (startsFromNewest) {
            Files.move(
                    newestFile.path(),
                    beforeFile.path(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } else {
            beforeFile.write(output -> JobStateJson.write(before, output));
        }
        newestFile.write(output -> JobStateJson.write(after, output));
    }

    private Optional<JobState> read(CompressedFile file) {
        try {
            return Optional.of(file.read(JobStateJson::read));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOGGER.log(
                    Level.WARNING,
                    e,
                    () -> "The state of gate %s in %s is broken and will be rebuilt".formatted(id, file.path()));
            broken = true;
            return Optional.empty();
        }
    }

    /** Where builds are counted from 1 again, nothing of what was before can be put in order with them. */
    private static boolean isOfThisNumbering(Job<?, ?> job, JobState state) {
        return state.lastBuild() < job.getNextBuildNumber();
    }
}
