package io.jenkins.plugins.benchmarkgate.actions;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** What judges many builds for a page: one piece of work at a time on the controller, and few that wait. */
final class HeavyWork {
    /** How many may wait. */
    static final int QUEUE = 4;

    /** How long one may take, in milliseconds. It looks at the clock itself. */
    static final long LONGEST = 10_000;

    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(1, 1, 60, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), task -> {
                var thread = new Thread(task, "Benchmark Gate what-if");
                thread.setDaemon(true);
                return thread;
            });

    HeavyWork() {
        worker.allowCoreThreadTimeOut(true);
    }

    int waiting() {
        return worker.getQueue().size();
    }

    /** Too many wait already. */
    static final class BusyException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Does the work in its turn; {@link BusyException} where too many wait. */
    <T> T run(Callable<T> work) throws IOException {
        try {
            return worker.submit(work).get();
        } catch (RejectedExecutionException e) {
            throw new BusyException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while another trial was running", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IllegalArgumentException wrong) {
                throw wrong;
            }
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        }
    }
}
