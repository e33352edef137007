package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.stats.Share;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a threshold would have done in runs that were accepted.
 *
 * @param threshold in percent
 * @param red how many of the builds that judged something would have been red
 * @param rows by benchmark, what was seen of it in each of these builds
 */
public record Calibrated(double threshold, Share red, Map<RowId, List<Judged>> rows) {
    /**
     * A benchmark of one build.
     *
     * @param isAlarm whether it would have been red
     * @param needed the slowdown above which it would have been, as a ratio of 0 or more
     */
    public record Judged(RowId id, boolean isAlarm, double needed) {}

    /** How many comparisons would have been alarms. */
    public Share alarms() {
        return share(Judged::isAlarm);
    }

    /** How many slowdowns of this size, 0.2 for 20 %, would have been caught. */
    public Share caught(double slowdown) {
        return share(judged -> Percent.exceeds(slowdown, judged.needed()));
    }

    private Share share(Predicate<Judged> what) {
        int all = rows.values().stream().mapToInt(List::size).sum();
        long count = rows.values().stream().flatMap(List::stream).filter(what).count();
        return new Share((int) count, all);
    }

    /** Whether a benchmark was never an alarm. */
    public boolean isQuiet(RowId id) {
        return rows.getOrDefault(id, List.of()).stream().noneMatch(Judged::isAlarm);
    }

    /** The slowdown of a benchmark that nine of ten builds would have shown, as a ratio. */
    public double visible(RowId id) {
        double[] needed =
                rows.get(id).stream().mapToDouble(Judged::needed).sorted().toArray();
        return needed[(int) Math.ceil(0.9 * needed.length) - 1];
    }

    /** Counts build by build. */
    static final class Counter {
        private final double threshold;
        private final Map<RowId, List<Judged>> rows = new TreeMap<>();
        private int red;
        private int builds;

        Counter(double threshold) {
            this.threshold = threshold;
        }

        void count(Collection<Judged> build, boolean isEvent) {
            if (build.isEmpty()) {
                return;
            }
            builds++;
            red += isEvent || build.stream().anyMatch(Judged::isAlarm) ? 1 : 0;
            build.forEach(judged ->
                    rows.computeIfAbsent(judged.id(), any -> new ArrayList<>()).add(judged));
        }

        Calibrated result() {
            return new Calibrated(threshold, new Share(red, builds), rows);
        }
    }
}
