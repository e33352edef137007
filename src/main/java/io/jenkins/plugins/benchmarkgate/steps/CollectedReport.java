package io.jenkins.plugins.benchmarkgate.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the files that a pattern matches say together. Crosses from the agent to the controller.
 *
 * @param companions paths of what was read besides the files, because some tools spread one result over several
 * @param report null where no file matches, or there is a problem
 * @param problem why the files cannot be used; null where they can
 */
record CollectedReport(
        List<CollectedFile> files,
        Set<String> companions,
        @CheckForNull Report report,
        @CheckForNull String problem) implements Serializable {
    private static final long serialVersionUID = 1L;

    static final CollectedReport NOTHING = new CollectedReport(List.of(), Set.of(), null, null);

    CollectedReport {
        files = List.copyOf(files);
        companions = Set.copyOf(companions);
    }

    Optional<Report> read() {
        return Optional.ofNullable(report);
    }

    Optional<String> unusable() {
        return Optional.ofNullable(problem);
    }

    boolean isAbsent() {
        return files.isEmpty() && problem == null;
    }

    String paths() {
        return files.stream().map(CollectedFile::path).collect(Collectors.joining(", "));
    }

    /** Whether both are as many files, and each has the content of the other's in its place. */
    boolean repeats(CollectedReport other) {
        return !files.isEmpty() && digests().equals(other.digests());
    }

    private List<String> digests() {
        return files.stream().map(CollectedFile::sha256).toList();
    }

    boolean overlaps(CollectedReport other) {
        Set<String> real = files.stream().map(CollectedFile::realPath).collect(Collectors.toSet());
        return other.files.stream().map(CollectedFile::realPath).anyMatch(real::contains);
    }
}
