package io.jenkins.plugins.benchmarkgate.evaluation;

import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.gate.Build;
import io.jenkins.plugins.benchmarkgate.gate.Gate;
import io.jenkins.plugins.benchmarkgate.gate.GateInput;
import io.jenkins.plugins.benchmarkgate.gate.GateResult;
import io.jenkins.plugins.benchmarkgate.gate.Level;
import io.jenkins.plugins.benchmarkgate.gate.Noise;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.gate.Statistic;
import io.jenkins.plugins.benchmarkgate.gate.Status;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The gate itself, played as a job: builds in order, its own acceptance, no file.
 *
 * @param threshold in percent
 * @param hasRerun whether every suspect is measured once more
 */
record GateContender(double threshold, Noise noise, boolean hasRerun, Map<Integer, JobState> played)
        implements Contender {
    private static final Machine MACHINE = new Machine("cpu", "x86_64", "2", "Linux", "17");

    GateContender(double threshold, Noise noise, boolean hasRerun) {
        this(threshold, noise, hasRerun, new HashMap<>());
    }

    @Override
    public String label() {
        return "gate as a job, T = %.0f %%, noise %s%s"
                .formatted(threshold, noise.id(), hasRerun ? ", one re-run" : "");
    }

    @Override
    public Map<String, Boolean> alarms(Runs runs, int rotation, Map<String, Double> factors) {
        JobState before = played.computeIfAbsent(rotation, any -> history(runs, rotation));
        GateResult result = decide(runs, rotation, HISTORY, factors, before);
        var alarms = new HashMap<String, Boolean>();
        result.rows().stream()
                .filter(row -> !row.isWholeSuite())
                .forEach(row -> alarms.put(row.id().key(), row.status() == Status.REGRESSED));
        return alarms;
    }

    private JobState history(Runs runs, int rotation) {
        JobState state = JobState.EMPTY;
        for (int build = 0; build < HISTORY; build++) {
            state = decide(runs, rotation, build, Map.of(), state).stateAfter();
        }
        return state;
    }

    private GateResult decide(Runs runs, int rotation, int build, Map<String, Double> factors, JobState before) {
        List<Report> looks =
                hasRerun && build == HISTORY ? List.of(report(runs, rotation, build + 1, factors)) : List.of();
        var policy = new Policy(
                threshold, Optional.empty(), Level.FAILURE, Map.of(), List.of(), Statistic.AUTO, false, noise, 1);
        return new Gate(policy)
                .decide(new GateInput(
                        Build.number(build + 1),
                        report(runs, rotation, build, factors),
                        looks,
                        new Baseline.EarlierBuilds(10),
                        before));
    }

    private static Report report(Runs runs, int rotation, int build, Map<String, Double> factors) {
        List<Measurement> measurements = runs.names().stream()
                .map(name -> measurement(name, runs.value(name, rotation, build), factors.getOrDefault(name, 1.0)))
                .toList();
        return new Report("jmh", "", MACHINE, "", measurements);
    }

    private static Measurement measurement(String name, Locations value, double factor) {
        return new Measurement(
                name,
                "time",
                "",
                Unit.SECONDS,
                Direction.SMALLER,
                value.map(seconds -> seconds * factor),
                Double.NaN,
                30);
    }
}
