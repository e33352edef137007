package io.jenkins.plugins.benchmarkgate.steps;

import io.jenkins.plugins.benchmarkgate.gate.Aliases;
import io.jenkins.plugins.benchmarkgate.gate.PolicyWords;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Refuses what a Pipeline passes to a step and the step does not know. Pipeline itself only prints a warning, and an
 * ignored setting of a gate is a silent green.
 */
final class StepArguments {
    /** Texts that hold several words or patterns, separated by commas. */
    private static final Set<String> SEVERAL = Set.of("current", "baseline", "metrics");

    private static final String RULES = "rules takes a list of maps: rules: [[pattern: '*db*', threshold: 35]]";

    private final Set<String> known;

    StepArguments(Set<String> known) {
        this.known = new TreeSet<>(known);
    }

    /** Checks the names of all parameters, the kinds of their values, and the words within {@code rules} and {@code on}. */
    void check(Map<String, ?> arguments) {
        arguments.keySet().forEach(this::checkName);
        arguments.forEach(StepArguments::checkKind);
        if (arguments.get("reference") instanceof CharSequence) {
            throw new IllegalArgumentException(
                    "reference is no text but a word such as previousBuild(), lastBuilds(10), targetBranch() or job('name'), without quotes around it");
        }
    }

    /** What Pipeline would say of a value of the wrong kind names Java classes. */
    private static void checkKind(String name, Object value) {
        switch (name) {
            case "rules" -> checkRules(value);
            case "aliases" -> checkAliases(value);
            case "on" -> checkLevels(value);
            case "reference" -> {}
            default -> checkOne(name, value);
        }
    }

    private static void checkRules(Object value) {
        if (value instanceof Map || value instanceof CharSequence) {
            throw new IllegalArgumentException(RULES);
        }
        if (value instanceof List<?> rules) {
            rules.forEach(StepArguments::checkRule);
        }
    }

    private static void checkAliases(Object value) {
        if (value != null) {
            Aliases.of(value instanceof List<?> aliases ? aliases : List.of(value));
        }
    }

    private static void checkLevels(Object value) {
        if (value instanceof Collection || value instanceof CharSequence) {
            throw new IllegalArgumentException("on takes a map: on: [missing: 'FAILURE']");
        }
        if (value instanceof Map<?, ?> levels) {
            PolicyWords.levels(withTextKeys(levels));
        }
    }

    private static void checkOne(String name, Object value) {
        if (value instanceof Map) {
            throw new IllegalArgumentException("%s takes one value, not a map".formatted(name));
        }
        if (value instanceof Collection<?> values) {
            throw new IllegalArgumentException(
                    SEVERAL.contains(name)
                            ? "%1$s takes one text, not a list: write %1$s: '%2$s'"
                                    .formatted(
                                            name,
                                            Printable.of(values.stream()
                                                    .map(String::valueOf)
                                                    .collect(Collectors.joining(", "))))
                            : "%s takes one value, not a list".formatted(name));
        }
    }

    private void checkName(String name) {
        if (known.contains(name)) {
            return;
        }
        throw new IllegalArgumentException(
                "unknown parameter \"%s\"; known are %s".formatted(Printable.of(name), String.join(", ", known)));
    }

    private static void checkRule(Object rule) {
        if (rule instanceof CharSequence) {
            throw new IllegalArgumentException(RULES);
        }
        if (rule instanceof Map<?, ?> words) {
            PolicyWords.rule(withTextKeys(words));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> withTextKeys(Map<?, ?> words) {
        words.keySet().forEach(String.class::cast);
        return (Map<String, ?>) words;
    }
}
