package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.gate.Level;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.gate.PolicyWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how bad a finding is. */
final class LevelOptions {
    @Option(
            names = "--unstable-threshold",
            paramLabel = "PERCENT",
            description = "A change above it, and not above --threshold, makes the check unstable.")
    private String unstableThreshold;

    @Option(
            names = "--criticality",
            paramLabel = "LEVEL",
            defaultValue = "FAILURE",
            description = "What a regression does: LIST, NOTE, UNSTABLE, ERROR or FAILURE. Default: ${DEFAULT-VALUE}.")
    private String criticality;

    @Option(
            names = "--on",
            paramLabel = "EVENT=LEVEL",
            description =
                    "What another event does: missing, unconfirmed, drift, machineChange (all UNSTABLE), movement "
                            + "(as --criticality), noBaseline (LIST). Can be repeated.")
    private Map<String, String> on = new LinkedHashMap<>();

    @Option(names = "--strict", description = "Exit with 1 instead of 3 if the check is unstable.")
    private boolean strict;

    /** The policy of these options, those for single rows and those for earlier runs. */
    Policy policy(RowOptions rows, HistoryOptions history, Path folder) throws IOException, InputException {
        try {
            return rows.policy(
                    folder,
                    Optional.ofNullable(unstableThreshold)
                            .map(text -> PolicyWords.percent("--unstable-threshold", text)),
                    PolicyWords.level("--criticality", criticality),
                    PolicyWords.levels(on),
                    history.noise(),
                    history.confirm());
        } catch (IllegalArgumentException e) {
            throw new InputException(e.getMessage());
        }
    }

    int exitCode(Level level) {
        return ExitCode.of(level, strict);
    }
}
