package io.jenkins.plugins.benchmarkgate.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Reads one side while the other is being read: both can be large. */
final class Background<T> {
    private final FutureTask<T> task;

    private Background(FutureTask<T> task) {
        this.task = task;
    }

    static <T> Background<T> start(Callable<T> work) {
        var task = new FutureTask<>(work);
        var thread = new Thread(task, "baseline");
        thread.setDaemon(true);
        thread.start();
        return new Background<>(task);
    }

    /** Waits for the result, or throws what the work threw. */
    T get() throws IOException, InputException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            if (e.getCause() instanceof InputException input) {
                throw input;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InputException("interrupted");
        }
    }
}
