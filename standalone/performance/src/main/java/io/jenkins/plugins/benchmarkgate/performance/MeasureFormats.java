package io.jenkins.plugins.benchmarkgate.performance;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures the reader of every format, and the gate on growing suites; prints a table each. */
final class MeasureFormats {
    private static final int TURNS = 3;
    private static final List<Integer> SIZES = List.of(12_500, 25_000, 50_000, 100_000);

    private MeasureFormats() {}

    /** Measures the formats named, {@code GO}; all where none is. */
    public static void main(String[] arguments) throws RunnerException {
        GrowingSuite[] suites =
                Arrays.stream(arguments).map(GrowingSuite::valueOf).toArray(GrowingSuite[]::new);
        tables(suites.length == 0 ? GrowingSuite.values() : suites).forEach(System.out::println);
    }

    /** The lines of both tables. */
    static List<String> tables(GrowingSuite... suites) throws RunnerException {
        Map<GrowingSuite, Paired> ratios = ratios(suites);
        Map<GrowingSuite, Map<Integer, RunResult>> growing = growing(suites);
        String head = """

                | format | rounds | reading against the bare scan | target | allocated by a benchmark | 100,000 benchmarks | each doubling |
                |---|---|---|---|---|---|---|
                """;
        String rows = Arrays.stream(suites)
                .map(suite -> "| `%s` | %s | %s | %s |%n"
                        .formatted(
                                suite.format(),
                                suite.rounds().words(),
                                shown(ratios.get(suite)),
                                suite.rounds().target() + grown(growing.get(suite))))
                .collect(Collectors.joining());
        return List.of(head + rows, comparison());
    }

    private static Map<GrowingSuite, Paired> ratios(GrowingSuite... suites) throws RunnerException {
        var paired = new EnumMap<GrowingSuite, Paired>(GrowingSuite.class);
        for (int turn = 0; turn < TURNS; turn++) {
            for (GrowingSuite suite : suites) {
                double[] best = new double[2];
                for (RunResult result : new Runner(formats(suite).build()).run()) {
                    best[result.getPrimaryResult().getLabel().equals("read") ? 0 : 1] = best(result);
                }
                paired.computeIfAbsent(suite, any -> new Paired()).add(best[0], best[1]);
            }
        }
        return paired;
    }

    private static ChainedOptionsBuilder formats(GrowingSuite suite) {
        return new OptionsBuilder()
                .include(FormatBenchmark.class.getSimpleName())
                .param("suite", suite.name())
                .param("benchmarks", suite.rounds() == GrowingSuite.Rounds.NONE ? "12500" : "1000");
    }

    private static Map<GrowingSuite, Map<Integer, RunResult>> growing(GrowingSuite... suites) throws RunnerException {
        var growing = new EnumMap<GrowingSuite, Map<Integer, RunResult>>(GrowingSuite.class);
        var options = new OptionsBuilder()
                .include(FormatBenchmark.class.getSimpleName() + ".read")
                .param("suite", Arrays.stream(suites).map(Enum::name).toArray(String[]::new))
                .param("benchmarks", SIZES.stream().map(String::valueOf).toArray(String[]::new))
                .param("rounds", "3")
                .jvmArgs("-Xmx1g")
                .addProfiler(GCProfiler.class);
        for (RunResult result : new Runner(options.build()).run()) {
            growing.computeIfAbsent(GrowingSuite.valueOf(result.getParams().getParam("suite")), any -> new TreeMap<>())
                    .put(benchmarks(result), result);
        }
        return growing;
    }

    private static String comparison() throws RunnerException {
        var results = new TreeMap<Integer, RunResult>();
        var options = new OptionsBuilder()
                .include(CompareBenchmark.class.getSimpleName())
                .param("benchmarks", SIZES.stream().map(String::valueOf).toArray(String[]::new))
                .addProfiler(GCProfiler.class);
        for (RunResult result : new Runner(options.build()).run()) {
            results.put(benchmarks(result), result);
        }
        String head = """
                | benchmarks in each of two files | from the files to the verdict | a benchmark | allocated by a benchmark |
                |---|---|---|---|
                """;
        return head
                + results.entrySet().stream()
                        .map(entry -> "| %,d | %.0f ms | %.2f us | %.1f KB |%n"
                                .formatted(
                                        entry.getKey(),
                                        best(entry.getValue()),
                                        best(entry.getValue()) * 1e3 / entry.getKey(),
                                        allocated(entry.getValue(), entry.getKey())))
                        .collect(Collectors.joining());
    }

    private static int benchmarks(RunResult result) {
        return Integer.parseInt(result.getParams().getParam("benchmarks"));
    }

    /** The best iteration, because a machine that does other things as well only adds to the others. */
    private static double best(RunResult result) {
        return result.getPrimaryResult().getStatistics().getMin();
    }

    /** Kilobytes a benchmark, garbage included. */
    private static double allocated(RunResult result, int benchmarks) {
        return result.getSecondaryResults().entrySet().stream()
                        .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                        .findFirst()
                        .orElseThrow()
                        .getValue()
                        .getScore()
                / benchmarks
                / 1e3;
    }

    private static String shown(Paired paired) {
        List<Double> range = paired.range();
        return "%.2f × (%.2f to %.2f)".formatted(paired.middle().ratio(), range.get(0), range.get(1));
    }

    private static String grown(Map<Integer, RunResult> results) {
        double[] factors = new double[SIZES.size() - 1];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = best(results.get(SIZES.get(i + 1))) / best(results.get(SIZES.get(i)));
        }
        int smallest = SIZES.get(0);
        int largest = SIZES.get(SIZES.size() - 1);
        return " | %.1f KB | %.0f ms | %s"
                .formatted(
                        allocated(results.get(smallest), smallest),
                        best(results.get(largest)),
                        Arrays.stream(factors).mapToObj("%.1f ×"::formatted).collect(Collectors.joining(", ")));
    }
}
