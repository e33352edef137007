package io.jenkins.plugins.benchmarkgate.performance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.jenkins.plugins.benchmarkgate.format.Formats;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** Reading a large result file against what nobody can do without: Jackson's walk over its tokens. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class ReadingBenchmark {
    /** Size of the file. */
    @Param("50")
    public int megabytes;

    private Path file;
    private JsonFactory factory;

    @Setup
    public void setUp() throws IOException {
        file = Files.createTempFile("generated", ".json");
        factory = new JsonFactory();
        GeneratedRun.ofMegabytes(megabytes, 1).writeTo(file);
    }

    @TearDown
    public void tearDown() throws IOException {
        Files.delete(file);
    }

    /** The number of tokens. */
    @Benchmark
    public long bareTokenScan() throws IOException {
        long tokens = 0;
        try (JsonParser parser = factory.createParser(Files.newInputStream(file))) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    /** What the gate reads. */
    @Benchmark
    public Report read() throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return Formats.read("generated.json", Optional.empty(), content);
        }
    }
}
