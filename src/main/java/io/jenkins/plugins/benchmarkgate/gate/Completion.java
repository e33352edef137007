package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;

/** Completes results by the direction and the unit that the user says; what a file says itself stays. */
record Completion(Policy policy) {
    GateInput of(GateInput input) {
        return new GateInput(
                input.build(),
                of(input.current()),
                input.looks().stream().map(this::of).toList(),
                of(input.baseline()),
                input.state(),
                input.trunk(),
                input.reviewed());
    }

    private Baseline of(Baseline baseline) {
        if (baseline instanceof Baseline.Given given) {
            return new Baseline.Given(given.source(), of(given.file()));
        }
        return baseline instanceof Baseline.ChosenBuild chosen
                ? new Baseline.ChosenBuild(chosen.source(), of(chosen.measured()), chosen.lender())
                : baseline;
    }

    Report of(Report report) {
        return report.with(report.measurements().stream().map(this::of).toList());
    }

    private Measurement of(Measurement measurement) {
        if (Usable.untold(measurement).isEmpty()) {
            return measurement;
        }
        RowRule rule = policy.ruleFor(measurement.id());
        MetricPolicy all = policy.metrics();
        return measurement.completedBy(
                rule.direction().or(all::direction), rule.unit().or(all::unit));
    }
}
