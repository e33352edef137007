package io.jenkins.plugins.benchmarkgate.performance;

import io.jenkins.plugins.benchmarkgate.format.Formats;
import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.gate.Gate;
import io.jenkins.plugins.benchmarkgate.gate.GateInput;
import io.jenkins.plugins.benchmarkgate.gate.GateResult;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
import org.openjdk.jmh.annotations.Warmup;

/** A gate from two files to the verdict: reading both, comparing every benchmark, deciding. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class CompareBenchmark {
    private static final int ROUNDS = 5;

    /** How many are in each file. */
    @Param({"12500", "25000", "50000", "100000"})
    public int benchmarks;

    private byte[] content;

    @Setup
    public void setUp() {
        content = GrowingSuite.PYTEST_BENCHMARK.content(benchmarks, ROUNDS);
    }

    /** The verdict. */
    @Benchmark
    public GateResult compare() throws IOException {
        var baseline = new Baseline.Given("baseline.json", report());
        return new Gate(Policy.DEFAULT).decide(GateInput.first(report(), baseline));
    }

    private Report report() throws IOException {
        return Formats.read("results.json", Optional.empty(), new ByteArrayInputStream(content));
    }
}
