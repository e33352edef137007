package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what a user says in vain: directions and units of which the results say something else themselves, and rules that no
 * benchmark matches, as after it was renamed.
 *
 * @param rows of the build, missing ones as well
 */
record IdleSettings(Policy policy, Report asRead, List<Row> rows) {
    private static final int MOST_NAMED = 5;

    /** A sentence for each. */
    List<String> notes() {
        var notes = new ArrayList<String>();
        policy.metrics()
                .direction()
                .ifPresent(said -> addOfGate(notes, said, Measurement::direction, Direction.UNKNOWN));
        policy.metrics().unit().ifPresent(said -> addOfGate(notes, said, Measurement::unit, Unit.UNKNOWN));
        for (RowRule rule : policy.rules()) {
            rule.direction().ifPresent(said -> addOfRule(notes, rule, said, Measurement::direction, Direction.UNKNOWN));
            rule.unit().ifPresent(said -> addOfRule(notes, rule, said, Measurement::unit, Unit.UNKNOWN));
        }
        unmatched().ifPresent(notes::add);
        return List.copyOf(notes);
    }

    private Optional<String> unmatched() {
        List<RowRule> idle = policy.rules().stream()
                .filter(rule -> rows.stream().noneMatch(row -> !row.isWholeSuite() && rule.matches(row.id())))
                .toList();
        if (idle.isEmpty()) {
            return Optional.empty();
        }
        String named = idle.stream().limit(MOST_NAMED).map(IdleSettings::shown).collect(Collectors.joining(", "));
        int more = idle.size() - MOST_NAMED;
        return Optional.of("No benchmark matches the rule%s %s%s."
                .formatted(idle.size() == 1 ? "" : "s", named, more > 0 ? " and %d more".formatted(more) : ""));
    }

    private static String shown(RowRule rule) {
        return "\"%s\"".formatted(Printable.of(rule.pattern().pattern()))
                + rule.metric()
                        .map(metric -> " (%s)".formatted(Printable.of(metric.pattern())))
                        .orElse("");
    }

    /** A setting for all benchmarks is no mistake where it completes at least one. */
    private <T> void addOfGate(List<String> notes, T said, Function<Measurement, T> part, T unknown) {
        List<T> parts = asRead.measurements().stream().map(part).distinct().toList();
        if (!parts.contains(unknown) && parts.stream().anyMatch(own -> !own.equals(said))) {
            notes.add("%s changes nothing: every result says its own.".formatted(shown(said)));
        }
    }

    private <T> void addOfRule(List<String> notes, RowRule rule, T said, Function<Measurement, T> part, T unknown) {
        long otherwise = asRead.measurements().stream()
                .filter(measurement -> policy.ruleFor(measurement.id()).equals(rule))
                .map(part)
                .filter(own -> !own.equals(unknown) && !own.equals(said))
                .count();
        if (otherwise > 0) {
            notes.add("%s of the rule \"%s\" does not apply to %d of its rows: the results say their own."
                    .formatted(shown(said), rule.pattern().pattern(), otherwise));
        }
    }

    private static String shown(Object said) {
        return said instanceof Direction direction
                ? "The direction \"%s\"".formatted(direction.id())
                : "The unit \"%s\"".formatted(((Unit) said).symbol());
    }
}
