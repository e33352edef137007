package io.jenkins.plugins.benchmarkgate.store;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.Builds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobLockTest {
    @TempDir
    private Path folder;

    @Test
    void shouldLetOneBuildOfAJobInAtATime() throws Exception {
        var builds = new Builds(folder);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        List<Callable<Void>> decisions = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Run<?, ?> run = builds.next();
            decisions.add(() -> decideOften(run, inside, most));
        }
        ExecutorService threads = Executors.newFixedThreadPool(decisions.size());
        try {
            for (Future<Void> done : threads.invokeAll(decisions)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(most).hasValue(1);
    }

    private static Void decideOften(Run<?, ?> run, AtomicInteger inside, AtomicInteger most)
            throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            try (JobLock ignored = JobLock.take(run, "db")) {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.yield();
                inside.decrementAndGet();
            }
        }
        return null;
    }
}
