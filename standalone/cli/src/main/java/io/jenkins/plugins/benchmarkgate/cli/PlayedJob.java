package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.cli.pages.Comparisons;
import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.gate.Build;
import io.jenkins.plugins.benchmarkgate.gate.Gate;
import io.jenkins.plugins.benchmarkgate.gate.GateInput;
import io.jenkins.plugins.benchmarkgate.gate.GateResult;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.gate.Replay;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.ResultFile;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.report.Results;
import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import java.util.ArrayList;
import java.util.List;

/** Runs gated one after the other as the builds of a job that has no baseline file: its earlier builds serve. */
final class PlayedJob {
    private static final Baseline BASELINE = new Baseline.EarlierBuilds(ReferenceWord.MOST);

    private final Policy policy;
    private final Gate gate;
    private final String id;
    private final String name;
    private final List<TrendBuild> builds = new ArrayList<>();
    private final List<StoredBuild> stored = new ArrayList<>();
    private JobState state = JobState.EMPTY;

    PlayedJob(Policy policy, String id, String name) {
        this.policy = policy;
        this.gate = new Gate(policy);
        this.id = id;
        this.name = name;
    }

    /**
     * Gates the next run.
     *
     * @param label what its build is called
     * @param time when it ran, in milliseconds since 1970
     */
    void build(String label, long time, Report report, List<ResultFile> files) {
        int number = builds.size() + 1;
        var input = new GateInput(Build.number(number), report, List.of(), BASELINE, state);
        GateResult decided = gate.decide(input);
        state = decided.stateAfter();
        BuildResult result = Results.of(id, name, decided, report, BASELINE.source(), files);
        builds.add(new TrendBuild(number, label, "", time, "", result));
        stored.add(new StoredBuild(Replay.circumstances(policy, input), result));
    }

    /** All builds, the oldest first. */
    List<TrendBuild> builds() {
        return List.copyOf(builds);
    }

    /** The last build compared with those before it. */
    Comparisons comparisons() {
        return new PlayedComparisons(policy, List.copyOf(stored));
    }
}
