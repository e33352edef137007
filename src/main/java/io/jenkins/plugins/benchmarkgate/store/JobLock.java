package io.jenkins.plugins.benchmarkgate.store;

import hudson.model.Run;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Keeps concurrent builds of a job from deciding at the same time: each starts from what another left behind. */
public final class JobLock implements AutoCloseable {
    /** Jobs share them by chance, which only makes them wait for each other. */
    private static final ReentrantLock[] LOCKS =
            Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

    private final ReentrantLock lock;

    private JobLock(ReentrantLock lock) {
        this.lock = lock;
    }

    /** Waits until no other build of the job is being decided by this gate, and nobody accepts anything of it. */
    public static JobLock take(Run<?, ?> run, String id) throws InterruptedException {
        String name = run.getParent().getFullName() + "/" + id;
        ReentrantLock lock = LOCKS[Math.floorMod(name.hashCode(), LOCKS.length)];
        lock.lockInterruptibly();
        return new JobLock(lock);
    }

    @Override
    public void close() {
        lock.unlock();
    }
}
