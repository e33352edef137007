package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.format.PlainWriter;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code benchmark-gate convert}. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Turns the results of any known tool into the plain JSON of benchmark-gate; several become one.",
        sortOptions = false)
final class ConvertCommand implements Callable<Integer> {
    private final Path folder;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Result files, or patterns such as out/*.json.")
    private List<String> files;

    @Option(names = "--output", paramLabel = "FILE", description = "Where it goes instead of standard output.")
    private Optional<Path> output;

    @Mixin
    private FormatOption format;

    ConvertCommand(Path folder) {
        this.folder = folder;
    }

    @Override
    public Integer call() throws IOException, InputException {
        Report report = ResultFiles.find(folder, files).read(format.reading());
        if (output.isPresent()) {
            AtomicFile.write(folder.resolve(output.get()), target -> PlainWriter.write(report, target));
        } else {
            var json = new ByteArrayOutputStream();
            PlainWriter.write(report, json);
            spec.commandLine().getOut().print(json.toString(StandardCharsets.UTF_8));
            spec.commandLine().getOut().flush();
        }
        return ExitCode.PASSED;
    }
}
