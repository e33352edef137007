package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.Acceptances;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A job whose builds are gated one after the other, each from what the one before left behind. */
final class Job {
    private final Gate gate;
    private Baseline baseline = new Baseline.None("benchmarks/baseline.json");
    private Machine machine = Reports.MACHINE;
    private String agent = "agent-1";
    private JobState state = JobState.EMPTY;
    private int number;
    private Optional<Job> trunk = Optional.empty();
    private Optional<Reviewed> reviewed = Optional.empty();

    Job(Policy policy) {
        gate = new Gate(policy);
    }

    static Job ofDefaults() {
        return new Job(Policy.DEFAULT);
    }

    /** From the next build on this file is the baseline. */
    Job file(Measurement... measurements) {
        baseline = new Baseline.Given("benchmarks/baseline.json", Reports.on(machine, measurements));
        return this;
    }

    Job baseline(Baseline other) {
        baseline = other;
        return this;
    }

    /** Its changes go to the branch of this job. */
    Job trunk(Job other) {
        trunk = Optional.of(other);
        return this;
    }

    /** What the last build of its target was judged by. */
    Job reviewed(Reviewed other) {
        reviewed = Optional.of(other);
        return this;
    }

    /** The builds of this other job are the baseline. */
    Job lentBy(Job other) {
        baseline = new Baseline.LentBuilds(other.lender());
        return this;
    }

    Lender lender() {
        return new Lender("folder/main", state);
    }

    Job machine(Machine other) {
        machine = other;
        return this;
    }

    Job agent(String other) {
        agent = other;
        return this;
    }

    GateResult build(Measurement... measurements) {
        return build(Arrays.asList(measurements), List.of());
    }

    /** A build and what measuring again gave. */
    GateResult build(List<Measurement> measurements, List<List<Measurement>> looks) {
        Build build = new Build(++number, agent, Optional.empty(), false);
        GateResult result = gate.decide(new GateInput(
                build,
                report(measurements),
                looks.stream().map(this::report).toList(),
                baseline,
                state,
                trunk.map(Job::lender),
                reviewed));
        state = result.stateAfter();
        return result;
    }

    /** One row "a" of one location in milliseconds; the status of each build. */
    List<Status> values(double... values) {
        var statuses = new ArrayList<Status>();
        for (double value : values) {
            statuses.add(status(build(Reports.ms("a", value)), "a"));
        }
        return statuses;
    }

    Job times(int count, double value) {
        for (int i = 0; i < count; i++) {
            values(value);
        }
        return this;
    }

    /** A build number that never came to a result. */
    Job skipped() {
        number++;
        return this;
    }

    Job acceptLevel(String key) {
        state = Acceptances.newLevel(state, machine.key(), new RowId(key, "time"));
        return this;
    }

    Job acceptNoise(String key) {
        state = Acceptances.noise(state, machine.key(), new RowId(key, "time"));
        return this;
    }

    Job acceptMovement() {
        state = Acceptances.movement(state, machine.key());
        return this;
    }

    Job acceptMissing(String key) {
        state = Acceptances.missing(state, new RowId(key, "time"));
        return this;
    }

    Job acceptBuild() {
        state = Acceptances.build(state, machine.key());
        return this;
    }

    Job promote() {
        state = Acceptances.promotion(state, machine.key());
        return this;
    }

    JobState state() {
        return state;
    }

    int number() {
        return number;
    }

    private Report report(List<Measurement> measurements) {
        return Reports.on(machine, measurements.toArray(Measurement[]::new));
    }

    static Row row(GateResult result, String key) {
        return result.rows().stream()
                .filter(row -> row.id().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static Status status(GateResult result, String key) {
        return row(result, key).status();
    }
}
