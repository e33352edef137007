package io.jenkins.plugins.benchmarkgate.cli;

import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Options that users of the Jenkins step will look for and that the command line does not have, with the reason. */
final class LaterOptions {
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("--aliases", "is --alias OLD=NEW here, once for each renamed benchmark"),
            Map.entry(
                    "--allow-stale",
                    "is only for Jenkins: the command line knows no build that a file could be older than"),
            Map.entry("--archive", "is only for Jenkins"),
            Map.entry("--stop-build", "is only for Jenkins: here the exit code tells the verdict"));

    private LaterOptions() {}

    /** Why there is no such option; empty where the problem is another one. */
    static Optional<String> explain(ParameterException problem) {
        if (!(problem instanceof UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        return unmatched.getUnmatched().stream()
                .map(argument -> argument.split("=", 2)[0])
                .filter(REASONS::containsKey)
                .findFirst()
                .map(option -> "the option %s %s".formatted(option, REASONS.get(option)));
    }
}
