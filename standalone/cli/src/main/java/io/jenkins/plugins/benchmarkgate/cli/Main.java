package io.jenkins.plugins.benchmarkgate.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code benchmark-gate}. */
@Command(
        name = "benchmark-gate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Compares benchmark results with a baseline and says whether something got slower.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:passed, or not gated because there is no baseline yet",
            "1:failed: something got slower than the threshold allows",
            "2:wrong usage, or input that cannot be used",
            "3:unstable (1 with --strict)"
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Preparation.startFor(arguments);
        // UTF-8 whatever the locale: names in result files are, and containers often have none.
        System.exit(commandLineFor(Path.of(""), arguments)
                .setOut(utf8(FileDescriptor.out))
                .setErr(utf8(FileDescriptor.err))
                .execute(arguments));
    }

    private static PrintWriter utf8(FileDescriptor target) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(target), StandardCharsets.UTF_8), true);
    }

    /**
     * The command with everything it understands.
     *
     * @param folder that relative paths start from
     */
    static CommandLine commandLine(Path folder) {
        var all = new CommandLine(new Main());
        subcommands(folder).forEach((name, subcommand) -> all.addSubcommand(name, subcommand.get()));
        return handlingProblems(all.addSubcommand(new GenerateCompletion()));
    }

    /**
     * The command with what it has to understand for these arguments. Most of the time to start goes into finding the options
     * of a subcommand, so that one which is named is the only one.
     */
    static CommandLine commandLineFor(Path folder, String... arguments) {
        Supplier<Object> named =
                arguments.length == 0 ? null : subcommands(folder).get(arguments[0]);
        return named == null
                ? commandLine(folder)
                : handlingProblems(new CommandLine(new Main()).addSubcommand(arguments[0], named.get()));
    }

    private static CommandLine handlingProblems(CommandLine line) {
        return line.setParameterExceptionHandler(Problems::usage).setExecutionExceptionHandler(Problems::execution);
    }

    /** All but those that need to know the others, by name. */
    private static Map<String, Supplier<Object>> subcommands(Path folder) {
        Map<String, Supplier<Object>> subcommands = new LinkedHashMap<>();
        subcommands.put(CheckCommand.NAME, () -> new CheckCommand(folder));
        subcommands.put(
                "baseline",
                () -> new CommandLine(new BaselineCommand()).addSubcommand(new BaselineUpdateCommand(folder)));
        subcommands.put("formats", () -> new FormatsCommand(folder));
        subcommands.put("convert", () -> new ConvertCommand(folder));
        subcommands.put("calibrate", () -> new CalibrateCommand(folder));
        subcommands.put("report", () -> new ReportCommand(folder));
        subcommands.put("demo", () -> new DemoCommand(folder));
        return subcommands;
    }
}
