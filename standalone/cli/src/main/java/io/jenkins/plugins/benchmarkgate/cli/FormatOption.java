package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.format.Formats;
import java.util.Iterator;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option {@code --format}. */
final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Ids.class,
            description = "The tool that wrote the results: ${COMPLETION-CANDIDATES}. Default: told from the content.")
    private String id;

    Optional<String> id() throws InputException {
        if (id != null && !Formats.ids().contains(id)) {
            throw new InputException(
                    "--format must be one of %s, was \"%s\"".formatted(String.join(", ", Formats.ids()), id));
        }
        return Optional.ofNullable(id);
    }

    private static final class Ids implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Formats.ids().iterator();
        }
    }
}
