package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.format.Formats;
import io.jenkins.plugins.benchmarkgate.format.ReadOptions;
import io.jenkins.plugins.benchmarkgate.gate.MetricPolicy;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import java.util.Iterator;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option {@code --format}, and how results are read with it. */
final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Ids.class,
            description = "The tool that wrote the results: ${COMPLETION-CANDIDATES}. Default: told from the content.")
    private String id;

    ReadOptions reading() throws InputException {
        return reading(MetricPolicy.DEFAULT, Optional.empty());
    }

    ReadOptions reading(MetricPolicy metrics, Optional<String> keySuffix) throws InputException {
        if (id != null && !Formats.ids().contains(id)) {
            throw new InputException(
                    "--format must be one of %s, was \"%s\"".formatted(String.join(", ", Formats.ids()), id));
        }
        try {
            return new ReadOptions(
                    id == null ? "" : id, metrics.direction().orElse(Direction.UNKNOWN), keySuffix.orElse(""));
        } catch (IllegalArgumentException e) {
            throw new InputException(e.getMessage());
        }
    }

    private static final class Ids implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Formats.ids().iterator();
        }
    }
}
