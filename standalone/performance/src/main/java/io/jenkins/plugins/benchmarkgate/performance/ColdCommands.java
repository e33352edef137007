package io.jenkins.plugins.benchmarkgate.performance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The whole gate against the tool's own comparison, on the same two files, each time as a new process. */
final class ColdCommands {
    /** The tool itself, not what a manager of Python versions puts in front of it. */
    static final String PYTEST_BENCHMARK =
            Optional.ofNullable(System.getenv("PYTEST_BENCHMARK")).orElse("pytest-benchmark");

    private static final int ROUNDS = 11;

    private final Path launcher;
    private final String theirs;
    private final Path current;
    private final Path baseline;

    private ColdCommands(Path launcher, String theirs, Path folder) {
        this.launcher = launcher;
        this.theirs = theirs;
        this.current = folder.resolve("current.json");
        this.baseline = folder.resolve("baseline.json");
    }

    /** {@code benchmark-gate check} and {@code pytest-benchmark compare}. */
    static Paired measure(Path launcher, String theirs, int megabytes) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("cold");
        var commands = new ColdCommands(launcher, theirs, folder);
        try {
            GeneratedRun.ofMegabytes(megabytes, 1).writeTo(commands.current);
            GeneratedRun.ofMegabytes(megabytes, 2).writeTo(commands.baseline);
            return commands.alternate();
        } finally {
            Files.delete(commands.current);
            Files.delete(commands.baseline);
            Files.delete(folder);
        }
    }

    private Paired alternate() throws IOException, InterruptedException {
        List<String> check =
                List.of(launcher.toString(), "check", current.toString(), "--baseline", baseline.toString());
        List<String> compare = List.of(theirs, "compare", current.toString(), baseline.toString());
        Processes.time(check, 0);
        Processes.time(compare, 0);
        var paired = new Paired();
        for (int round = 0; round < ROUNDS; round++) {
            paired.add(Processes.time(check, 0) / 1e6, Processes.time(compare, 0) / 1e6);
        }
        return paired;
    }
}
