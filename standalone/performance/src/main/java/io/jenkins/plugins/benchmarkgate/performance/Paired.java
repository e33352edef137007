package io.jenkins.plugins.benchmarkgate.performance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Two things measured in turn, so that what else the machine does meets both alike. The ratio is taken pair by pair, and
 * the middle of the ratios is what counts.
 */
final class Paired {
    /**
     * One turn.
     *
     * @param ours in milliseconds
     * @param theirs in milliseconds
     */
    record Pair(double ours, double theirs) {
        double ratio() {
            return ours / theirs;
        }
    }

    private final List<Pair> pairs = new ArrayList<>();

    void add(double ours, double theirs) {
        pairs.add(new Pair(ours, theirs));
    }

    /** The pair whose ratio is the middle one; of an even number the lower. */
    Pair middle() {
        return sorted().get((pairs.size() - 1) / 2);
    }

    /** The smallest and the largest ratio. */
    List<Double> range() {
        List<Pair> sorted = sorted();
        return List.of(sorted.get(0).ratio(), sorted.get(sorted.size() - 1).ratio());
    }

    /** The middle ratio, the range of the ratios, and what is behind the middle one. */
    String shown() {
        Pair middle = middle();
        List<Double> range = range();
        return "%.2f × (%.2f to %.2f; %.0f ms against %.0f ms)"
                .formatted(middle.ratio(), range.get(0), range.get(1), middle.ours(), middle.theirs());
    }

    private List<Pair> sorted() {
        return pairs.stream().sorted(Comparator.comparingDouble(Pair::ratio)).toList();
    }
}
