package io.jenkins.plugins.benchmarkgate.actions;

import io.jenkins.plugins.benchmarkgate.history.RowIndex;
import io.jenkins.plugins.benchmarkgate.store.ResultFolders;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes the indexes of many builds in the background, one job after the other, where they are absent: after an upgrade, or
 * when somebody deleted them. Safe for several threads.
 */
final class Indexing {
    private static final Logger LOGGER = Logger.getLogger(Indexing.class.getName());

    /** So few are made while the page waits. */
    private static final int AT_ONCE = 20;

    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "Benchmark Gate indexing");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<ResultFolders, Progress> running = new HashMap<>();
    private final Set<Broken> broken = ConcurrentHashMap.newKeySet();

    /** How many builds have been read of how many. */
    record Progress(int done, int of) {}

    private record Broken(ResultFolders folders, int build, long changed) {}

    /** How far it is; empty where these builds can be shown now. */
    synchronized Optional<Progress> progress(ResultFolders folders, List<ResultFolders.Times> builds) {
        Progress known = running.get(folders);
        if (known != null) {
            return Optional.of(known);
        }
        List<Integer> missing = builds.stream()
                .filter(build -> !build.isIndexed() && !broken.contains(broken(folders, build)))
                .map(ResultFolders.Times::build)
                .toList();
        if (missing.size() <= AT_ONCE) {
            return Optional.empty();
        }
        var start = new Progress(0, missing.size());
        running.put(folders, start);
        worker.execute(() -> make(folders, missing));
        return Optional.of(start);
    }

    private static Broken broken(ResultFolders folders, ResultFolders.Times build) {
        return new Broken(folders, build.build(), build.result());
    }

    private void make(ResultFolders folders, List<Integer> builds) {
        try {
            for (int done = 0; done < builds.size(); done++) {
                make(folders, builds.get(done));
                report(folders, new Progress(done + 1, builds.size()));
            }
        } finally {
            finish(folders);
        }
    }

    private void make(ResultFolders folders, int build) {
        Broken now = broken(folders, folders.times(build));
        try (RowIndex made = folders.open(build)) {
            LOGGER.log(Level.FINE, "Indexed build {0}", made.build().number());
        } catch (IOException e) {
            broken.add(now);
            LOGGER.log(
                    Level.WARNING,
                    e,
                    () -> "Skipped the stored result of gate %s of build #%d in %s"
                            .formatted(folders.id(), build, folders.builds()));
        }
    }

    private synchronized void report(ResultFolders folders, Progress progress) {
        running.put(folders, progress);
    }

    private synchronized void finish(ResultFolders folders) {
        running.remove(folders);
    }
}
