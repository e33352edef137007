package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option {@code --baseline}, and where the baseline is without it. */
final class BaselineOption {
    private static final String DEFAULT = "benchmarks/baseline.json";

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description =
                    "What to compare with: a file, or a pattern in quotes. Default: " + DEFAULT + ", if it is there.")
    private String baseline;

    /** The files of the baseline; empty where there are none. */
    Optional<ResultFiles> find(Path folder) throws IOException, InputException {
        if (baseline == null && !Files.exists(folder.resolve(DEFAULT))) {
            return Optional.empty();
        }
        try {
            return Optional.of(ResultFiles.find(folder, List.of(source())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Reads what {@link #find} found. */
    Baseline read(Optional<ResultFiles> files, Optional<String> format) throws IOException {
        if (files.isEmpty()) {
            return baseline == null
                    ? new Baseline.None(DEFAULT)
                    : new Baseline.Lost(baseline, "the baseline %s is not there".formatted(baseline));
        }
        Report report = files.get().read(format);
        return report.isEmpty() ? new Baseline.Empty(source()) : new Baseline.Given(source(), report);
    }

    private String source() {
        return baseline == null ? DEFAULT : baseline;
    }
}
