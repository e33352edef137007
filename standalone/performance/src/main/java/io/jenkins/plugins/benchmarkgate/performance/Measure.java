package io.jenkins.plugins.benchmarkgate.performance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures everything that docs/performance.md reports, and prints its tables. */
final class Measure {
    private static final int MEGABYTES = 50;
    private static final int ROUNDS = 5;

    private Measure() {}

    /** Takes the path of the launcher {@code benchmark-gate}. */
    public static void main(String[] arguments) throws Exception {
        var measured = new ArrayList<String>();
        measured.addAll(paired(
                ReadingBenchmark.class,
                "bareTokenScan",
                new Compared(
                        "read",
                        "reading a %d MB pytest-benchmark file, warm, against Jackson's bare token scan"
                                .formatted(MEGABYTES),
                        "at most 1.2 ×")));
        measured.addAll(paired(
                DecisionBenchmark.class,
                "read",
                new Compared(
                        "decide",
                        "deciding a build of 10,000 benchmarks by its history, warm, against reading its results",
                        "at most 1 ×"),
                new Compared("decideAndSay", "the same, and making the sentence of every row", "none set")));
        measured.addAll(paired(
                LevelChangeBenchmark.class,
                "sort",
                new Compared(
                        "find",
                        "looking for level changes of 10,000 benchmarks in each of 200 builds, against sorting the values"
                                + " looked at once",
                        "seconds")));
        String smallHeap = heap(MEGABYTES);
        String largeHeap = heap(10 * MEGABYTES);
        String commands = commands(Path.of(arguments[0]));

        System.out.println();
        System.out.println("| measure | measured | target |");
        System.out.println("|---|---|---|");
        measured.addAll(List.of(smallHeap, largeHeap, commands));
        measured.forEach(System.out::println);
        MeasureFormats.print(GrowingSuite.values());
    }

    /** A benchmark of ours, what it says, and the target. */
    private record Compared(String ours, String measure, String target) {}

    private static List<String> paired(Class<?> benchmark, String theirs, Compared... all) throws RunnerException {
        List<Paired> pairs = Arrays.stream(all).map(each -> new Paired()).toList();
        for (int round = 0; round < ROUNDS; round++) {
            Collection<RunResult> results = new Runner(new OptionsBuilder()
                            .include(benchmark.getSimpleName())
                            .build())
                    .run();
            for (int i = 0; i < all.length; i++) {
                pairs.get(i).add(score(results, all[i].ours), score(results, theirs));
            }
        }
        var rows = new ArrayList<String>();
        for (int i = 0; i < all.length; i++) {
            rows.add(row(all[i].measure, pairs.get(i).shown(), all[i].target));
        }
        return rows;
    }

    private static double score(Collection<RunResult> results, String benchmark) {
        return results.stream()
                .map(RunResult::getPrimaryResult)
                .filter(result -> result.getLabel().equals(benchmark))
                .findFirst()
                .orElseThrow()
                .getScore();
    }

    private static String heap(int megabytes) throws IOException, InterruptedException {
        System.out.printf("Live heap while reading %d MB ...%n", megabytes);
        String[] bytes = Processes.output(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LiveHeap.class.getName(),
                        Integer.toString(megabytes)))
                .split(" ");
        return row(
                "live heap of the whole JVM while reading %d MB".formatted(megabytes),
                "%.1f MB (file %.1f MB)".formatted(megabytesOf(bytes[1]), megabytesOf(bytes[0])),
                "under 16 MB");
    }

    private static double megabytesOf(String bytes) {
        return Long.parseLong(bytes) / 1e6;
    }

    private static String commands(Path launcher) throws IOException, InterruptedException {
        String measure =
                "`benchmark-gate check` against `pytest-benchmark compare` on the same two %d MB files, each a new process"
                        .formatted(MEGABYTES);
        Optional<String> theirs = Processes.find(ColdCommands.PYTEST_BENCHMARK);
        if (theirs.isEmpty()) {
            return row(measure, "left out: pytest-benchmark is not installed", "at most 0.33 ×");
        }
        System.out.println("Cold commands, in turn ...");
        return row(
                measure, ColdCommands.measure(launcher, theirs.get(), MEGABYTES).shown(), "at most 0.33 ×");
    }

    private static String row(String measure, String measured, String target) {
        return "| %s | %s | %s |".formatted(measure, measured, target);
    }
}
