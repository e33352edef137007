package io.jenkins.plugins.benchmarkgate.steps;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.benchmarkgate.format.ResultFileException;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;

/**
 * The folder {@code .benchmark-gate/<id>} of a workspace, where the results of earlier rounds lie. Everything done twice
 * is as if done once.
 */
final class RoundFolder {
    private final Path workspace;
    private final Path folder;

    private RoundFolder(Path workspace, Path folder) {
        this.workspace = workspace;
        this.folder = folder;
    }

    /**
     * Finds the folder of a gate.
     *
     * @throws ResultFileException if it is a link, which may lead anywhere
     */
    static RoundFolder of(File workspace, String id) throws IOException {
        Path root = workspace.toPath().toRealPath();
        Path ofAllGates = root.resolve(WorkspaceFiles.PUT_ASIDE);
        Path folder = ofAllGates.resolve(id);
        if (Files.isSymbolicLink(ofAllGates) || Files.isSymbolicLink(folder)) {
            throw new ResultFileException(root.relativize(folder).toString(), "is a link");
        }
        return new RoundFolder(root, folder);
    }

    /** Where the keys of suspects lie, relative to the workspace. */
    static String suspects(String id) {
        return "%s/%s/suspects.json".formatted(WorkspaceFiles.PUT_ASIDE, id);
    }

    void clear() throws IOException {
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, new Deletion());
        }
    }

    /** Moves the results of a round out of the way of the next. */
    void putAside(int round, String current) throws IOException {
        for (String file : new WorkspaceFiles(workspace.toFile()).find(current)) {
            move(workspace.resolve(file), ofRound(round).resolve(file));
        }
    }

    /** Where the baseline lies that this build offers. */
    Path offered() throws IOException {
        return Files.createDirectories(folder).resolve("baseline.json");
    }

    void writeSuspects(List<String> keys) throws IOException {
        Files.createDirectories(folder);
        new JsonMapper().writeValue(folder.resolve("suspects.json").toFile(), keys);
    }

    /** Puts the results of round 1 back; nothing where the body has cleaned the workspace. */
    void putBackFirst() throws IOException {
        Path first = ofRound(1);
        if (!Files.isDirectory(first, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var files = Files.walk(first)) {
            List<Path> found = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
            for (Path file : found) {
                move(file, workspace.resolve(first.relativize(file)));
            }
        }
    }

    private Path ofRound(int round) {
        return folder.resolve("round-" + round);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(Objects.requireNonNull(to.getParent(), "folder"));
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException problem) throws IOException {
            if (problem != null) {
                throw problem;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
