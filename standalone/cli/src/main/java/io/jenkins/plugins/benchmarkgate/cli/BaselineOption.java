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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options {@code --baseline} and {@code --reference}, and where the baseline is without them. */
final class BaselineOption {
    private static final String DEFAULT = "benchmarks/baseline.json";

    private final OptionSpec baseline = Options.text("--baseline", "FILE")
            .description(
                    "What to compare with: a file, or a pattern in quotes. Default: " + DEFAULT + ", if it is there.")
            .build();

    private final OptionSpec reference = Options.text("--reference", "SYMBOL")
            .description(
                    "Compare with earlier runs instead of a file: previousBuild() or 'lastBuilds(8)' of those that "
                            + "--history gives. Default: the baseline file, without one lastBuilds(10).")
            .build();

    void addTo(CommandSpec command) {
        command.addOption(baseline).addOption(reference);
    }

    /** The files of the baseline; empty where there are none. */
    Optional<ResultFiles> find(Path folder) throws IOException, InputException {
        if (reference().isPresent()) {
            checkReference();
            return Optional.empty();
        }
        if (named().isEmpty() && !Files.exists(folder.resolve(DEFAULT))) {
            return Optional.empty();
        }
        try {
            return Optional.of(ResultFiles.find(folder, List.of(source())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private void checkReference() throws InputException {
        if (named().isPresent()) {
            throw new InputException(
                    "--baseline and --reference exclude each other: compare with a file or with earlier runs");
        }
        ReferenceWord.parse(reference.getValue());
    }

    /**
     * Reads what {@link #find} found.
     *
     * @param lastUsed the file that the last build of the job used; empty where it used none
     * @param hasHistory whether earlier runs can serve where there is no file
     */
    Baseline read(Optional<ResultFiles> files, ReadOptions options, String lastUsed, boolean hasHistory)
            throws IOException, InputException {
        if (reference().isPresent()) {
            return ReferenceWord.parse(reference.getValue());
        }
        if (files.isEmpty()) {
            return named().isPresent()
                    ? new Baseline.Lost(source(), "the baseline %s is not there".formatted(source()))
                    : none(lastUsed, hasHistory);
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

    private Optional<String> named() {
        return Optional.ofNullable(baseline.getValue());
    }

    private Optional<String> reference() {
        return Optional.ofNullable(reference.getValue());
    }

    private String source() {
        return named().orElse(DEFAULT);
    }
}
