package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.stats.Quantiles;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * By how much the whole suite moved: the change against their own history's median that three quarters of its rows share.
 * A median would swallow half a suite that really got slower.
 */
final class Movement {
    /** With fewer rows nothing can be said of a suite. */
    static final int FEWEST_ROWS = 10;

    private Movement() {}

    /** The movement of the first look; empty where it cannot be had. */
    static Optional<Double> of(List<RowCase> rows) {
        return of(rows, row -> Optional.of(row.current()));
    }

    /** The movement of a further look. */
    static Optional<Double> of(List<RowCase> rows, Look look) {
        return of(rows, look::of);
    }

    private interface Measure {
        Optional<Measurement> of(RowCase row);
    }

    private static Optional<Double> of(List<RowCase> rows, Measure measure) {
        var changes = new double[rows.size()];
        int count = 0;
        for (RowCase row : rows) {
            if (row.canBeCompared() && row.movesWithSuite()) {
                NoiseHistory history = row.history(Frame.NET);
                if (history.isEnough()) {
                    Optional<Measurement> measured = measure.of(row);
                    if (measured.isPresent()) {
                        changes[count++] = change(row, history, measured.get());
                    }
                }
            }
        }
        return count < FEWEST_ROWS ? Optional.empty() : Optional.of(shared(Arrays.copyOf(changes, count)));
    }

    private static double shared(double[] changes) {
        double low = Quantiles.of(changes, 0.25);
        double high = Quantiles.of(changes, 0.75);
        return low > 0 ? low : Math.min(high, 0);
    }

    private static double change(RowCase row, NoiseHistory history, Measurement measured) {
        Locations medians = Locations.of(row.locations(), history::median);
        return Change.between(row.direction(), medians, measured.locations(), row.locations())
                .ratio();
    }
}
