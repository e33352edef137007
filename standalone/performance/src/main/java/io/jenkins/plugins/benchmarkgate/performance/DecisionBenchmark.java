package io.jenkins.plugins.benchmarkgate.performance;

import io.jenkins.plugins.benchmarkgate.format.Formats;
import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.gate.Build;
import io.jenkins.plugins.benchmarkgate.gate.Gate;
import io.jenkins.plugins.benchmarkgate.gate.GateInput;
import io.jenkins.plugins.benchmarkgate.gate.GateResult;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.gate.Row;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.JobStateJson;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Deciding a build of a large suite from what its job remembers, against reading the file that the build measured. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class DecisionBenchmark {
    /** As many as pytest-benchmark measures at the least. */
    private static final int ROUNDS = 5;

    private static final int EARLIER = 12;

    /** How many benchmarks the suite has. */
    @Param("10000")
    public int benchmarks;

    private final Gate gate = new Gate(Policy.DEFAULT);
    private Path file;
    private Report current;
    private JobState before;

    @Setup
    public void setUp() throws IOException {
        file = Files.createTempFile("generated", ".json");
        before = JobState.EMPTY;
        for (int build = 1; build <= EARLIER; build++) {
            new GeneratedRun(benchmarks, ROUNDS, build).writeTo(file);
            before = decide(build, read()).stateAfter();
        }
        before = reread(before);
        new GeneratedRun(benchmarks, ROUNDS, EARLIER + 1).writeTo(file);
        current = read();
    }

    /** As a build has it: what was remembered comes from a file. */
    private static JobState reread(JobState state) throws IOException {
        var stored = new ByteArrayOutputStream();
        JobStateJson.write(state, stored);
        return JobStateJson.read(new ByteArrayInputStream(stored.toByteArray()));
    }

    @TearDown
    public void tearDown() throws IOException {
        Files.delete(file);
    }

    /** The report. */
    @Benchmark
    public Report read() throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return Formats.read("generated.json", Optional.empty(), content);
        }
    }

    /** Verdict, rows and the next state. */
    @Benchmark
    public GateResult decide() {
        return decide(EARLIER + 1, current);
    }

    /** The same, and the sentence of every row: how many characters they have. */
    @Benchmark
    public long decideAndSay() {
        long characters = 0;
        for (Row row : decide().rows()) {
            characters += row.reason().length();
        }
        return characters;
    }

    private GateResult decide(int build, Report report) {
        return gate.decide(
                new GateInput(Build.number(build), report, List.of(), new Baseline.EarlierBuilds(10), before));
    }
}
