package io.jenkins.plugins.benchmarkgate.steps;

import hudson.AbortException;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Computer;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.benchmarkgate.actions.BenchmarkGateAction;
import io.jenkins.plugins.benchmarkgate.actions.BuildActions;
import io.jenkins.plugins.benchmarkgate.actions.SuspectChanges;
import io.jenkins.plugins.benchmarkgate.gate.Accepted;
import io.jenkins.plugins.benchmarkgate.gate.Build;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.report.ConsoleReport;
import io.jenkins.plugins.benchmarkgate.store.AcceptanceStore;
import io.jenkins.plugins.benchmarkgate.store.JobLock;
import io.jenkins.plugins.benchmarkgate.store.JobStateStore;
import io.jenkins.plugins.benchmarkgate.store.ResultStore;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Leads a build through its gate: collect, archive, judge, store, attach, log. */
final class GateRunner {
    /** The variable that a multibranch project sets in builds of a change request. */
    private static final String CHANGE_REQUEST = "CHANGE_ID";

    /** The label of the built-in node, which has no name. */
    private static final String BUILT_IN = "built-in";

    private final Run<?, ?> run;
    private final FilePath workspace;
    private final Launcher launcher;
    private final TaskListener listener;

    GateRunner(Run<?, ?> run, FilePath workspace, Launcher launcher, TaskListener listener) {
        this.run = run;
        this.workspace = workspace;
        this.launcher = launcher;
        this.listener = listener;
    }

    /**
     * Runs the gate.
     *
     * @param hasStage whether there is a stage to mark
     * @throws AbortException if the settings make no sense; unusable results are an outcome, no exception
     */
    GateOutcome run(GateSettings settings, boolean hasStage) throws IOException, InterruptedException {
        Policy policy = policy(settings, hasStage, "benchmarkGate");
        var judge = new GateJudge(settings, policy);
        try (GateTurn turn = GateTurn.take(run, settings)) {
            CollectedReports reports = workspace.act(new ResultCollector(
                    settings.getCurrent(),
                    judge.baselinePattern(),
                    settings.readOptions(),
                    System.currentTimeMillis() - run.getStartTimeInMillis()));
            if (settings.isArchive()) {
                new ResultArchive(run, workspace, launcher, listener).store(settings, reports);
            }
            return decide(settings, policy, Rounds.single(reports), turn, Optional.empty());
        }
    }

    /**
     * Decides a build, and stores, attaches and logs the result.
     *
     * @param first what {@link #remember} gave before the first look was judged, where there are several: builds that were
     *     judged since then change what is remembered, but not the limits of what was measured again
     */
    GateOutcome decide(GateSettings settings, Policy policy, Rounds rounds, GateTurn turn, Optional<JobState> first)
            throws IOException, InterruptedException {
        String id = settings.getId();
        try (JobLock ignored = JobLock.take(run, id)) {
            JobStateStore store = JobStateStore.open(run, id);
            JobMemory memory = JobMemory.recall(store, accepted(id), policy, run.getNumber());
            JobMemory limits = first.filter(
                            state -> state.lastBuild() != memory.state().lastBuild())
                    .map(state -> memory.judging(
                            policy.aliases().withFormer(suspects(settings, policy, rounds, memory, state)), state))
                    .orElse(memory);
            Optional<EarlierLook> earlier =
                    turn.earlierLook().map(note -> new EarlierLook(note, store.readBuild(run.getNumber())));
            Judgement judgement = judge(settings, policy, rounds, limits, earlier);
            return keep(store, memory, judgement, settings.source(), policy);
        }
    }

    private List<RowId> suspects(
            GateSettings settings, Policy policy, Rounds rounds, JobMemory memory, JobState state) {
        Rounds firstLook = Rounds.single(rounds.first());
        return judge(settings, policy, firstLook, memory.with(state), Optional.empty())
                .remeasure();
    }

    /** What the builds before have left behind until now. */
    JobState remember(GateSettings settings, Policy policy) throws IOException, InterruptedException {
        try (JobLock ignored = JobLock.take(run, settings.getId())) {
            JobStateStore store = JobStateStore.open(run, settings.getId());
            return JobMemory.recall(store, accepted(settings.getId()), policy, run.getNumber())
                    .state();
        }
    }

    /** What would be decided now, from what {@link #remember} gave; nothing is stored. */
    Judgement preview(GateSettings settings, Policy policy, Rounds rounds, JobState first)
            throws IOException, InterruptedException {
        try (JobLock ignored = JobLock.take(run, settings.getId())) {
            JobStateStore store = JobStateStore.open(run, settings.getId());
            JobMemory memory = JobMemory.recall(store, accepted(settings.getId()), policy, run.getNumber());
            return judge(settings, policy, rounds, memory.with(first), Optional.empty());
        }
    }

    private Judgement judge(
            GateSettings settings, Policy policy, Rounds rounds, JobMemory memory, Optional<EarlierLook> earlier) {
        var build = new Build(run.getNumber(), agent(), settings.machineKey(), memory.late());
        Optional<BuildResult> previous = BuildActions.previous(run, settings.getId());
        Borrowed borrowed = Borrowed.find(settings, run);
        return new GateJudge(settings, policy).judge(rounds, build, memory, previous, earlier, borrowed);
    }

    /** The result comes first: a state that knows of no result could never be rebuilt. */
    private GateOutcome keep(JobStateStore store, JobMemory memory, Judgement judgement, String source, Policy policy)
            throws IOException, InterruptedException {
        BuildResult result = withChanges(judgement.result());
        if (judgement.circumstances().isPresent()) {
            ResultStore.write(run, result.id(), judgement.circumstances().get());
        }
        BenchmarkGateAction action = BuildActions.attach(run, result, source);
        if (!memory.late()) {
            // what was accepted since the first look at this build counts at this one, too
            JobState after = judgement.stateAfter() == memory.state()
                    ? memory.state()
                    : acceptedOfThisBuild(result.id()).after(judgement.stateAfter(), policy.aliases());
            store.save(memory.state(), after);
        }
        ConsoleReport.lines(result).forEach(listener.getLogger()::println);
        return new GateOutcome(result, run.getUrl() + action.getUrlName() + "/");
    }

    private BuildResult withChanges(BuildResult result) throws IOException, InterruptedException {
        if (result.events().isEmpty()) {
            return result;
        }
        boolean isChangeRequest = run.getEnvironment(listener).containsKey(CHANGE_REQUEST);
        return result.withChanges(new SuspectChanges(run, result.id(), isChangeRequest).of(result.events()));
    }

    /** What was accepted before is of a build of the same number from when builds were counted otherwise. */
    private Accepted acceptedOfThisBuild(String id) {
        AcceptanceStore store = accepted(id);
        return new Accepted(store.readIfWhole().since(run.getStartTimeInMillis()), store::promotedIfThere);
    }

    private AcceptanceStore accepted(String id) {
        return AcceptanceStore.of(run.getParent(), id);
    }

    private String agent() {
        Computer computer = workspace.toComputer();
        if (computer == null) {
            return "";
        }
        return computer.getName().isEmpty() ? BUILT_IN : computer.getName();
    }

    /**
     * The policy of a step.
     *
     * @param step its name, for messages
     */
    static Policy policy(GateSettings settings, boolean hasStage, String step) throws AbortException {
        try {
            return hasStage ? settings.policy() : settings.policyWithoutStage();
        } catch (IllegalArgumentException e) {
            throw new AbortException("%s: %s".formatted(step, e.getMessage()));
        }
    }
}
