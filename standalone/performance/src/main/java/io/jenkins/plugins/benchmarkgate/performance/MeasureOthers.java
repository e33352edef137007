package io.jenkins.plugins.benchmarkgate.performance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures whole commands against those that users would take instead, in turn, each time as a new process. What is not
 * installed is left out and named.
 */
final class MeasureOthers {
    private static final int ROUNDS = 7;
    private static final int BENCHMARKS = 2_000;
    private static final int ROUNDS_OF_EACH = 10;

    private final String launcher;
    private final Path folder;

    private MeasureOthers(String launcher, Path folder) {
        this.launcher = launcher;
        this.folder = folder;
    }

    /** Takes the path of the launcher {@code benchmark-gate}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("others");
        try {
            new MeasureOthers(arguments[0], folder).measure();
        } finally {
            Folders.delete(folder);
        }
    }

    private void measure() throws IOException, InterruptedException {
        System.out.println("| file | ours | theirs | ours against theirs |");
        System.out.println("|---|---|---|---|");
        comparison(
                GrowingSuite.PYTEST_BENCHMARK,
                "`pytest-benchmark compare`",
                Processes.find(ColdCommands.PYTEST_BENCHMARK).map(program -> List.of(program, "compare")));
        comparison(
                GrowingSuite.GOOGLE_BENCHMARK,
                "Google Benchmark's `compare.py benchmarks`",
                environment("COMPARE_PY", "/usr/share/benchmark/compare.py")
                        .map(script -> List.of("python3", script, "benchmarks")));
        comparison(
                GrowingSuite.GO,
                "`benchstat`",
                Processes.find(Optional.ofNullable(System.getenv("BENCHSTAT")).orElse("benchstat"))
                        .map(List::of));
        for (GrowingSuite suite :
                List.of(GrowingSuite.PYTEST_BENCHMARK, GrowingSuite.GO, GrowingSuite.GOOGLE_BENCHMARK)) {
            extraction(suite);
        }
    }

    private static Optional<String> environment(String variable, String usual) {
        return Optional.of(Optional.ofNullable(System.getenv(variable)).orElse(usual))
                .filter(path -> Files.exists(Path.of(path)));
    }

    /** Comparing two files. */
    private void comparison(GrowingSuite suite, String name, Optional<List<String>> compare)
            throws IOException, InterruptedException {
        Path current = file(suite, "current");
        Path baseline = file(suite, "baseline");
        List<String> check = List.of(launcher, "check", current.toString(), "--baseline", baseline.toString());
        print(suite, current, "`check`", name, check, compare.map(words -> with(words, baseline, current)));
    }

    /** Reading one file, under Node as the action does it, without what it does with the result. */
    private void extraction(GrowingSuite suite) throws IOException, InterruptedException {
        Path file = file(suite, "current");
        String tool =
                switch (suite) {
                    case PYTEST_BENCHMARK -> "pytest";
                    case GOOGLE_BENCHMARK -> "googlecpp";
                    default -> suite.format();
                };
        Path script = Files.writeString(folder.resolve("extract.js"), """
                const [, , extract, tool, outputFilePath] = process.argv;
                require(extract).extractResult({ tool, outputFilePath });
                """);
        Path event = Files.writeString(folder.resolve("event.json"), "{\"head_commit\": {\"id\": \"0\"}}");
        Optional<List<String>> extract = environment("GITHUB_ACTION_BENCHMARK", "github-action-benchmark")
                .map(checkout -> List.of(
                        "env",
                        "GITHUB_EVENT_PATH=" + event,
                        "node",
                        script.toString(),
                        checkout + "/dist/src/extract.js",
                        tool,
                        file.toString()));
        List<String> convert = List.of(launcher, "convert", file.toString(), "--output", folder + "/converted.json");
        print(suite, file, "`convert`", "the extraction of github-action-benchmark under Node", convert, extract);
    }

    private static List<String> with(List<String> words, Path baseline, Path current) {
        return Stream.concat(words.stream(), Stream.of(baseline.toString(), current.toString()))
                .toList();
    }

    private Path file(GrowingSuite suite, String name) throws IOException {
        Path file = folder.resolve(
                "%s-%s.%s".formatted(suite.format(), name, suite.scan() == GrowingSuite.Scan.LINES ? "txt" : "json"));
        if (suite == GrowingSuite.PYTEST_BENCHMARK) { // its own comparison wants every field
            new GeneratedRun(BENCHMARKS, ROUNDS_OF_EACH, name.length()).writeTo(file);
        } else {
            Files.write(file, suite.content(BENCHMARKS, ROUNDS_OF_EACH));
        }
        return file;
    }

    private static void print(
            GrowingSuite suite,
            Path file,
            String ours,
            String theirs,
            List<String> command,
            Optional<List<String>> other)
            throws IOException, InterruptedException {
        String content =
                "%,d benchmarks of `%s`, %.1f MB".formatted(BENCHMARKS, suite.format(), Files.size(file) / 1e6);
        System.out.printf(
                "| %s | %s | %s | %s |%n",
                content, ours, theirs, other.isPresent() ? ratio(command, other.get()) : "left out: not installed");
    }

    /** The other command may be broken where it is installed; that is said, and the rest measured. */
    private static String ratio(List<String> command, List<String> other) throws IOException, InterruptedException {
        Processes.time(command, 0);
        try {
            Processes.time(other, 0);
        } catch (IOException e) {
            return "left out: " + e.getMessage();
        }
        var paired = new Paired();
        for (int round = 0; round < ROUNDS; round++) {
            paired.add(Processes.time(command, 0) / 1e6, Processes.time(other, 0) / 1e6);
        }
        return paired.shown();
    }
}
