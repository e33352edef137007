package io.jenkins.plugins.benchmarkgate;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the files of the repository, whichever of the two builds runs the test. */
public final class ProjectFiles {
    private static final Path ROOT = findRoot();

    private ProjectFiles() {}

    public static Path path(String name) {
        return ROOT.resolve(name);
    }

    private static Path findRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("Jenkinsfile"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("no folder above " + Path.of("").toAbsolutePath() + " holds a Jenkinsfile");
        }
        return folder;
    }
}
