package io.jenkins.plugins.benchmarkgate.performance;

import io.jenkins.plugins.benchmarkgate.history.RowState;
import io.jenkins.plugins.benchmarkgate.stats.LevelShift;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Looking for level changes in every build of a large suite, from what the state keeps of a row, against sorting the same few
 * values once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class LevelChangeBenchmark {
    /** As a ratio: half of the default threshold, below which a step is none. */
    private static final double LARGE = 0.1;

    /** How many benchmarks the suite has. */
    @Param("10000")
    public int benchmarks;

    /** How many builds arrive one after the other. */
    @Param("200")
    public int builds;

    private double[][] series;

    /** Each benchmark takes one lasting step, up or down, somewhere. */
    @Setup
    public void setUp() {
        var random = new Random(1);
        series = new double[benchmarks][builds];
        for (double[] values : series) {
            int step = random.nextInt(builds);
            double factor = random.nextBoolean() ? 0.75 : 1.35;
            Arrays.setAll(values, build -> (build < step ? 1 : factor) * (1 + 0.02 * random.nextGaussian()));
        }
    }

    /** How many level changes there are. */
    @Benchmark
    public int find() {
        int found = 0;
        for (double[] values : series) {
            int since = 0;
            for (int end = 1; end <= values.length; end++) {
                double[] kept = Arrays.copyOfRange(values, Math.max(since, end - RowState.KEPT), end);
                Optional<LevelShift> shift = LevelShift.atEndOf(kept);
                if (shift.isPresent() && Math.abs(shift.get().size()) > LARGE) {
                    found++;
                    since = end - kept.length + shift.get().first();
                }
            }
        }
        return found;
    }

    /** The sum of the smallest values. */
    @Benchmark
    public double sort() {
        double sum = 0;
        for (double[] values : series) {
            for (int end = 1; end <= values.length; end++) {
                double[] kept = Arrays.copyOfRange(values, Math.max(0, end - RowState.KEPT), end);
                Arrays.sort(kept);
                sum += kept[0];
            }
        }
        return sum;
    }
}
