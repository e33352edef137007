package io.jenkins.plugins.benchmarkgate.steps;

import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.benchmarkgate.actions.BenchmarkGateAction;
import io.jenkins.plugins.benchmarkgate.actions.BuildActions;
import io.jenkins.plugins.benchmarkgate.format.Formats;
import io.jenkins.plugins.benchmarkgate.format.ReadOptions;
import io.jenkins.plugins.benchmarkgate.format.select.Shell;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.store.ResultStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** What happens around the rounds of a block. Each part may be done again after a restart of the controller. */
final class BlockRounds {
    private static final int LISTED = 5;

    private final GateSettings settings;
    private final Policy policy;
    private final Run<?, ?> run;
    private final FilePath workspace;
    private final Launcher launcher;
    private final TaskListener listener;
    private final RoundStore store;

    BlockRounds(StepContext context, GateSettings settings) throws IOException, InterruptedException {
        this.settings = settings;
        policy = GateRunner.policy(settings, true, "withBenchmarkGate");
        run = context.get(Run.class);
        workspace = StepWorkspace.PATIENT.of(context);
        launcher = context.get(Launcher.class);
        listener = context.get(TaskListener.class);
        store = new RoundStore(run, settings.getId());
    }

    /** Makes way for round 1. */
    Map<String, String> begin(int mostRounds) throws IOException, InterruptedException {
        store.delete(mostRounds);
        workspace.act(new ClearRounds(settings.getId()));
        return RoundEnvironment.first();
    }

    /** Collects what a round has measured, unless that was done before a restart. */
    void close(int round, long start) throws IOException, InterruptedException {
        if (store.read(round).isPresent()) {
            return;
        }
        String baseline = round == 1 ? new GateJudge(settings, policy).baselinePattern() : null;
        long age = System.currentTimeMillis() - (round == 1 ? run.getStartTimeInMillis() : start);
        CollectedReports collected =
                workspace.act(new ResultCollector(settings.getCurrent(), baseline, settings.readOptions(), age));
        if (settings.isArchive()) {
            archive(round, collected);
        }
        store.write(round, collected);
    }

    private void archive(int round, CollectedReports collected) throws IOException, InterruptedException {
        var archive = new ResultArchive(run, workspace, launcher, listener);
        if (round == 1) {
            archive.store(settings, collected);
        } else {
            archive.storeRound(settings.getId(), round, collected.current());
        }
    }

    /** Notes that a round measured nothing. */
    void closeEmpty(int round) throws IOException {
        store.write(round, new CollectedReports(CollectedReport.NOTHING, CollectedReport.NOTHING));
    }

    /** What is to be measured again after a round, with its environment; empty where nothing is. */
    Optional<Map<String, String>> next(int round) throws IOException, InterruptedException {
        Rounds rounds = store.upTo(round);
        List<RowId> suspects =
                runner().preview(settings, policy, rounds, firstState()).remeasure();
        if (suspects.isEmpty()) {
            return Optional.empty();
        }
        ReadOptions options = settings.readOptions();
        var keys = new ArrayList<>(
                suspects.stream().map(RowId::key).map(options::plain).distinct().toList());
        workspace.act(new PrepareRound(settings.getId(), settings.getCurrent(), round, keys));
        String keysFile = "%s/%s".formatted(workspace.getRemote(), RoundFolder.suspects(settings.getId()));
        listener.getLogger()
                .println("Benchmark gate \"%s\": round %d measures %s again"
                        .formatted(Printable.of(settings.getName()), round + 1, list(keys)));
        String format = rounds.current().read().map(Report::format).orElse("");
        String selection = Formats.selection(format, keys, Shell.of(launcher.isUnix()));
        return Optional.of(RoundEnvironment.again(round + 1, keysFile, selection));
    }

    /** What was remembered before the first look was judged, which the limits of all looks come from. */
    private JobState firstState() throws IOException, InterruptedException {
        Optional<JobState> kept = store.readState();
        if (kept.isPresent()) {
            return kept.get();
        }
        JobState state = runner().remember(settings, policy);
        store.writeState(state);
        return state;
    }

    private static String list(List<String> keys) {
        String listed = keys.stream().limit(LISTED).map(Printable::of).collect(Collectors.joining(", "));
        return keys.size() > LISTED ? "%s and %d more".formatted(listed, keys.size() - LISTED) : listed;
    }

    /** Decides, unless that was done before a restart. */
    GateOutcome decide(int round, int looksBefore, GateTurn turn) throws IOException, InterruptedException {
        Optional<BenchmarkGateAction> done =
                BuildActions.find(run, settings.getId()).filter(action -> action.getLook() > looksBefore);
        GateOutcome outcome = done.isPresent()
                ? kept(done.get())
                : runner().decide(settings, policy, store.upTo(round), turn, store.readState());
        store.delete(round);
        if (round > 1) {
            workspace.act(new EndRounds(settings.getId(), settings.getCurrent(), round));
        }
        return outcome;
    }

    private GateOutcome kept(BenchmarkGateAction action) throws IOException {
        BuildResult result = ResultStore.read(run, settings.getId());
        return new GateOutcome(result, run.getUrl() + action.getUrlName() + "/");
    }

    private GateRunner runner() {
        return new GateRunner(run, workspace, launcher, listener);
    }
}
