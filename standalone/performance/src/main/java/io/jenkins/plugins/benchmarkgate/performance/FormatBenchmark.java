package io.jenkins.plugins.benchmarkgate.performance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.jenkins.plugins.benchmarkgate.format.Formats;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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

/** Reading a suite of many benchmarks of each format, against a bare scan of the same bytes: of tokens, or of lines. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class FormatBenchmark {
    /** The format. */
    @Param
    public GrowingSuite suite;

    /** How many are in the file. */
    @Param("12500")
    public int benchmarks;

    private byte[] content;
    private JsonFactory factory;

    @Setup
    public void setUp() {
        content = suite.content(benchmarks);
        factory = new JsonFactory();
    }

    /** The number of tokens or lines. */
    @Benchmark
    public long bareScan() throws IOException {
        return suite.isJson() ? tokens() : lines();
    }

    private long tokens() throws IOException {
        long tokens = 0;
        try (JsonParser parser = factory.createParser(new ByteArrayInputStream(content))) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    private long lines() throws IOException {
        long lines = 0;
        try (var reader =
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8))) {
            while (reader.readLine() != null) {
                lines++;
            }
        }
        return lines;
    }

    /** What the gate reads. */
    @Benchmark
    public Report read() throws IOException {
        return Formats.read("results", Optional.of(suite.format()), new ByteArrayInputStream(content));
    }
}
