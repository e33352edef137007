package io.jenkins.plugins.benchmarkgate.actions;

import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.store.JobStateStore;
import io.jenkins.plugins.benchmarkgate.store.ResultStore;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Finds and attaches the actions of gates. */
public final class BuildActions {
    /** A gate that did not run in so many builds starts anew. */
    private static final int LONGEST_GAP = 100;

    private static final Logger LOGGER = Logger.getLogger(BuildActions.class.getName());

    private BuildActions() {}

    /** What the gate of this id said of a build; empty where it did not judge it. */
    public static Optional<BenchmarkGateAction> find(Run<?, ?> run, String id) {
        return run.getActions(BenchmarkGateAction.class).stream()
                .filter(action -> action.getId().equals(id))
                .findFirst();
    }

    /** Stores the result and attaches its action; an earlier look of the same gate is kept beside it. */
    public static BenchmarkGateAction attach(Run<?, ?> run, BuildResult result, String source) throws IOException {
        Optional<BenchmarkGateAction> earlier = find(run, result.id());
        int look = earlier.map(BenchmarkGateAction::getLook).orElse(0) + 1;
        if (look > 1) {
            ResultStore.keepAsLook(run, result.id(), look - 1);
        }
        JobStateStore.makeFolder(run.getParent(), result.id());
        ResultStore.write(run, result);
        index(run, result);
        var action = new BenchmarkGateAction(result, source, look);
        earlier.ifPresent(run::removeAction);
        run.addAction(action);
        run.save();
        return action;
    }

    /** An index is made anew where it is absent, so that a full disk fails the result and not this. */
    private static void index(Run<?, ?> run, BuildResult result) {
        try {
            ResultStore.index(run, result);
        } catch (IOException e) {
            LOGGER.log(
                    Level.WARNING,
                    e,
                    () -> "No index for pages of gate %s of %s".formatted(result.id(), run.getExternalizableId()));
        }
    }

    /** The result of the nearest build before this one that has one; empty where none of the last hundred has. */
    public static Optional<BuildResult> previous(Run<?, ?> run, String id) {
        Run<?, ?> build = run.getPreviousBuild();
        for (int gap = 0; build != null && gap < LONGEST_GAP; gap++) {
            Optional<BuildResult> result = find(build, id).flatMap(BenchmarkGateAction::getResult);
            if (result.isPresent()) {
                return result;
            }
            build = build.getPreviousBuild();
        }
        return Optional.empty();
    }
}
