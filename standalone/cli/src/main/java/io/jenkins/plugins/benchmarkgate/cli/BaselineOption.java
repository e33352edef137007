package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.format.ReadOptions;
import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options {@code --baseline} and {@code --reference}, and where the baseline is without them. */
final class BaselineOption {
    private static final String DEFAULT = "benchmarks/baseline.json";

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description =
                    "What to compare with: a file, or a pattern in quotes. Default: " + DEFAULT + ", if it is there.")
    private String baseline;

    @Option(
            names = "--reference",
            paramLabel = "SYMBOL",
            description =
                    "Compare with earlier runs instead of a file: previousBuild() or 'lastBuilds(8)' of those that "
                            + "--history gives. Default: the baseline file, without one lastBuilds(10).")
    private String reference;

    /** The files of the baseline; empty where there are none. */
    Optional<ResultFiles> find(Path folder) throws IOException, InputException {
        if (reference != null) {
            checkReference();
            return Optional.empty();
        }
        if (baseline == null && !Files.exists(folder.resolve(DEFAULT))) {
            return Optional.empty();
        }
        try {
            return Optional.of(ResultFiles.find(folder, List.of(source())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private void checkReference() throws InputException {
        if (baseline != null) {
            throw new InputException(
                    "--baseline and --reference exclude each other: compare with a file or with earlier runs");
        }
        ReferenceWord.parse(reference);
    }

    /**
     * Reads what {@link #find} found.
     *
     * @param lastUsed the file that the last build of the job used; empty where it used none
     * @param hasHistory whether earlier runs can serve where there is no file
     */
    Baseline read(Optional<ResultFiles> files, ReadOptions options, String lastUsed, boolean hasHistory)
            throws IOException, InputException {
        if (reference != null) {
            return ReferenceWord.parse(reference);
        }
        if (files.isEmpty()) {
            return baseline == null
                    ? none(lastUsed, hasHistory)
                    : new Baseline.Lost(baseline, "the baseline %s is not there".formatted(baseline));
        }
        Report report = files.get().read(options);
        return report.isEmpty() ? new Baseline.Empty(source()) : new Baseline.Given(source(), report);
    }

    private static Baseline none(String lastUsed, boolean hasHistory) {
        if (!lastUsed.isEmpty()) {
            return new Baseline.Lost(
                    lastUsed,
                    "the baseline %s, which the last build of the job used, is not there; name it with --baseline"
                            .formatted(lastUsed));
        }
        return hasHistory ? new Baseline.EarlierBuilds(ReferenceWord.MOST) : new Baseline.None(DEFAULT);
    }

    private String source() {
        return baseline == null ? DEFAULT : baseline;
    }
}
