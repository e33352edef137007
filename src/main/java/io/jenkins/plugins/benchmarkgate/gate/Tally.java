package io.jenkins.plugins.benchmarkgate.gate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one verdict of all rows. */
final class Tally {
    private final Policy policy;
    private final List<Row> rows;
    private final Map<Status, Integer> counts = new EnumMap<>(Status.class);

    Tally(Policy policy, List<Row> rows) {
        this.policy = policy;
        this.rows = rows;
        rows.forEach(row -> counts.merge(row.status(), 1, Integer::sum));
    }

    GateResult result() {
        Verdict verdict = verdict();
        return new GateResult(
                verdict, level(), "%s: %s".formatted(verdict, summary()), Optional.empty(), List.of(), rows);
    }

    /** What the data say; {@code criticality} bounds only what is done about it. */
    private Verdict verdict() {
        if (has(Status.REGRESSED)) {
            return Verdict.FAILED;
        }
        Level findings = hasMissing()
                ? policy.levels().getOrDefault(Event.MISSING, Event.MISSING.defaultLevel())
                : Level.LIST;
        return (has(Status.WARNED) ? findings.worst(Level.UNSTABLE) : findings).verdict();
    }

    private Level level() {
        Level level = Level.LIST;
        if (has(Status.REGRESSED)) {
            level = policy.criticality();
        }
        if (has(Status.WARNED)) {
            level = level.worst(Level.UNSTABLE.atMost(policy.criticality()));
        }
        if (hasMissing()) {
            level = level.worst(policy.levelOf(Event.MISSING));
        }
        return level;
    }

    private boolean hasMissing() {
        return has(Status.MISSING) || has(Status.INCOMPARABLE);
    }

    private boolean has(Status status) {
        return counts.containsKey(status);
    }

    private String summary() {
        long compared = rows.stream().filter(row -> row.status().isCompared()).count();
        var parts = new ArrayList<String>();
        parts.add("%d of %d compared %s regressed (threshold %s)"
                .formatted(
                        counts.getOrDefault(Status.REGRESSED, 0),
                        compared,
                        compared == 1 ? "benchmark" : "benchmarks",
                        Percent.of(policy.threshold())));
        addCount(parts, Status.WARNED, "above the unstable threshold");
        addCount(parts, Status.MISSING, "missing");
        addCount(parts, Status.INCOMPARABLE, "not comparable");
        addCount(parts, Status.IMPROVED, "improved");
        addCount(parts, Status.NEW, "new");
        addCount(parts, Status.IGNORED, "ignored");
        return String.join(", ", parts);
    }

    private void addCount(List<String> parts, Status status, String text) {
        if (has(status)) {
            parts.add("%d %s".formatted(counts.get(status), text));
        }
    }
}
