package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.gate.MetricPolicy;
import io.jenkins.plugins.benchmarkgate.gate.PolicyWords;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options about metrics: which are gated, and what the results do not say of them. */
final class MetricOptions {
    @Option(
            names = "--metrics",
            paramLabel = "NAMES",
            description =
                    "Which metrics are gated where a tool reports several: names or patterns, separated by commas. "
                            + "The others are shown. Default: the one that a benchmark is about.")
    private Optional<String> metrics;

    @Option(
            names = "--direction",
            paramLabel = "WORD",
            description = "Which values are better, smaller or bigger, for results that do not say it.")
    private Optional<String> direction;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "The unit of the values, such as ms, MiB or ops/s, for results that do not say it.")
    private Optional<String> unit;

    MetricPolicy policy() throws InputException {
        try {
            return PolicyWords.metrics(metrics, direction, unit);
        } catch (IllegalArgumentException e) {
            throw new InputException("--" + e.getMessage());
        }
    }
}
