package io.jenkins.plugins.benchmarkgate.performance;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures the reader of every format, and the gate on growing suites; prints a table each. Times are those that the
 * measuring thread had a processor, so that neither waiting for one nor the collector counts; {@link FormatBenchmark} is the
 * same under JMH, for an idle machine.
 */
final class MeasureFormats {
    /** Until the compilers have done with a reader and its bare scan: so many calls and so long. */
    private static final int WARM_UP = 60;

    private static final Duration LEAST_WARM_UP = Duration.ofSeconds(2);
    private static final int TURNS = 15;
    private static final int REPEATS = 5;
    private static final List<Integer> SIZES = List.of(12_500, 25_000, 50_000, 100_000);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private MeasureFormats() {}

    /** Measures the formats named, {@code GO}; all where none is. */
    public static void main(String[] arguments) throws Exception {
        GrowingSuite[] suites =
                Arrays.stream(arguments).map(GrowingSuite::valueOf).toArray(GrowingSuite[]::new);
        print(suites.length == 0 ? GrowingSuite.values() : suites);
    }

    static void print(GrowingSuite... suites) throws Exception {
        System.out.println();
        System.out.println("| format | rounds | reading against the bare scan | target | allocated by a benchmark"
                + " | 100,000 benchmarks | each doubling |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (GrowingSuite suite : suites) {
            System.out.printf(
                    "| `%s` | %s | %s | %s | %s |%n",
                    suite.format(),
                    suite.rounds().words(),
                    ratio(suite),
                    suite.rounds().target(),
                    growth(suite));
        }
        System.out.println();
        System.out.println(
                "| from two files of pytest-benchmark to the verdict | time | a benchmark | allocated by it |");
        System.out.println("|---|---|---|---|");
        for (int size : SIZES) {
            var benchmark = new CompareBenchmark();
            benchmark.benchmarks = size;
            benchmark.setUp();
            Cost cost = best(benchmark::compare);
            System.out.printf(
                    "| %,d benchmarks each | %.0f ms | %.1f us | %.1f KB |%n",
                    size, cost.milliseconds, cost.milliseconds * 1e3 / size, cost.bytes / 1e3 / size);
        }
    }

    /**
     * What one call took.
     *
     * @param milliseconds on a processor
     * @param bytes allocated, garbage included
     */
    private record Cost(double milliseconds, double bytes) {}

    private static String ratio(GrowingSuite suite) throws Exception {
        FormatBenchmark benchmark = benchmark(suite, suite.rounds() == GrowingSuite.Rounds.NONE ? 12_500 : 1_000, 100);
        long start = System.nanoTime();
        for (int i = 0; i < WARM_UP || System.nanoTime() - start < LEAST_WARM_UP.toNanos(); i++) {
            benchmark.read();
            benchmark.bareScan();
        }
        var paired = new Paired();
        for (int turn = 0; turn < TURNS; turn++) {
            paired.add(cost(benchmark::read).milliseconds, cost(benchmark::bareScan).milliseconds);
        }
        return paired.shown();
    }

    private static String growth(GrowingSuite suite) throws Exception {
        var costs = new ArrayList<Cost>();
        for (int size : SIZES) {
            costs.add(best(benchmark(suite, size, 3)::read));
        }
        String doublings = IntStream.range(1, costs.size())
                .mapToObj(i -> "%.1f ×".formatted(costs.get(i).milliseconds / costs.get(i - 1).milliseconds))
                .collect(Collectors.joining(", "));
        return "%.1f KB | %.0f ms | %s"
                .formatted(
                        costs.get(0).bytes / 1e3 / SIZES.get(0), costs.get(costs.size() - 1).milliseconds, doublings);
    }

    private static FormatBenchmark benchmark(GrowingSuite suite, int benchmarks, int rounds) {
        var benchmark = new FormatBenchmark();
        benchmark.suite = suite;
        benchmark.benchmarks = benchmarks;
        benchmark.rounds = rounds;
        benchmark.setUp();
        return benchmark;
    }

    /** The cheapest of several calls, because a machine that does other things as well only adds to the others. */
    private static Cost best(Callable<?> call) throws Exception {
        Cost best = cost(call);
        for (int i = 1; i < REPEATS; i++) {
            Cost next = cost(call);
            best = next.milliseconds < best.milliseconds ? next : best;
        }
        return best;
    }

    private static Cost cost(Callable<?> call) throws Exception {
        long thread = Thread.currentThread().getId();
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        long nanos = THREADS.getCurrentThreadCpuTime();
        Object result = call.call();
        long spent = THREADS.getCurrentThreadCpuTime() - nanos;
        long allocated = THREADS.getThreadAllocatedBytes(thread) - bytes;
        if (result == null) {
            throw new IllegalStateException("nothing was measured");
        }
        return new Cost(spent / 1e6, allocated);
    }
}
