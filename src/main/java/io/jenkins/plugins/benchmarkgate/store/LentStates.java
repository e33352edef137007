package io.jenkins.plugins.benchmarkgate.store;

import hudson.model.Job;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import java.io.IOException;
import java.util.Optional;

/**
 * What other jobs remember, read once for all builds that ask: a hundred change requests cost one reading of their target. No
 * lock of the other job is taken: two jobs may lend to each other. Safe for several threads.
 */
public final class LentStates {
    private static final int MOST = 16;

    private static final SoftCache<Optional<JobState>> STATES = new SoftCache<>(MOST);

    private LentStates() {}

    /**
     * What the builds of a job have left behind; empty where no build of this gate has.
     *
     * @throws IOException if it is broken; the next build of that job restores it
     */
    public static Optional<JobState> of(Job<?, ?> job, String id) throws IOException {
        String name = job.getFullName() + "/" + GateId.require(id);
        return STATES.get(name, JobStateStore.version(job, id), () -> JobStateStore.newest(job, id));
    }
}
