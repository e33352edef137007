package io.jenkins.plugins.benchmarkgate.actions;

import hudson.Extension;
import hudson.model.Action;
import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.store.JobStateStore;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jenkins.model.TransientActionFactory;

/**
 * Gives a job the trend page of each of its gates. A look back over some builds keeps the page there while the last build
 * is running, failed before its gate, or was deleted.
 */
@Extension
@SuppressWarnings("rawtypes")
public final class BenchmarkGateJobActionFactory extends TransientActionFactory<Job> {
    private static final int LOOK_BACK = 20;

    @Override
    public Class<Job> type() {
        return Job.class;
    }

    @Override
    public Class<? extends Action> actionType() {
        return BenchmarkGateJobAction.class;
    }

    @Override
    public Collection<? extends Action> createFor(Job target) {
        return gatesOf(target);
    }

    /** The gates of a job, those of the newest build first. */
    static Collection<BenchmarkGateJobAction> gatesOf(Job<?, ?> job) {
        if (!JobStateStore.isGated(job)) { // most jobs are not, and Jenkins asks of each in lists and in its API
            return List.of();
        }
        Map<String, BenchmarkGateJobAction> gates = new LinkedHashMap<>();
        Run<?, ?> build = job.getLastBuild();
        for (int seen = 0; build != null && seen < LOOK_BACK; seen++) {
            build.getActions(BenchmarkGateAction.class)
                    .forEach(action -> gates.putIfAbsent(action.getId(), new BenchmarkGateJobAction(job, action)));
            if (!gates.isEmpty() && !build.isBuilding()) {
                break;
            }
            build = build.getPreviousBuild();
        }
        return gates.values();
    }
}
