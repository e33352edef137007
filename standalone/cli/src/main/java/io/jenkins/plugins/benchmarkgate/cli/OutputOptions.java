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
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say how and where a result is shown. */
final class OutputOptions {
    @ArgGroup(exclusive = true)
    private Form form = new Form();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write to this file, as a whole or not at all, instead of standard output.")
    private Path output;

    private static final class Form {
        @Option(names = "--json", description = "Print one JSON object and nothing else to standard output.")
        private boolean json;

        @Option(names = "--markdown", description = "Print Markdown, for a comment on a change request.")
        private boolean markdown;
    }

    /** Whether the result is written in the form that keeps everything. */
    boolean isStored() {
        return form.json;
    }

    /** Checks that the output would not replace an input. */
    void spare(ResultFiles inputs, Path folder) throws IOException, InputException {
        if (output != null && Files.exists(folder.resolve(output)) && inputs.overlaps(ResultFiles.of(folder, output))) {
            throw new InputException("--output %s would replace a file that is being checked".formatted(output));
        }
    }

    /** Shows the result; where no person reads it on the screen, notes and verdict go to standard error as well. */
    void show(BuildResult result, Path folder, PrintWriter out, PrintWriter err) throws IOException {
        String text = text(result);
        if (output == null) {
            out.print(text);
            out.flush();
        } else {
            AtomicFile.write(folder.resolve(output), file -> file.write(text.getBytes(StandardCharsets.UTF_8)));
        }
        if (output != null || form.json || form.markdown) {
            result.notes().forEach(note -> err.println("Note: " + Printable.uncut(note)));
            err.println(Printable.uncut(result.headline()));
        }
    }

    /** In one piece, so that a result that cannot be shown leaves nothing half-written. */
    private String text(BuildResult result) throws IOException {
        if (form.json) {
            var json = new ByteArrayOutputStream();
            ResultJson.writePretty(result, json);
            return json.toString(StandardCharsets.UTF_8) + "\n";
        }
        var lines = form.markdown ? MarkdownReport.lines(result) : ConsoleReport.lines(result);
        return String.join("\n", lines) + "\n";
    }
}
