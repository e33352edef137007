package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.format.PlainWriter;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code benchmark-gate convert}. */
final class ConvertCommand implements Callable<Integer> {
    private final Path folder;
    private final CommandSpec spec;

    private final PositionalParamSpec files = Options.parameters("FILE")
            .arity("1..*")
            .required(true)
            .description("Result files, or patterns such as out/*.json.")
            .build();

    private final OptionSpec output = Options.path("--output", "FILE")
            .description("Where it goes instead of standard output.")
            .build();

    private final FormatOption format = new FormatOption();

    ConvertCommand(Path folder) {
        this.folder = folder;
        spec = Commands.of(
                this,
                "convert",
                "Turns the results of any known tool into the plain JSON of benchmark-gate; several become one.");
        spec.addPositional(files).addOption(output);
        format.addTo(spec);
    }

    CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() throws IOException, InputException {
        Report report = ResultFiles.find(folder, files.getValue()).read(format.reading());
        Path file = output.getValue();
        if (file != null) {
            AtomicFile.write(folder.resolve(file), target -> PlainWriter.write(report, target));
        } else {
            var json = new ByteArrayOutputStream();
            PlainWriter.write(report, json);
            spec.commandLine().getOut().print(json.toString(StandardCharsets.UTF_8));
            spec.commandLine().getOut().flush();
        }
        return ExitCode.PASSED;
    }
}
