package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.gate.MetricPolicy;
import io.jenkins.plugins.benchmarkgate.gate.PolicyWords;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options about metrics: which are gated, and what the results do not say of them. */
final class MetricOptions {
    private final OptionSpec metrics = Options.text("--metrics", "NAMES")
            .description(
                    "Which metrics are gated where a tool reports several: names or patterns, separated by commas. "
                            + "The others are shown. Default: the one that a benchmark is about.")
            .build();

    private final OptionSpec direction = Options.text("--direction", "WORD")
            .description("Which values are better, smaller or bigger, for results that do not say it.")
            .build();

    private final OptionSpec unit = Options.text("--unit", "UNIT")
            .description("The unit of the values, such as ms, MiB or ops/s, for results that do not say it.")
            .build();

    void addTo(CommandSpec command) {
        command.addOption(metrics).addOption(direction).addOption(unit);
    }

    MetricPolicy policy() throws InputException {
        try {
            return PolicyWords.metrics(
                    Optional.ofNullable(metrics.getValue()),
                    Optional.ofNullable(direction.getValue()),
                    Optional.ofNullable(unit.getValue()));
        } catch (IllegalArgumentException e) {
            throw new InputException("--" + e.getMessage());
        }
    }
}
