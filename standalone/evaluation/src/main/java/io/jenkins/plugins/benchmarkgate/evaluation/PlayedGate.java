package io.jenkins.plugins.benchmarkgate.evaluation;

import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.gate.Build;
import io.jenkins.plugins.benchmarkgate.gate.Gate;
import io.jenkins.plugins.benchmarkgate.gate.GateInput;
import io.jenkins.plugins.benchmarkgate.gate.GateResult;
import io.jenkins.plugins.benchmarkgate.gate.Noise;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The gate itself, played as a job without a baseline file: builds in order, its own acceptance, everything on. */
final class PlayedGate implements Contender {
    private static final Baseline BASELINE = new Baseline.EarlierBuilds(10);

    private final String label;
    private final Gate gate;
    private final boolean hasRerun;
    private final Map<Play, List<JobState>> played = new IdentityHashMap<>();

    /**
     * @param threshold in percent
     * @param hasRerun whether suspects are measured once more in each build that can be
     */
    PlayedGate(double threshold, Noise noise, boolean hasRerun) {
        label = "gate as a job, T = %.0f %%%s%s"
                .formatted(
                        threshold,
                        noise == Noise.AUTO ? "" : ", noise '%s'".formatted(noise.id()),
                        hasRerun ? ", one re-run" : "");
        gate = new Gate(policy(threshold, noise));
        this.hasRerun = hasRerun;
    }

    static Policy policy(double threshold, Noise noise) {
        return new Policy.Builder().threshold(threshold).noise(noise).build();
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public int before() {
        return DataSet.HISTORY;
    }

    @Override
    public int after() {
        return 0;
    }

    @Override
    public boolean hasLooks() {
        return hasRerun;
    }

    @Override
    public boolean needsRounds() {
        return false;
    }

    @Override
    public Answer judge(DataSet data, Play play, int at, int instead, Map<String, Double> factors) {
        JobState before =
                played.computeIfAbsent(play, any -> states(data, play)).get(at);
        int run = play.builds()[at + instead];
        return Reports.answer(gate.decide(input(data, play, at, Reports.report(data, run, factors), factors, before)));
    }

    /** What each build starts from. */
    private List<JobState> states(DataSet data, Play play) {
        var states = new ArrayList<JobState>();
        JobState state = JobState.EMPTY;
        for (int build = 0; build < play.builds().length; build++) {
            states.add(state);
            Report report = Reports.report(data, play.builds()[build], Map.of());
            GateResult result = gate.decide(input(data, play, build, report, Map.of(), state));
            state = result.stateAfter();
        }
        return states;
    }

    private GateInput input(
            DataSet data, Play play, int at, Report report, Map<String, Double> factors, JobState before) {
        int look = play.looks()[at];
        List<Report> looks = hasRerun && look != Play.NONE ? List.of(Reports.report(data, look, factors)) : List.of();
        return new GateInput(Build.number(at + 1), report, looks, BASELINE, before);
    }
}
