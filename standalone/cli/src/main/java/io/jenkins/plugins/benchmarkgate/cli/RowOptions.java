package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.gate.Aliases;
import io.jenkins.plugins.benchmarkgate.gate.Event;
import io.jenkins.plugins.benchmarkgate.gate.Level;
import io.jenkins.plugins.benchmarkgate.gate.Noise;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.gate.PolicyWords;
import io.jenkins.plugins.benchmarkgate.gate.Quantity;
import io.jenkins.plugins.benchmarkgate.gate.RowRule;
import io.jenkins.plugins.benchmarkgate.gate.Statistic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that decide single rows. */
final class RowOptions {
    private final OptionSpec threshold = Options.text("--threshold", "PERCENT")
            .defaultValue("20")
            .description("A change above it is a regression. Default: ${DEFAULT-VALUE}.")
            .build();

    private final OptionSpec statistic = Options.text("--statistic", "WORD")
            .defaultValue("auto")
            .description("Which number of the rounds is compared: auto, best-quartile, extreme, min, max, median, mean "
                    + "or value. Default: ${DEFAULT-VALUE}.")
            .build();

    private final OptionSpec minChange = Options.text("--min-change", "QUANTITY")
            .description("A change up to this is none, whatever the percentage: \"50us\". For the benchmarks that no "
                    + "rule names.")
            .build();

    private final OptionSpec ignored = Options.texts("--ignore", "PATTERN")
            .description("Show these benchmarks and do not gate them: \"*slow*\". Before all rules; can be repeated.")
            .build();

    private final OptionSpec rulesFile = Options.path("--rules-file", "FILE")
            .description("Rules for single benchmarks: a JSON array of objects with the words of the step's rules. The "
                    + "first whose pattern matches decides.")
            .build();

    private final OptionSpec aliases = Options.texts("--alias", "OLD=NEW")
            .description("A benchmark that was renamed: what is known of the old key serves the new one. "
                    + "\"OLD=>NEW\" where a key holds an =. Can be repeated.")
            .build();

    private final MetricOptions metrics = new MetricOptions();

    void addTo(CommandSpec command) {
        command.addOption(threshold)
                .addOption(statistic)
                .addOption(minChange)
                .addOption(ignored)
                .addOption(rulesFile)
                .addOption(aliases);
        metrics.addTo(command);
    }

    /** The policy that these options and the given levels describe. */
    Policy policy(
            Path folder,
            Optional<Double> unstableThreshold,
            Level criticality,
            Map<Event, Level> on,
            Noise noise,
            int confirm)
            throws IOException, InputException {
        try {
            return new Policy.Builder()
                    .threshold(PolicyWords.percent("--threshold", threshold.getValue()))
                    .unstableThreshold(unstableThreshold)
                    .criticality(criticality)
                    .levels(on)
                    .metrics(metrics.policy())
                    .rules(rules(folder))
                    .statistic(Statistic.parse(statistic.getValue()))
                    .noise(noise)
                    .confirm(confirm)
                    .aliases(Aliases.of(aliases.<List<String>>getValue().stream()
                            .map(RowOptions::alias)
                            .toList()))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new InputException(e.getMessage());
        }
    }

    private static Map<String, String> alias(String text) {
        String between = text.contains("=>") ? "=>" : "=";
        int at = text.indexOf(between);
        if (at < 0 || text.indexOf(between, at + 1) >= 0) {
            throw new IllegalArgumentException(
                    "--alias must be OLD=NEW, or OLD=>NEW where a key holds an =, was \"%s\"".formatted(text));
        }
        return Map.of("from", text.substring(0, at), "to", text.substring(at + between.length()));
    }

    /** In the order in which they are asked. */
    private List<RowRule> rules(Path folder) throws IOException, InputException {
        var rules = new ArrayList<RowRule>();
        for (String pattern : ignored.<List<String>>getValue()) {
            rules.add(PolicyWords.rule(Map.of("pattern", pattern, "ignore", true)));
        }
        Path file = rulesFile.getValue();
        if (file != null) {
            rules.addAll(RulesFile.read(file.toString(), folder.resolve(file)));
        }
        String smallest = minChange.getValue();
        if (smallest != null) {
            Quantity.parse("--min-change", smallest); // or the error would name a rule that nobody wrote
            rules.add(PolicyWords.rule(Map.of("pattern", "*", "minChange", smallest)));
        }
        return rules;
    }
}
