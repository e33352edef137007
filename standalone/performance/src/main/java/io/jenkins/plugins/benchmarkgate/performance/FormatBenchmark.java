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
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
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
 * Reading a suite of each format, against a bare scan of the same bytes: of tokens, of lines, or of XML events. Many rounds
 * show what a file costs, many benchmarks of a few rounds what each costs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class FormatBenchmark {
    /** The format. */
    @Param
    public GrowingSuite suite;

    /** How many are in the file. */
    @Param("1000")
    public int benchmarks;

    /** How many each of them has, where the tool writes rounds. */
    @Param("100")
    public int rounds;

    private final JsonFactory json = new JsonFactory();
    private final XMLInputFactory xml = XMLInputFactory.newFactory();
    private byte[] content;

    @Setup
    public void setUp() {
        content = suite.content(benchmarks, rounds);
    }

    /** The number of tokens, lines or events. */
    @Benchmark
    public long bareScan() throws IOException, XMLStreamException {
        return switch (suite.scan()) {
            case TOKENS -> tokens();
            case LINES -> lines();
            case ELEMENTS -> events();
        };
    }

    private long tokens() throws IOException {
        long tokens = 0;
        try (JsonParser parser = json.createParser(new ByteArrayInputStream(content))) {
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

    private long events() throws XMLStreamException {
        long events = 0;
        XMLStreamReader reader = xml.createXMLStreamReader(new ByteArrayInputStream(content));
        while (reader.hasNext()) {
            reader.next();
            events++;
        }
        return events;
    }

    /** What the gate reads. */
    @Benchmark
    public Report read() throws IOException {
        return Formats.read("results", Optional.of(suite.format()), new ByteArrayInputStream(content));
    }
}
