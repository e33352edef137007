package io.jenkins.plugins.benchmarkgate.store;

import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.Circumstances;
import io.jenkins.plugins.benchmarkgate.history.CircumstancesJson;
import io.jenkins.plugins.benchmarkgate.history.ResultJson;
import io.jenkins.plugins.benchmarkgate.history.RowIndexWriter;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;

/** The compact result of each gate of a build, one compressed file in the build's directory. */
public final class ResultStore {
    static final String FOLDER = "benchmark-gate";
    private static final String SUFFIX = ".json.gz";

    private ResultStore() {}

    /** Writes all of the result or nothing. */
    public static void write(Run<?, ?> run, BuildResult result) throws IOException {
        new CompressedFile(fileOf(run, result.id())).write(output -> ResultJson.write(result, output));
    }

    /** Makes the index that pages read, for a result that was just written. */
    public static void index(Run<?, ?> run, BuildResult result) throws IOException {
        foldersOf(run, result.id()).write(run.getDisplayName(), run.getNumber(), run.getTimeInMillis(), result);
    }

    /** Where the results of a gate of this run's job are. */
    public static ResultFolders foldersOf(Run<?, ?> run, String id) {
        Path builds = Objects.requireNonNull(run.getRootDir().toPath().getParent(), "builds");
        return new ResultFolders(builds, id);
    }

    /**
     * Reads all that is stored of a build of a job; empty where it has no result of this gate, or one without measurements.
     *
     * @throws IOException if it is broken
     */
    public static Optional<StoredBuild> readBuild(Run<?, ?> run, String id) throws IOException {
        return readBuild(run.getRootDir().toPath(), id);
    }

    /**
     * Reads under what circumstances a build was judged; empty where it was not.
     *
     * @throws IOException if that is broken
     */
    public static Optional<Circumstances> readCircumstances(Run<?, ?> run, String id) throws IOException {
        var file = new CompressedFile(circumstancesIn(run.getRootDir().toPath(), id));
        return file.exists() ? Optional.of(file.read(CircumstancesJson::read)) : Optional.empty();
    }

    /** Writes what judging this build again needs besides its result. */
    public static void write(Run<?, ?> run, String id, Circumstances circumstances) throws IOException {
        new CompressedFile(circumstancesIn(run.getRootDir().toPath(), id))
                .write(output -> CircumstancesJson.write(circumstances, output));
    }

    /**
     * Reads what a gate said of a build.
     *
     * @throws IOException if there is no such result, or it is broken
     */
    public static BuildResult read(Run<?, ?> run, String id) throws IOException {
        return new CompressedFile(fileOf(run, id)).read(ResultJson::read);
    }

    /**
     * Reads all that is stored of a build; empty where it has no result of this gate, or one without measurements.
     *
     * @param build the directory of the build
     * @throws IOException if it is broken
     */
    static Optional<StoredBuild> readBuild(Path build, String id) throws IOException {
        var circumstances = new CompressedFile(circumstancesIn(build, id));
        if (!hasResult(build, id) || !circumstances.exists()) {
            return Optional.empty();
        }
        return Optional.of(new StoredBuild(
                circumstances.read(CircumstancesJson::read),
                new CompressedFile(resultIn(build, id)).read(ResultJson::read)));
    }

    static boolean hasResult(Path build, String id) {
        return Files.exists(resultIn(build, id));
    }

    static Path resultIn(Path build, String id) {
        return build.resolve(FOLDER).resolve(resultName(GateId.require(id)));
    }

    /** Its form is in its name: one of another form counts as absent, and is made in the background. */
    static Path indexIn(Path build, String id) {
        return build.resolve(FOLDER).resolve(indexName(id));
    }

    static String resultName(String id) {
        return id + SUFFIX;
    }

    static String indexName(String id) {
        return id + ".index-" + RowIndexWriter.VERSION;
    }

    static Path circumstancesIn(Path build, String id) {
        return build.resolve(FOLDER).resolve(GateId.require(id) + ".circumstances" + SUFFIX);
    }

    /** Puts the result of an earlier look of the same build aside, so that it is kept beside the one that decides. */
    public static void keepAsLook(Run<?, ?> run, String id, int look) throws IOException {
        Path result = fileOf(run, id);
        if (Files.exists(result)) {
            Path kept = result.resolveSibling("%s.look-%d%s".formatted(id, look, SUFFIX));
            Files.move(result, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Where a round of a build that is yet to be decided is kept. */
    public static CompressedFile round(Run<?, ?> run, String id, int round) {
        return new CompressedFile(folderOf(run).resolve("%s.round-%d%s".formatted(GateId.require(id), round, SUFFIX)));
    }

    static Path fileOf(Run<?, ?> run, String id) {
        return resultIn(run.getRootDir().toPath(), id);
    }

    private static Path folderOf(Run<?, ?> run) {
        return run.getRootDir().toPath().resolve(FOLDER);
    }
}
