package io.jenkins.plugins.benchmarkgate.format;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import java.util.Arrays;

/**
 * The rounds of one benchmark, reduced while they pass. Mean, standard deviation, minimum and maximum are those of all
 * values. Quartile and median are exact up to 65,536 values; beyond, they are those of every second value, beyond twice
 * as many of every fourth, and so on.
 */
final class Samples {
    private static final int MOST_KEPT = 1 << 16;
    private static final int FEW = 8;

    private static final double[] NONE = {};

    private double[] kept = NONE;
    private int keptCount;
    private long count;
    private long step = 1;
    /** Whether all are the same, and only counted: as bytes and allocations mostly are. */
    private boolean isUniform = true;

    private double uniform;
    /** How many values the next four numbers are of: as long as all are kept, they are made when somebody asks. */
    private long summarized;

    private double mean;
    private double squares;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double[] sorted;

    /** The same values, to which others can be added. */
    Samples copy() {
        var copy = new Samples();
        copy.kept = kept.clone();
        copy.keptCount = keptCount;
        copy.count = count;
        copy.step = step;
        copy.summarized = summarized;
        copy.mean = mean;
        copy.squares = squares;
        copy.min = min;
        copy.max = max;
        copy.isUniform = isUniform;
        copy.uniform = uniform;
        return copy;
    }

    void add(double value) {
        if (isUniform && isLikeOthers(value)) {
            count++;
            return;
        }
        endUniform();
        sorted = null;
        if (isKept()) {
            keep(value);
        }
        count++;
        if (step > 1) {
            update(value);
        }
    }

    private boolean isLikeOthers(double value) {
        if (count == 0) {
            uniform = value;
            return Double.isFinite(value);
        }
        return Double.doubleToRawLongBits(value) == Double.doubleToRawLongBits(uniform);
    }

    /** Keeps the values counted so far, as one that differs follows. */
    private void endUniform() {
        if (isUniform) {
            isUniform = false;
            long equal = count;
            count = 0;
            for (long i = 0; i < equal; i++) {
                add(uniform);
            }
        }
    }

    /** Adds the first values of an array. */
    void add(double[] values, int number) {
        endUniform();
        if (step > 1 || keptCount + number > MOST_KEPT) {
            for (int i = 0; i < number; i++) {
                add(values[i]);
            }
            return;
        }
        sorted = null;
        makeRoom(number);
        System.arraycopy(values, 0, kept, keptCount, number);
        keptCount += number;
        count += number;
    }

    /** Welford's method, for values that are not all kept. */
    private void update(double value) {
        summarized = count;
        double distance = value - mean;
        mean += distance / count;
        squares += distance * (value - mean);
        min = Math.min(min, value);
        max = Math.max(max, value);
    }

    /** Sums distances from the first value and from the mean, so that equal values have exactly that mean and no deviation. */
    private void summarize() {
        if (summarized == count) {
            return;
        }
        if (isUniform) {
            mean = uniform + 0.0; // as for others, there is no negative zero
            min = uniform;
            max = uniform;
            summarized = count;
            return;
        }
        double first = kept[0];
        double distances = 0;
        double least = first;
        double most = first;
        for (int i = 1; i < keptCount; i++) {
            double value = kept[i];
            distances += value - first;
            least = value < least ? value : least;
            most = value > most ? value : most;
        }
        mean = first + distances / count;
        min = Double.isNaN(distances) ? Double.NaN : least;
        max = Double.isNaN(distances) ? Double.NaN : most;
        squares = squares(mean);
        summarized = count;
    }

    private double squares(double middle) {
        double sum = 0;
        for (int i = 0; i < keptCount; i++) {
            double distance = kept[i] - middle;
            sum += distance * distance;
        }
        return sum;
    }

    private void keep(double value) {
        if (keptCount == MOST_KEPT) {
            summarize();
            thin();
            if (!isKept()) {
                return;
            }
        }
        makeRoom(1);
        kept[keptCount++] = value;
    }

    private void makeRoom(int more) {
        if (keptCount + more > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(keptCount + more, Math.max(FEW, 2 * keptCount)));
        }
    }

    /** The step is a power of two, and a mask costs a tenth of a division. */
    private boolean isKept() {
        return (count & (step - 1)) == 0;
    }

    private void thin() {
        keptCount /= 2;
        for (int i = 0; i < keptCount; i++) {
            kept[i] = kept[2 * i];
        }
        step *= 2;
    }

    long count() {
        return count;
    }

    double mean() {
        summarize();
        return count == 0 ? Double.NaN : mean;
    }

    /** Standard deviation of the sample, with n − 1; NaN for fewer than two values. */
    double stddev() {
        summarize();
        return count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1));
    }

    double median() {
        return quantile(0.5);
    }

    /** Linearly interpolated between the two nearest values; NaN if there is none, or one is NaN. */
    double quantile(double fraction) {
        if (count == 0 || Double.isNaN(mean())) {
            return Double.NaN;
        }
        if (isUniform) {
            return uniform;
        }
        if (sorted == null) {
            sorted = Arrays.copyOf(kept, keptCount);
            Arrays.sort(sorted);
        }
        double position = fraction * (keptCount - 1);
        int below = (int) position;
        double part = position - below;
        return part == 0 ? sorted[below] : sorted[below] + part * (sorted[below + 1] - sorted[below]);
    }

    /** Every location of these values; quartile and extreme only where it is known which side is the good one. */
    Locations locations(Direction direction) {
        summarize();
        var locations = new Locations.Builder();
        locations.put(Location.MEDIAN, median());
        locations.put(Location.MEAN, mean());
        if (direction == Direction.SMALLER) {
            locations.put(Location.BEST_QUARTILE, quantile(0.25));
            locations.put(Location.EXTREME, min);
        } else if (direction == Direction.BIGGER) {
            locations.put(Location.BEST_QUARTILE, quantile(0.75));
            locations.put(Location.EXTREME, max);
        }
        return locations.build();
    }
}
