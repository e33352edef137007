package io.jenkins.plugins.benchmarkgate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The runs that a command plays one after the other. */
final class RunArguments {
    private final PositionalParamSpec runs = Options.parameters("RUN")
            .arity("1..*")
            .required(true)
            .description("The runs, oldest first: files, patterns in quotes, or folders, whose files are taken in "
                    + "natural order (9 before 10). One run a file.")
            .build();

    void addTo(CommandSpec command) {
        command.addPositional(runs);
    }

    List<ResultFiles> find(Path folder) throws IOException, InputException {
        return HistoryFiles.find(folder, runs.getValue());
    }
}
