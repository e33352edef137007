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
import picocli.CommandLine.Model.CommandSpec;

/** The command {@code benchmark-gate}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Preparation.startFor(arguments);
        // No option is of these classes, and picocli would look for methods of theirs in every command.
        System.setProperty("picocli.converters.excludes", "java\\.(sql|time)\\..*");
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
        CommandSpec all = top();
        subcommands(folder).forEach((name, subcommand) -> all.addSubcommand(name, subcommand.get()));
        return handlingProblems(new CommandLine(all).addSubcommand(new GenerateCompletion()));
    }

    /** The command with what it has to understand for these arguments: a subcommand that is named is the only one. */
    static CommandLine commandLineFor(Path folder, String... arguments) {
        Supplier<CommandSpec> named =
                arguments.length == 0 ? null : subcommands(folder).get(arguments[0]);
        return named == null
                ? commandLine(folder)
                : handlingProblems(new CommandLine(top().addSubcommand(arguments[0], named.get())));
    }

    private static CommandLine handlingProblems(CommandLine line) {
        var problems = new Problems();
        return line.setParameterExceptionHandler(problems).setExecutionExceptionHandler(problems);
    }

    private static CommandSpec top() {
        CommandSpec top = Commands.group(
                "benchmark-gate", "Compares benchmark results with a baseline and says whether something got slower.");
        Commands.explainExitCodes(top, ExitCode.OF_A_CHECK);
        return top;
    }

    /** All but those that need to know the others, by name. */
    private static Map<String, Supplier<CommandSpec>> subcommands(Path folder) {
        Map<String, Supplier<CommandSpec>> subcommands = new LinkedHashMap<>();
        subcommands.put(CheckCommand.NAME, () -> new CheckCommand(folder).spec());
        subcommands.put("baseline", () -> baseline(folder));
        subcommands.put("formats", () -> new FormatsCommand(folder).spec());
        subcommands.put("convert", () -> new ConvertCommand(folder).spec());
        subcommands.put("calibrate", () -> new CalibrateCommand(folder).spec());
        subcommands.put("report", () -> new ReportCommand(folder).spec());
        subcommands.put("demo", () -> new DemoCommand(folder).spec());
        return subcommands;
    }

    private static CommandSpec baseline(Path folder) {
        return Commands.group("baseline", "Looks after the baseline file.")
                .addSubcommand("update", new BaselineUpdateCommand(folder).spec());
    }
}
