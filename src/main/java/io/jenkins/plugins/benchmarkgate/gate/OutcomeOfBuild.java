package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Printable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The verdict of a build: that of its rows, or why there can be none. */
record OutcomeOfBuild(
        Policy policy, GateInput input, Reference reference, Sources sources, List<Row> rows, SuiteLine suite) {
    Outcome outcome() {
        Optional<Outcome> misnamed = misnamedMetric();
        if (misnamed.isPresent()) {
            return misnamed.get();
        }
        Outcome outcome = suite.compared() == 0 ? nothingCompared() : compared();
        return input.baseline() instanceof Baseline.Lost lost
                        && outcome.problem().isEmpty()
                ? outcome.atLeast(Level.UNSTABLE, policy.criticality(), lost.why())
                : outcome;
    }

    /** A metric that nobody measures would leave what was meant ungated. */
    private Optional<Outcome> misnamedMetric() {
        if (policy.metrics().gated().isEmpty()) {
            return Optional.empty();
        }
        Set<String> known = rows.stream()
                .filter(row -> !row.isWholeSuite())
                .map(row -> row.id().metric())
                .collect(Collectors.toCollection(TreeSet::new));
        return policy.metrics()
                .unmatched(known)
                .map(pattern -> Outcome.problem("metrics: no benchmark has a metric \"%s\"; there are %s"
                        .formatted(Printable.of(pattern.pattern()), Printable.of(String.join(", ", known)))));
    }

    private Outcome compared() {
        Outcome tally = new Tally(policy, rows, suite, input.build().number()).outcome();
        if (!isAllLearning()) {
            return tally;
        }
        int known =
                rows.stream().mapToInt(row -> row.evidence().history()).max().orElse(0);
        String learning = "learning, %d of %d builds".formatted(known, NoiseHistory.ENOUGH);
        Level rest = tally.level();
        return reference.isOfOtherMachine()
                ? notGated(Event.MACHINE_CHANGE, rest, "%s; %s".formatted(otherMachine(), learning))
                : notGated(Event.NO_BASELINE, rest, learning);
    }

    private boolean isAllLearning() {
        return rows.stream()
                .filter(row -> row.status().isCompared() && !row.isWholeSuite())
                .allMatch(row -> row.evidence().isLearning());
    }

    private Outcome notGated(Event event, Level rest, String text) {
        return Outcome.of(Verdict.NOT_GATED, policy.levelOf(event).worst(rest), text);
    }

    private Outcome nothingCompared() {
        if (isAllIgnored()) {
            return Outcome.problem(
                    "nothing is gated: each of the %d rows is ignored by a rule, or of a metric that is not gated"
                            .formatted(rows.size()));
        }
        boolean isExpected = reference.isFiled() || sources.hasAccepted();
        if (isExpected) {
            return Outcome.problem("none of the %d benchmarks of this build can be compared with %s"
                    .formatted(
                            input.current().benchmarks(),
                            reference.isFiled()
                                    ? "the baseline " + input.baseline().source() + ofOtherTool()
                                    : builds()));
        }
        Level unusable = rows.stream().anyMatch(row -> row.status() == Status.INCOMPARABLE)
                ? policy.levelOf(Event.MISSING)
                : Level.LIST;
        if (reference.isOfOtherMachine()) {
            return notGated(Event.MACHINE_CHANGE, unusable, "nothing was compared, " + otherMachine());
        }
        return newMachine()
                .map(text -> notGated(Event.MACHINE_CHANGE, unusable, "nothing was compared, " + text))
                .orElseGet(() -> notGated(Event.NO_BASELINE, unusable, "nothing was compared, " + noBaseline()));
    }

    private String otherMachine() {
        return "the baseline %s was measured on another machine%s"
                .formatted(input.baseline().source(), ofOtherTool());
    }

    /** Tools name a machine, and benchmarks, each in its own way, so that another tool looks like another machine. */
    private String ofOtherTool() {
        return input.baseline()
                .report()
                .filter(base -> !base.format().equals(input.current().format()))
                .map(base -> "; it is of %s, these results are of %s"
                        .formatted(base.format(), input.current().format()))
                .orElse("");
    }

    private boolean isAllIgnored() {
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.status() == Status.IGNORED);
    }

    private Optional<String> newMachine() {
        return sources.supplier()
                .newestMachine()
                .filter(known -> !known.equals(sources.builds()))
                .map(known -> "no earlier build%s ran on this machine, #%d ran on another"
                        .formatted(ofLender(), known.lastBuild()));
    }

    private String builds() {
        return "the earlier builds" + ofLender();
    }

    private String ofLender() {
        return input.baseline() instanceof Baseline.LentBuilds lent
                ? " of " + lent.job().name()
                : "";
    }

    private String noBaseline() {
        if (input.baseline() instanceof Baseline.Empty empty) {
            return "the baseline %s holds no benchmark yet".formatted(empty.source());
        }
        if (input.baseline() instanceof Baseline.LentBuilds lent) {
            return "%s has no accepted build of this gate yet"
                    .formatted(lent.job().name());
        }
        if (!input.baseline().isFile() && input.baseline() instanceof Baseline.Lost) {
            return "there is no accepted build of this job yet";
        }
        return input.baseline() instanceof Baseline.EarlierBuilds
                ? "this is the first build that can serve as baseline"
                : "there is no baseline yet (%s is not there)"
                        .formatted(input.baseline().source());
    }
}
