package io.jenkins.plugins.benchmarkgate.cli;

import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that tell the results of several gates apart. */
final class NameOptions {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private final OptionSpec id = Options.text("--id", "ID")
            .defaultValue("benchmark-gate")
            .description("Id of the gate in the result: letters, digits, - and _. Default: ${DEFAULT-VALUE}.")
            .build();

    private final OptionSpec name = Options.text("--name", "NAME")
            .defaultValue("Benchmarks")
            .description("Title of the result. Default: ${DEFAULT-VALUE}.")
            .build();

    private final OptionSpec keySuffix = Options.text("--key-suffix", "WORD")
            .description(
                    "A word that is added to every key, of the current results and of those they are compared with.")
            .build();

    void addTo(CommandSpec command) {
        command.addOption(id).addOption(name).addOption(keySuffix);
    }

    Optional<String> keySuffix() throws InputException {
        Optional<String> suffix = Optional.ofNullable(keySuffix.getValue());
        if (suffix.filter(String::isBlank).isPresent()) {
            throw new InputException("--key-suffix is empty");
        }
        return suffix.map(String::strip);
    }

    String id() throws InputException {
        String word = id.getValue();
        if (!ID.matcher(word).matches()) {
            throw new InputException("--id must be 1 to 100 letters, digits, - or _, was \"%s\"".formatted(word));
        }
        return word;
    }

    String name() {
        return name.getValue();
    }
}
