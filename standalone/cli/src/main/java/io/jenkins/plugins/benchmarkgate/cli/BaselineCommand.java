package io.jenkins.plugins.benchmarkgate.cli;

import picocli.CommandLine.Command;

@Command(
        name = "baseline",
        mixinStandardHelpOptions = true,
        description = "Looks after the baseline file.",
        synopsisSubcommandLabel = "COMMAND")
final class BaselineCommand {}
