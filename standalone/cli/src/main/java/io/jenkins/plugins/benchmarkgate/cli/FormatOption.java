package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.format.Formats;
import io.jenkins.plugins.benchmarkgate.format.ReadOptions;
import io.jenkins.plugins.benchmarkgate.gate.MetricPolicy;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import java.util.Iterator;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The option {@code --format}, and how results are read with it. */
final class FormatOption {
    private final OptionSpec format = Options.text("--format", "FORMAT")
            .completionCandidates(new Ids())
            .description("The tool that wrote the results: ${COMPLETION-CANDIDATES}. Default: told from the content.")
            .build();

    void addTo(CommandSpec command) {
        command.addOption(format);
    }

    ReadOptions reading() throws InputException {
        return reading(MetricPolicy.DEFAULT, Optional.empty());
    }

    ReadOptions reading(MetricPolicy metrics, Optional<String> keySuffix) throws InputException {
        String id = format.getValue();
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

    /** Asked only where they are shown. */
    private static final class Ids implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Formats.ids().iterator();
        }
    }
}
