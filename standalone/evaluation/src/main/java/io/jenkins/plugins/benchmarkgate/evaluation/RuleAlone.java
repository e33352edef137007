package io.jenkins.plugins.benchmarkgate.evaluation;

import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.gate.Build;
import io.jenkins.plugins.benchmarkgate.gate.Gate;
import io.jenkins.plugins.benchmarkgate.gate.GateInput;
import io.jenkins.plugins.benchmarkgate.gate.Noise;
import io.jenkins.plugins.benchmarkgate.history.AcceptedValue;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.MachineState;
import io.jenkins.plugins.benchmarkgate.history.MovementState;
import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The gate's rule on the last builds, all of them taken as accepted: no movement of the suite, no drift, no levels.
 *
 * @param threshold in percent
 * @param history how many builds are given
 * @param window of how many of them the baseline is the median
 */
record RuleAlone(double threshold, int history, int window, boolean hasLooks) implements Contender {
    @Override
    public String label() {
        return "rule alone, T = %.0f %%, %d builds, baseline %s%s"
                .formatted(
                        threshold,
                        history,
                        window == 1 ? "one run" : "the median of " + window,
                        hasLooks ? ", one re-run" : "");
    }

    @Override
    public int before() {
        return history;
    }

    @Override
    public int after() {
        return 0;
    }

    @Override
    public boolean needsRounds() {
        return false;
    }

    @Override
    public Answer judge(DataSet data, Play play, int at, int instead, Map<String, Double> factors) {
        int look = play.looks()[at];
        List<Report> looks = hasLooks && look != Play.NONE ? List.of(Reports.report(data, look, factors)) : List.of();
        Report current = Reports.report(data, play.builds()[at + instead], factors);
        return Reports.answer(new Gate(PlayedGate.policy(threshold, Noise.HISTORY))
                .decide(new GateInput(
                        Build.number(at + 1),
                        current,
                        looks,
                        new Baseline.EarlierBuilds(window),
                        state(data, play, at, current.machine()))));
    }

    private JobState state(DataSet data, Play play, int at, Machine machine) {
        var rows = new HashMap<RowId, RowState>();
        for (Series series : data.series()) {
            List<AcceptedValue> values = lastBefore(series, play, at);
            if (!values.isEmpty()) {
                rows.put(
                        new RowId(series.name(), "time"),
                        RowState.empty(series.unit(), series.direction())
                                .edit()
                                .accept(values)
                                .build());
            }
        }
        var state = new MachineState(machine, at, MovementState.EMPTY, rows);
        return new JobState(at, "", Map.of(machine.key(), state), Map.of());
    }

    private List<AcceptedValue> lastBefore(Series series, Play play, int at) {
        var values = new ArrayList<AcceptedValue>();
        for (int build = at - 1; build >= 0 && values.size() < history; build--) {
            int number = build + 1;
            series.runs()
                    .get(play.builds()[build])
                    .ifPresent(run -> values.add(0, new AcceptedValue(number, 0, run.locations())));
        }
        return values;
    }
}
