package io.jenkins.plugins.benchmarkgate.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes one verdict of rows that could be gated. */
final class Tally {
    private final Policy policy;
    private final List<Row> rows;
    private final SuiteLine suite;
    private final Optional<Row> wholeSuite;
    private final int build;
    private final int[] counts = new int[Status.values().length];

    Tally(Policy policy, List<Row> rows, SuiteLine suite, int build) {
        this.policy = policy;
        this.rows = rows;
        this.suite = suite;
        this.build = build;
        wholeSuite = rows.stream().filter(Row::isWholeSuite).findFirst();
        for (Row row : rows) {
            if (!row.isWholeSuite() && !isOnlyLearning(row)) {
                counts[row.status().ordinal()]++;
            }
        }
    }

    /** What a row says while its history is too short is shown and nothing more. */
    private static boolean isOnlyLearning(Row row) {
        return row.status() == Status.UNCONFIRMED && row.evidence().isLearning();
    }

    Outcome outcome() {
        Level findings = findings();
        Verdict verdict = count(Status.REGRESSED) > 0 ? Verdict.FAILED : findings.verdict();
        Level level = count(Status.REGRESSED) > 0 ? policy.criticality() : findings.atMost(policy.criticality());
        return Outcome.of(verdict, level, summary());
    }

    /** What the data say besides regressions; {@code criticality} bounds only what is done about it. */
    private Level findings() {
        Level findings = count(Status.WARNED) > 0 ? Level.UNSTABLE : Level.LIST;
        if (count(Status.MISSING) + count(Status.INCOMPARABLE) > 0) {
            findings = findings.worst(policy.wanted(Event.MISSING));
        }
        if (count(Status.UNCONFIRMED) > 0 || wholeSuiteIs(Status.UNCONFIRMED)) {
            findings = findings.worst(policy.wanted(Event.UNCONFIRMED));
        }
        if (count(Status.DRIFTED) > 0) {
            findings = findings.worst(policy.wanted(Event.DRIFT));
        }
        if (wholeSuiteIs(Status.REGRESSED)) {
            findings = findings.worst(policy.wanted(Event.MOVEMENT));
        }
        return findings;
    }

    private boolean wholeSuiteIs(Status status) {
        return wholeSuite.filter(row -> row.status() == status).isPresent();
    }

    private int count(Status status) {
        return counts[status.ordinal()];
    }

    private String summary() {
        var parts = new ArrayList<String>();
        parts.add("%d of %d compared %s regressed (threshold %s%s)"
                .formatted(
                        count(Status.REGRESSED),
                        suite.compared(),
                        suite.compared() == 1 ? "benchmark" : "benchmarks",
                        Percent.of(policy.threshold()),
                        redness()));
        RowEvents.text(rows, build).ifPresent(parts::add);
        wholeSuite
                .filter(row -> row.evidence().redSince() > 0)
                .ifPresent(row -> parts.add("the whole suite moved by "
                        + Percent.signed(row.change().orElse(0))
                        + since(row.evidence().redSince())));
        add(parts, count(Status.WARNED), "above the unstable threshold");
        add(parts, count(Status.UNCONFIRMED), "unconfirmed");
        add(parts, count(Status.DRIFTED), "drifted");
        add(parts, count(Status.MISSING), "missing");
        add(parts, count(Status.INCOMPARABLE), "not comparable");
        add(parts, count(Status.WITHIN_NOISE), "within noise");
        add(parts, count(Status.IMPROVED), "improved");
        add(parts, count(Status.NEW), "new");
        add(parts, count(Status.IGNORED), "ignored");
        add(parts, suite.unmeasurable(), "unmeasurable here");
        return String.join(", ", parts);
    }

    private String since(int redSince) {
        return redSince < build ? ", red since #" + redSince : "";
    }

    /** What is new in this build apart from what has been red before. */
    private String redness() {
        List<Integer> since = rows.stream()
                .filter(row -> row.status() == Status.REGRESSED && !row.isWholeSuite())
                .map(row -> row.evidence().redSince())
                .toList();
        long old = since.stream().filter(number -> number < build).count();
        if (old == 0) {
            return "";
        }
        int oldest = since.stream().mapToInt(Integer::intValue).min().orElse(build);
        return "; %d new in this build, %d red since #%d%s"
                .formatted(since.size() - old, old, oldest, old > 1 ? " or later" : "");
    }

    private static void add(List<String> parts, int count, String text) {
        if (count > 0) {
            parts.add("%d %s".formatted(count, text));
        }
    }
}
