package io.jenkins.plugins.benchmarkgate.store;

import io.jenkins.plugins.benchmarkgate.history.IndexHead;
import io.jenkins.plugins.benchmarkgate.history.RowIndex;
import io.jenkins.plugins.benchmarkgate.store.ResultFolders.Times;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The heads of indexes that were read: with them a row of a build costs one reading. At most those of the jobs that were
 * asked for last, given back when memory is short. Safe for several threads.
 */
final class KnownHeads {
    private static final int MOST_JOBS = 8;

    /** Of one job: more than any page shows. */
    private static final int MOST_BUILDS = 1200;

    /**
     * In milliseconds: a file that was written so recently may be written again without its time telling, where the disk
     * counts in seconds.
     */
    private static final int SETTLED = 5_000;

    private final Map<ResultFolders, SoftReference<OfJob>> jobs = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ResultFolders, SoftReference<OfJob>> eldest) {
            return size() > MOST_JOBS;
        }
    };

    /** Those of a job. */
    synchronized OfJob of(ResultFolders job) {
        SoftReference<OfJob> kept = jobs.get(job);
        OfJob known = kept == null ? null : kept.get();
        if (known == null) {
            known = new OfJob();
            jobs.put(job, new SoftReference<>(known));
        }
        return known;
    }

    /** The heads of a job, by the number of the build. */
    static final class OfJob {
        private record Known(Times times, IndexHead head) {}

        private final TreeMap<Integer, Known> builds = new TreeMap<>();
        private final IndexHead.Reader reader = new IndexHead.Reader();

        /** Opens the index of a build, whose head is read where it is another one than the known one. */
        synchronized RowIndex open(Path index, Times times) throws IOException {
            Known known = builds.get(times.build());
            if (known != null && known.times.equals(times)) {
                return RowIndex.of(index, known.head);
            }
            RowIndex opened = RowIndex.open(index, reader);
            if (System.currentTimeMillis() - times.index() > SETTLED) {
                builds.put(times.build(), new Known(times, opened.head()));
            }
            if (builds.size() > MOST_BUILDS) {
                builds.pollFirstEntry();
            }
            return opened;
        }
    }
}
