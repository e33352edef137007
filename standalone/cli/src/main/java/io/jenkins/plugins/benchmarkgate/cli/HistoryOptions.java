package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.gate.Noise;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options about earlier runs, and about further looks at this one. */
final class HistoryOptions {
    private final OptionSpec history = Options.texts("--history", "FILE|FOLDER")
            .description(
                    "Results of earlier runs, which count as accepted: the files of a folder in natural order, 9 before "
                            + "10, the oldest first. Or the history of a Jenkins job, as its page \"history\" gives it. "
                            + "Can be repeated.")
            .build();

    private final OptionSpec reruns = Options.texts("--rerun", "FILE")
            .description(
                    "A further measurement of the same code, of all benchmarks or of the suspects. Can be repeated, in "
                            + "order.")
            .build();

    private final OptionSpec noise = Options.text("--noise", "WORD")
            .defaultValue("auto")
            .description("What is made of the history: auto, history (without the correction for what the whole suite "
                    + "does) or off (the plain ratio). Default: ${DEFAULT-VALUE}.")
            .build();

    private final OptionSpec confirm = Options.text("--confirm", "N")
            .defaultValue("1")
            .description("How many builds running must show a regression. Default: ${DEFAULT-VALUE}.")
            .build();

    private final OptionSpec machineKey = Options.text("--machine-key", "KEY")
            .description("Take all runs as of this machine, whatever machine the results name.")
            .build();

    void addTo(CommandSpec command) {
        command.addOption(history)
                .addOption(reruns)
                .addOption(noise)
                .addOption(confirm)
                .addOption(machineKey);
    }

    Noise noise() {
        return Noise.parse(noise.getValue());
    }

    int confirm() throws InputException {
        String builds = confirm.getValue();
        if (!builds.matches("[1-9]\\d{0,3}")) {
            throw new InputException(
                    "--confirm must be a number of builds from 1 to 9999, was \"%s\"".formatted(builds));
        }
        return Integer.parseInt(builds);
    }

    Optional<String> machineKey() throws InputException {
        Optional<String> key = Optional.ofNullable(machineKey.getValue());
        if (key.filter(String::isBlank).isPresent()) {
            throw new InputException("--machine-key is empty");
        }
        return key;
    }

    /**
     * What came before.
     *
     * @param kept what a Jenkins job remembers, before all runs
     * @param runs one a run, the oldest first
     */
    record Past(Optional<ResultFiles> kept, List<ResultFiles> runs) {
        boolean isEmpty() {
            return kept.isEmpty() && runs.isEmpty();
        }

        List<ResultFiles> files() {
            return Stream.concat(kept.stream(), runs.stream()).toList();
        }
    }

    /** What came before. The current results themselves are left out. */
    Past past(Path folder, ResultFiles current) throws IOException, InputException {
        var runs = new ArrayList<ResultFiles>();
        Optional<ResultFiles> kept = Optional.empty();
        for (ResultFiles run : HistoryFiles.find(folder, history.getValue())) {
            if (current.overlaps(run)) {
                continue;
            }
            if (KeptHistory.is(folder.resolve(run.names()))) {
                if (kept.isPresent()) {
                    throw new InputException("--history %s and %s are both the history of a job: give one"
                            .formatted(kept.get().names(), run.names()));
                }
                kept = Optional.of(run);
                continue;
            }
            runs.add(run);
        }
        return new Past(kept, runs);
    }

    /** One a look, in order. */
    List<ResultFiles> looks(Path folder, ResultFiles current) throws IOException, InputException {
        var looks = new ArrayList<ResultFiles>();
        for (String rerun : reruns.<List<String>>getValue()) {
            ResultFiles look = ResultFiles.find(folder, List.of(rerun));
            if (current.overlaps(look)) {
                throw new InputException("--rerun %s is or repeats the current results: nothing was measured again"
                        .formatted(look.names()));
            }
            looks.add(look);
        }
        return looks;
    }
}
