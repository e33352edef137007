package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Report;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out whether the current results were really measured by this build. */
public final class Freshness {
    private final boolean allowStale;

    public Freshness(boolean allowStale) {
        this.allowStale = allowStale;
    }

    /**
     * A file of the current results.
     *
     * @param path in the workspace
     * @param sha256 of its content, in hexadecimal
     * @param olderThanBuild whether it was written before the build began, by the clock of the agent
     */
    public record ResultFile(String path, String sha256, boolean olderThanBuild) {}

    /**
     * What was found.
     *
     * @param problem why the results are stale, which fails the build
     * @param note what a reader should know otherwise
     */
    public record Finding(Optional<String> problem, Optional<String> note) {}

    /**
     * Looks at the files of this build.
     *
     * @param previous digests of the files of the previous gated build
     * @param holdsTime whether a time was measured: these never repeat to the last digit
     */
    public Finding check(List<ResultFile> files, Set<String> previous, boolean holdsTime) {
        String old = files.stream()
                .filter(ResultFile::olderThanBuild)
                .map(ResultFile::path)
                .collect(Collectors.joining(", "));
        if (!old.isEmpty()) {
            return stale("%s is older than this build: it was left behind by an earlier one".formatted(old));
        }
        boolean identical = !files.isEmpty() && files.stream().allMatch(file -> previous.contains(file.sha256()));
        if (!identical) {
            return new Finding(Optional.empty(), Optional.empty());
        }
        String repeated = "the current results are identical to those of the previous build, byte for byte";
        return holdsTime ? stale(repeated) : new Finding(Optional.empty(), Optional.of(repeated));
    }

    /**
     * What a reader should know of results whose files are those of their baseline, byte for byte.
     *
     * @param results with the units that the policy adds; where they hold no time there is nothing to say, as others do repeat
     */
    public static Optional<String> noteOfCopy(Report results) {
        return results.holdsTime()
                ? Optional.of(
                        "The current results are a copy of the baseline, byte for byte: nothing new was measured.")
                : Optional.empty();
    }

    private Finding stale(String problem) {
        return allowStale
                ? new Finding(Optional.empty(), Optional.of(problem + "; allowed by allowStale"))
                : new Finding(
                        Optional.of("stale results: " + problem + ". Set allowStale: true if that is meant"),
                        Optional.empty());
    }
}
