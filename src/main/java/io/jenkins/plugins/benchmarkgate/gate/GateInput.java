package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that a verdict depends on.
 *
 * @param current the first look of this build
 * @param looks further looks of the same build, in order: all of it or the suspects alone
 * @param state what the builds before left behind
 * @param trunk the job of the branch that this build's changes go to, or of the primary branch, where it is another one
 * @param reviewed what the last build of a change request's target was judged by
 */
public record GateInput(
        Build build,
        Report current,
        List<Report> looks,
        Baseline baseline,
        JobState state,
        Optional<Lender> trunk,
        Optional<Reviewed> reviewed) {
    /** A build of a job that learns from nobody else. */
    public GateInput(Build build, Report current, List<Report> looks, Baseline baseline, JobState state) {
        this(build, current, looks, baseline, state, Optional.empty(), Optional.empty());
    }

    public GateInput {
        Objects.requireNonNull(build, "build");
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(trunk, "trunk");
        Objects.requireNonNull(reviewed, "reviewed");
        looks = List.copyOf(looks);
        if (current.isEmpty()) {
            throw new IllegalArgumentException("the current report holds no benchmark");
        }
    }

    /** The first build of a job without a history. */
    public static GateInput first(Report current, Baseline baseline) {
        return new GateInput(Build.number(1), current, List.of(), baseline, JobState.EMPTY);
    }

    /** The key of the state that this build is judged by. */
    public String machineKey() {
        return build.machineKey().orElseGet(() -> current.machine().key());
    }

    /**
     * The same, where the whole build was measured again: on the same machine that is a further look, on another one, or
     * after a later build, it is none.
     */
    public GateInput lookedAtAgain(GateInput later) {
        if (later.isLate() || !later.machineKey().equals(machineKey())) {
            return this;
        }
        var all = new ArrayList<>(looks);
        all.add(later.current());
        all.addAll(later.looks());
        return new GateInput(build, current, all, baseline, state, trunk, reviewed);
    }

    boolean isLate() {
        return build.late() || build.number() <= state.lastBuild();
    }
}
