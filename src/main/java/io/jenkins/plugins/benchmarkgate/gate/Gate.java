package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The gate itself: a pure function of current report, baseline and policy. */
public final class Gate {
    private final Policy policy;

    public Gate(Policy policy) {
        this.policy = policy;
    }

    /** Decides a build. A report without a benchmark is no build to decide and refused. */
    public GateResult decide(Report current, Baseline baseline) {
        if (current.isEmpty()) {
            throw new IllegalArgumentException("the current report holds no benchmark");
        }
        if (baseline instanceof Baseline.Given given) {
            return isOtherMachine(given.report(), current)
                    ? otherMachine(current, given)
                    : compare(current, given);
        }
        if (baseline instanceof Baseline.Lost lost) {
            return withoutBaseline(current, lost, Verdict.UNSTABLE, Level.UNSTABLE.atMost(policy.criticality()), lost.why());
        }
        String why = baseline instanceof Baseline.Empty
                ? "the baseline %s holds no benchmark yet".formatted(baseline.source())
                : "there is no baseline yet (%s is not there)".formatted(baseline.source());
        return withoutBaseline(current, baseline, Verdict.NOT_GATED, policy.levelOf(Event.NO_BASELINE), why);
    }

    private static boolean isOtherMachine(Report baseline, Report current) {
        return baseline.machine().isKnown() && !baseline.machine().equals(current.machine());
    }

    private GateResult withoutBaseline(Report current, Baseline baseline, Verdict verdict, Level level, String why) {
        List<Row> rows = current.measurements().stream()
                .map(measurement -> single(measurement, Status.NEW, "new: " + why))
                .sorted(Row.WORST_FIRST)
                .toList();
        return new GateResult(
                verdict,
                level,
                "%s: nothing was compared, %s".formatted(verdict, why),
                Optional.empty(),
                List.of("Copy the archived current results to %s to have a baseline.".formatted(baseline.source())),
                rows);
    }

    private GateResult otherMachine(Report current, Baseline.Given baseline) {
        String differences = String.join(", ", current.machine().differencesFrom(baseline.report().machine()));
        Map<RowId, Measurement> expected = byId(baseline.report());
        List<Row> rows = current.measurements().stream()
                .map(measurement -> single(
                        measurement,
                        expected.containsKey(measurement.id()) ? Status.INCOMPARABLE : Status.NEW,
                        "not compared: the baseline was measured on another machine"))
                .sorted(Row.WORST_FIRST)
                .toList();
        return new GateResult(
                Verdict.NOT_GATED,
                policy.levelOf(Event.MACHINE_CHANGE),
                "NOT_GATED: nothing was compared, the baseline %s was measured on another machine"
                        .formatted(baseline.source()),
                Optional.empty(),
                List.of(
                        "This machine differs from the baseline's: " + differences + ".",
                        "Copy the archived current results of this build to %s to have a baseline of this machine."
                                .formatted(baseline.source())),
                rows);
    }

    private GateResult compare(Report current, Baseline.Given baseline) {
        List<Row> rows = rows(current, baseline);
        boolean nothingCompared = rows.stream().noneMatch(row -> row.status().isCompared());
        if (nothingCompared) {
            String problem = "none of the %d benchmarks of this build can be compared with the %d of the baseline %s"
                    .formatted(
                            current.measurements().size(),
                            baseline.report().measurements().size(),
                            baseline.source());
            return new GateResult(
                    Verdict.FAILED, Level.FAILURE, "FAILED: " + problem, Optional.of(problem), List.of(), rows);
        }
        return new Tally(policy, rows).result();
    }

    private List<Row> rows(Report current, Baseline.Given baseline) {
        Map<RowId, Measurement> expected = byId(baseline.report());
        var rows = new ArrayList<Row>();
        for (Measurement measurement : current.measurements()) {
            Measurement base = expected.remove(measurement.id());
            rows.add(base == null
                    ? single(measurement, Status.NEW, "new: not in the baseline " + baseline.source())
                    : new Comparison(policy, base, measurement).row());
        }
        for (Measurement missing : expected.values()) {
            rows.add(missing(missing, baseline.source()));
        }
        rows.sort(Row.WORST_FIRST);
        return rows;
    }

    private Row missing(Measurement measurement, String source) {
        RowRule rule = policy.ruleFor(measurement.key());
        boolean ignored = rule.ignore();
        return new Row(
                measurement.id(),
                ignored ? Status.IGNORED : Status.MISSING,
                Optional.empty(),
                Optional.of(measurement),
                Optional.empty(),
                OptionalDouble.empty(),
                rule.threshold().orElse(policy.threshold()),
                OptionalDouble.empty(),
                ignored ? Reasons.ignored(rule) : "missing: in the baseline %s, not in this build".formatted(source));
    }

    private Row single(Measurement measurement, Status status, String reason) {
        RowRule rule = policy.ruleFor(measurement.key());
        if (rule.ignore()) {
            return single(measurement, rule, Status.IGNORED, Reasons.ignored(rule));
        }
        Statistic statistic = rule.statistic().orElse(policy.statistic());
        List<Location> locations =
                statistic.choose(measurement.locations(), measurement.locations(), measurement.direction());
        return Usable.problem("current value", measurement, locations)
                .map(problem -> single(measurement, rule, Status.INCOMPARABLE, Reasons.incomparable(problem)))
                .orElseGet(() -> single(measurement, rule, status, reason));
    }

    private Row single(Measurement measurement, RowRule rule, Status status, String reason) {
        return new Row(
                measurement.id(),
                status,
                Optional.of(measurement),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                rule.threshold().orElse(policy.threshold()),
                OptionalDouble.empty(),
                reason);
    }

    private static Map<RowId, Measurement> byId(Report report) {
        var byId = new HashMap<RowId, Measurement>();
        report.measurements().forEach(measurement -> byId.put(measurement.id(), measurement));
        return byId;
    }
}
