package io.jenkins.plugins.benchmarkgate.store;

import hudson.model.Job;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What other jobs remember, read once for all builds that ask, and given back when memory is short. Who asks while it is
 * being read waits for it, so that a hundred change requests cost one reading of their target. No lock of the other job is
 * taken: two jobs may lend to each other. Safe for several threads.
 */
public final class LentStates {
    private static final int MOST = 16;

    private static final ConcurrentHashMap<String, Kept> KEPT = new ConcurrentHashMap<>();

    private record Kept(String version, SoftReference<JobState> state) {
        Optional<JobState> of(String wanted) {
            return version.equals(wanted) ? Optional.ofNullable(state.get()) : Optional.empty();
        }
    }

    private LentStates() {}

    /**
     * What the builds of a job have left behind; empty where no build of this gate has.
     *
     * @throws IOException if it is broken; the next build of that job restores it
     */
    public static Optional<JobState> of(Job<?, ?> job, String id) throws IOException {
        String name = job.getFullName() + "/" + GateId.require(id);
        try {
            Kept kept = KEPT.compute(name, (any, known) -> current(job, id, known));
            forgetSurplus(name);
            return Optional.ofNullable(kept).map(each -> each.state().get()).or(() -> reread(job, id));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Kept current(Job<?, ?> job, String id, Kept known) {
        String version = JobStateStore.version(job, id);
        if (known != null && known.of(version).isPresent()) {
            return known;
        }
        return reread(job, id)
                .map(state -> new Kept(version, new SoftReference<>(state)))
                .orElse(null);
    }

    private static Optional<JobState> reread(Job<?, ?> job, String id) {
        try {
            return JobStateStore.newest(job, id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forgetSurplus(String newest) {
        var names = KEPT.keySet().iterator();
        while (KEPT.size() > MOST && names.hasNext()) {
            if (!names.next().equals(newest)) {
                names.remove();
            }
        }
    }
}
