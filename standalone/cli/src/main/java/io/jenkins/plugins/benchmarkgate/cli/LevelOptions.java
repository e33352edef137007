package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.gate.Level;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.gate.PolicyWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that say how bad a finding is. */
final class LevelOptions {
    private final OptionSpec unstableThreshold = Options.text("--unstable-threshold", "PERCENT")
            .description("A change above it, and not above --threshold, makes the check unstable.")
            .build();

    private final OptionSpec criticality = Options.text("--criticality", "LEVEL")
            .defaultValue("FAILURE")
            .description("What a regression does: LIST, NOTE, UNSTABLE, ERROR or FAILURE. Default: ${DEFAULT-VALUE}.")
            .build();

    private final OptionSpec on = Options.texts("--on", "EVENT=LEVEL")
            .description("What another event does: missing, unconfirmed, drift, machineChange (all UNSTABLE), movement "
                    + "(as --criticality), noBaseline (LIST). Can be repeated.")
            .build();

    private final OptionSpec strict = Options.flag("--strict")
            .description("Exit with 1 instead of 3 if the check is unstable.")
            .build();

    void addTo(CommandSpec command) {
        command.addOption(unstableThreshold)
                .addOption(criticality)
                .addOption(on)
                .addOption(strict);
    }

    /** The policy of these options, those for single rows and those for earlier runs. */
    Policy policy(RowOptions rows, HistoryOptions history, Path folder) throws IOException, InputException {
        try {
            return rows.policy(
                    folder,
                    Optional.ofNullable(unstableThreshold.<String>getValue())
                            .map(text -> PolicyWords.percent("--unstable-threshold", text)),
                    PolicyWords.level("--criticality", criticality.getValue()),
                    PolicyWords.levels(words(on.getValue())),
                    history.noise(),
                    history.confirm());
        } catch (IllegalArgumentException e) {
            throw new InputException(e.getMessage());
        }
    }

    /** The last level that is given for an event counts. */
    private static Map<String, String> words(List<String> texts) throws InputException {
        var words = new LinkedHashMap<String, String>();
        for (String text : texts) {
            int end = text.indexOf('=');
            if (end < 0) {
                throw new InputException(
                        "--on must be EVENT=LEVEL such as missing=FAILURE, was \"%s\"".formatted(text));
            }
            words.put(text.substring(0, end), text.substring(end + 1));
        }
        return words;
    }

    int exitCode(Level level) {
        return ExitCode.of(level, Options.isSet(strict));
    }
}
