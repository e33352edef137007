package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.ResultJson;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.report.ConsoleReport;
import io.jenkins.plugins.benchmarkgate.report.MarkdownReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that say how and where a result is shown. */
final class OutputOptions {
    private final OptionSpec json = Options.flag("--json")
            .description("Print one JSON object and nothing else to standard output.")
            .build();

    private final OptionSpec markdown = Options.flag("--markdown")
            .description("Print Markdown, for a comment on a change request.")
            .build();

    private final OptionSpec output = Options.path("--output", "FILE")
            .description("Write to this file, as a whole or not at all, instead of standard output.")
            .build();

    void addTo(CommandSpec command) {
        command.addArgGroup(ArgGroupSpec.builder()
                        .exclusive(true)
                        .addArg(json)
                        .addArg(markdown)
                        .build())
                .addOption(output);
    }

    /** Whether the result is written in the form that keeps everything. */
    boolean isStored() {
        return Options.isSet(json);
    }

    private boolean isMarkdown() {
        return Options.isSet(markdown);
    }

    /** Checks that the output would not replace an input. */
    void spare(ResultFiles inputs, Path folder) throws IOException, InputException {
        Path file = output.getValue();
        if (file != null && Files.exists(folder.resolve(file)) && inputs.overlaps(ResultFiles.of(folder, file))) {
            throw new InputException("--output %s would replace a file that is being checked".formatted(file));
        }
    }

    /** Shows the result; where no person reads it on the screen, notes and verdict go to standard error as well. */
    void show(BuildResult result, Path folder, PrintWriter out, PrintWriter err) throws IOException {
        String text = text(result);
        Path target = output.getValue();
        if (target == null) {
            out.print(text);
            out.flush();
        } else {
            AtomicFile.write(folder.resolve(target), file -> file.write(text.getBytes(StandardCharsets.UTF_8)));
        }
        if (target != null || isStored() || isMarkdown()) {
            result.notes().forEach(note -> err.println("Note: " + Printable.uncut(note)));
            err.println(Printable.uncut(result.headline()));
        }
    }

    /** In one piece, so that a result that cannot be shown leaves nothing half-written. */
    private String text(BuildResult result) throws IOException {
        if (isStored()) {
            var bytes = new ByteArrayOutputStream();
            ResultJson.writePretty(result, bytes);
            return bytes.toString(StandardCharsets.UTF_8) + "\n";
        }
        var lines = isMarkdown() ? MarkdownReport.lines(result) : ConsoleReport.lines(result);
        return String.join("\n", lines) + "\n";
    }
}
