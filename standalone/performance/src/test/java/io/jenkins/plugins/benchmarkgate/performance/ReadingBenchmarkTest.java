package io.jenkins.plugins.benchmarkgate.performance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingBenchmarkTest {
    private final ReadingBenchmark benchmark = new ReadingBenchmark();
    private final GeneratedRun run = GeneratedRun.ofMegabytes(1, 1);

    @TempDir
    private Path folder;

    @BeforeEach
    void setUp() throws Exception {
        benchmark.megabytes = 1;
        benchmark.setUp();
    }

    @AfterEach
    void tearDown() throws Exception {
        benchmark.tearDown();
    }

    @Test
    void shouldReadEveryBenchmarkWithItsLocations() throws Exception {
        Report report = benchmark.read();

        assertThat(report.measurements()).hasSize(run.benchmarks());
        for (int i = 0; i < run.benchmarks(); i++) {
            double[] sorted = run.sortedRounds(i);
            Measurement measurement = report.measurements().get(i);
            assertThat(measurement.key()).isEqualTo(GeneratedRun.key(i));
            assertThat(measurement.locations().get(Location.EXTREME)).hasValue(sorted[0]);
            assertThat(measurement.locations().get(Location.MEDIAN)).hasValue(GeneratedRun.median(sorted));
        }
    }

    @Test
    void shouldScanEveryToken() throws Exception {
        Path file = folder.resolve("run.json");
        run.writeTo(file);
        long tokens;
        try (var parser = new ObjectMapper().readTree(file.toFile()).traverse()) {
            for (tokens = 0; parser.nextToken() != null; tokens++) {}
        }

        assertThat(benchmark.bareTokenScan()).isEqualTo(tokens);
    }
}
