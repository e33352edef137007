package io.jenkins.plugins.benchmarkgate.store;

import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.ResultJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The compact result of each gate of a build, one compressed file in the build's directory. */
public final class ResultStore {
    private static final String FOLDER = "benchmark-gate";
    private static final String SUFFIX = ".json.gz";

    private ResultStore() {}

    /** Writes all of the result or nothing. */
    public static void write(Run<?, ?> run, BuildResult result) throws IOException {
        Path target = fileOf(run, result.id());
        Path folder = Files.createDirectories(folderOf(run));
        Path partial = Files.createTempFile(folder, result.id() + "-", ".tmp");
        try {
            try (OutputStream output = new GZIPOutputStream(Files.newOutputStream(partial))) {
                ResultJson.write(result, output);
            }
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /**
     * Reads what a gate said of a build.
     *
     * @throws IOException if there is no such result, or it is broken
     */
    public static BuildResult read(Run<?, ?> run, String id) throws IOException {
        try (var input = new GZIPInputStream(Files.newInputStream(fileOf(run, id)))) {
            return ResultJson.read(input);
        }
    }

    /** Puts the result of an earlier look of the same build aside, so that it is kept beside the one that decides. */
    public static void keepAsLook(Run<?, ?> run, String id, int look) throws IOException {
        Path result = fileOf(run, id);
        if (Files.exists(result)) {
            Path kept = result.resolveSibling("%s.look-%d%s".formatted(id, look, SUFFIX));
            Files.move(result, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static Path fileOf(Run<?, ?> run, String id) {
        return folderOf(run).resolve(GateId.require(id) + SUFFIX);
    }

    private static Path folderOf(Run<?, ?> run) {
        return run.getRootDir().toPath().resolve(FOLDER);
    }
}
