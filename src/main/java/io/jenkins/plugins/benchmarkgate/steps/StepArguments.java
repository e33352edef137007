package io.jenkins.plugins.benchmarkgate.steps;

import io.jenkins.plugins.benchmarkgate.gate.PolicyWords;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Refuses what a Pipeline passes to a step and the step does not know. Pipeline itself only prints a warning, and an
 * ignored setting of a gate is a silent green.
 */
final class StepArguments {
    private static final Set<String> LATER = Set.of("aliases");

    private final Set<String> known;

    StepArguments(Set<String> known) {
        this.known = new TreeSet<>(known);
    }

    /** Checks the names of all parameters, and the words within {@code rules} and {@code on}. */
    void check(Map<String, ?> arguments) {
        arguments.keySet().forEach(this::checkName);
        if (arguments.get("reference") instanceof CharSequence) {
            throw new IllegalArgumentException(
                    "reference is no text but previousBuild() or lastBuilds(10), without quotes");
        }
        if (arguments.get("rules") instanceof List<?> rules) {
            rules.forEach(StepArguments::checkRule);
        }
        if (arguments.get("on") instanceof Map<?, ?> on) {
            PolicyWords.levels(withTextKeys(on));
        }
    }

    private void checkName(String name) {
        if (known.contains(name)) {
            return;
        }
        throw new IllegalArgumentException(
                LATER.contains(name)
                        ? "the parameter \"%s\" does not work yet in this version".formatted(name)
                        : "unknown parameter \"%s\"; known are %s"
                                .formatted(Printable.of(name), String.join(", ", known)));
    }

    private static void checkRule(Object rule) {
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
