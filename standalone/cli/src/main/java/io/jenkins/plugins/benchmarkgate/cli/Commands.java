package io.jenkins.plugins.benchmarkgate.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * What all commands have in common. They and their options are declared with picocli's programmatic API because of the time
 * to start: for annotations Java makes proxy classes anew in every process, and that alone took a fifth of a check.
 */
final class Commands {
    /** Behind the options of a command, whenever those are added. */
    private static final int LAST = 1;

    private Commands() {}

    /** A command that does something. */
    static CommandSpec of(Callable<Integer> work, String name, String description) {
        return withStandardOptions(CommandSpec.wrapWithoutInspection(work), name, description);
    }

    /** A command that only has others. */
    static CommandSpec group(String name, String description) {
        CommandSpec group = withStandardOptions(CommandSpec.create(), name, description);
        group.usageMessage().synopsisSubcommandLabel("COMMAND");
        return group;
    }

    private static CommandSpec withStandardOptions(CommandSpec command, String name, String description) {
        command.usageMessage().description(description).sortOptions(false);
        return command.name(name)
                .versionProvider(new Version())
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .order(LAST)
                        .description("Show this help message and exit.")
                        .build())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .order(LAST)
                        .description("Print version information and exit.")
                        .build());
    }

    /** Explains exit codes in the help, each as {@code code:meaning}. */
    static void explainExitCodes(CommandSpec command, String... codes) {
        command.usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(UsageMessageSpec.keyValuesMap(codes));
    }
}
