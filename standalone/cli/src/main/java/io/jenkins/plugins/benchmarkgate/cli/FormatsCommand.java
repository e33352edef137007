package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.format.Formats;
import io.jenkins.plugins.benchmarkgate.format.ResultFileException;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code benchmark-gate formats}. */
final class FormatsCommand implements Callable<Integer> {
    private final Path folder;
    private final CommandSpec spec;

    private final PositionalParamSpec files = Options.parameters("FILE")
            .arity("0..*")
            .description("Result files, or patterns such as out/*.json.")
            .build();

    FormatsCommand(Path folder) {
        this.folder = folder;
        spec = Commands.of(
                this, "formats", "Lists the formats that are known, or says what files are taken for and why.");
        spec.addPositional(files);
        Commands.explainExitCodes(spec, "0:every file is of a known format", "2:a file is not, or cannot be read");
    }

    CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() throws IOException, InputException {
        PrintWriter out = spec.commandLine().getOut();
        List<String> named = files.getValue();
        if (named.isEmpty()) {
            Formats.ids().forEach(out::println);
            return ExitCode.PASSED;
        }
        int code = ExitCode.PASSED;
        for (Path file : ResultFiles.find(folder, named).paths()) {
            try (InputStream content = Files.newInputStream(folder.resolve(file))) {
                Formats.Identification taken = Formats.identify(file.toString(), content);
                out.println(Printable.uncut("%s: %s".formatted(file, describe(taken))));
            } catch (ResultFileException e) {
                out.println(Printable.uncut(e.getMessage()));
                code = ExitCode.UNUSABLE;
            }
        }
        return code;
    }

    private static String describe(Formats.Identification taken) {
        return taken.formats().isEmpty()
                ? "holds no benchmark and does not tell of which format: a baseline that has yet to be filled"
                : "%s, because of %s".formatted(String.join(" or ", taken.formats()), taken.why());
    }
}
