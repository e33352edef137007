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
                input.baseline() instanceof Baseline.Given given
                        ? new Baseline.Given(given.source(), of(given.report()))
                        : input.baseline(),
                input.state());
    }

    Report of(Report report) {
        return report.with(report.measurements().stream().map(this::of).toList());
    }

    private Measurement of(Measurement measurement) {
        RowRule rule = policy.ruleFor(measurement.id());
        MetricPolicy all = policy.metrics();
        return measurement.completedBy(
                rule.direction().or(all::direction), rule.unit().or(all::unit));
    }
}
