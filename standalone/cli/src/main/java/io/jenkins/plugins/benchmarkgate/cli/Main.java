package io.jenkins.plugins.benchmarkgate.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The command {@code benchmark-gate}. */
public final class Main {
    /** All but those that need to know the others. */
    private static final List<String> SUBCOMMANDS =
            List.of(CheckCommand.NAME, "baseline", "formats", "convert", "calibrate", "report", "demo");

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
        for (String name : SUBCOMMANDS) {
            all.addSubcommand(name, subcommand(name, folder));
        }
        return handlingProblems(new CommandLine(all).addSubcommand(new GenerateCompletion()));
    }

    /** The command with what it has to understand for these arguments: a subcommand that is named is the only one. */
    static CommandLine commandLineFor(Path folder, String... arguments) {
        if (arguments.length == 0 || !SUBCOMMANDS.contains(arguments[0])) {
            return commandLine(folder);
        }
        String name = arguments[0];
        return handlingProblems(new CommandLine(top().addSubcommand(name, subcommand(name, folder))));
    }

    private static CommandLine handlingProblems(CommandLine line) {
        var problems = new Problems();
        return line.setParameterExceptionHandler(problems).setExecutionExceptionHandler(problems);
    }

    private static CommandSpec top() {
        CommandSpec top = Commands.group(
                "benchmark-gate", "Compares benchmark results with a baseline and says whether something got slower.");
        Commands.explainExitCodes(top, ExitCode.ofACheck());
        return top;
    }

    private static CommandSpec subcommand(String name, Path folder) {
        return switch (name) {
            case CheckCommand.NAME -> new CheckCommand(folder).spec();
            case "baseline" -> baseline(folder);
            case "formats" -> new FormatsCommand(folder).spec();
            case "convert" -> new ConvertCommand(folder).spec();
            case "calibrate" -> new CalibrateCommand(folder).spec();
            case "report" -> new ReportCommand(folder).spec();
            case "demo" -> new DemoCommand(folder).spec();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static CommandSpec baseline(Path folder) {
        return Commands.group("baseline", "Looks after the baseline file.")
                .addSubcommand("update", new BaselineUpdateCommand(folder).spec());
    }
}
