package io.jenkins.plugins.benchmarkgate.cli;

import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options that tell the results of several gates apart. */
final class NameOptions {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    @Option(
            names = "--id",
            paramLabel = "ID",
            defaultValue = "benchmark-gate",
            description = "Id of the gate in the result: letters, digits, - and _. Default: ${DEFAULT-VALUE}.")
    private String id;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "Benchmarks",
            description = "Title of the result. Default: ${DEFAULT-VALUE}.")
    private String name;

    @Option(
            names = "--key-suffix",
            paramLabel = "WORD",
            description =
                    "A word that is added to every key, of the current results and of those they are compared with.")
    private Optional<String> keySuffix;

    Optional<String> keySuffix() throws InputException {
        if (keySuffix.filter(String::isBlank).isPresent()) {
            throw new InputException("--key-suffix is empty");
        }
        return keySuffix.map(String::strip);
    }

    String id() throws InputException {
        if (!ID.matcher(id).matches()) {
            throw new InputException("--id must be 1 to 100 letters, digits, - or _, was \"%s\"".formatted(id));
        }
        return id;
    }

    String name() {
        return name;
    }
}
