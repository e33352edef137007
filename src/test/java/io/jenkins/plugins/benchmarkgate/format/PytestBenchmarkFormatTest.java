package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PytestBenchmarkFormatTest {
    @Test
    void shouldReadPythonsBareNumbers() throws Exception {
        var json = "{\"benchmarks\": [{\"fullname\": \"a\", \"stats\": {\"min\": NaN, \"median\": Infinity}}]}";

        var report = new PytestBenchmarkFormat()
                .read("a.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));

        assertThat(report.measurements()).hasSize(1);
    }
}
