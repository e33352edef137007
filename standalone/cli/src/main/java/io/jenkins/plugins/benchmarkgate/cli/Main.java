package io.jenkins.plugins.benchmarkgate.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
        // UTF-8 whatever the locale: names in result files are, and containers often have none.
        System.exit(commandLine(Path.of(""))
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
        var baseline = new CommandLine(new BaselineCommand()).addSubcommand(new BaselineUpdateCommand(folder));
        return new CommandLine(new Main())
                .addSubcommand(new CheckCommand(folder))
                .addSubcommand(baseline)
                .addSubcommand(new FormatsCommand(folder))
                .addSubcommand(new ConvertCommand(folder))
                .addSubcommand(new CalibrateCommand(folder))
                .addSubcommand(new ReportCommand(folder))
                .addSubcommand(new DemoCommand(folder))
                .addSubcommand(new GenerateCompletion())
                .setParameterExceptionHandler(Problems::usage)
                .setExecutionExceptionHandler(Problems::execution);
    }
}
