package io.jenkins.plugins.benchmarkgate;

import hudson.model.AbstractBuild;
import io.jenkins.plugins.benchmarkgate.actions.BuildActions;
import io.jenkins.plugins.benchmarkgate.gate.Accepted;
import io.jenkins.plugins.benchmarkgate.gate.Aliases;
import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.gate.Build;
import io.jenkins.plugins.benchmarkgate.gate.Gate;
import io.jenkins.plugins.benchmarkgate.gate.GateInput;
import io.jenkins.plugins.benchmarkgate.gate.GateResult;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.gate.Replay;
import io.jenkins.plugins.benchmarkgate.history.Acceptance;
import io.jenkins.plugins.benchmarkgate.history.AcceptanceLog;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import io.jenkins.plugins.benchmarkgate.report.Results;
import io.jenkins.plugins.benchmarkgate.store.AcceptanceStore;
import io.jenkins.plugins.benchmarkgate.store.ResultStore;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds of a job that were gated one after the other and stored as a step stores them. */
public final class GatedBuilds {
    private static final String ID = "gate";

    private final Builds builds;
    private final Policy policy;
    private final Baseline baseline;
    private JobState state = JobState.EMPTY;

    /** Gated as a step without parameters does where the job has no baseline file. */
    public GatedBuilds(Builds builds) {
        this(builds, Policy.DEFAULT, new Baseline.EarlierBuilds(10));
    }

    public GatedBuilds(Builds builds, Policy policy, Baseline baseline) {
        this.builds = builds;
        this.policy = policy;
        this.baseline = baseline;
    }

    /** Gates the next build. */
    public GateResult build(Map<String, Double> milliseconds) throws IOException {
        AbstractBuild<?, ?> run = builds.next();
        Report report = report(milliseconds);
        var input = new GateInput(Build.number(run.getNumber()), report, List.of(), baseline, state);
        GateResult decided = new Gate(policy).decide(input);
        state = decided.stateAfter();
        ResultStore.write(run, ID, Replay.circumstances(policy, input));
        BuildActions.attach(
                run, Results.of(ID, "Benchmarks", decided, report, baseline.source(), List.of()), "current.json");
        return decided;
    }

    /** Somebody accepts what the last build measured of a benchmark, as the page of that build does. */
    public void accept(String key, Acceptance.Kind kind) throws IOException {
        AcceptanceStore store = AcceptanceStore.of(builds.job(), ID);
        int last = state.lastBuild();
        var entry = new Acceptance(
                store.read().nextNumber(),
                kind,
                last,
                last,
                Machine.UNKNOWN.key(),
                key,
                key == null ? null : "time",
                null,
                "alice",
                System.currentTimeMillis(),
                "on purpose");
        store.write(store.read().with(List.of(entry)));
        state = new Accepted(AcceptanceLog.EMPTY.with(List.of(entry)), any -> Optional.empty())
                .after(state, Aliases.NONE);
    }

    public static Report report(Map<String, Double> milliseconds) {
        return new Report(
                "",
                "tool",
                Machine.UNKNOWN,
                "",
                milliseconds.entrySet().stream()
                        .map(each -> measurement(each.getKey(), each.getValue()))
                        .toList());
    }

    private static Measurement measurement(String key, double milliseconds) {
        return new Measurement(
                key,
                "time",
                "group of " + key,
                Unit.of("ms"),
                Direction.SMALLER,
                Locations.of(Map.of(Location.MEDIAN, milliseconds)),
                Double.NaN,
                0,
                Repetitions.ONE,
                true);
    }
}
