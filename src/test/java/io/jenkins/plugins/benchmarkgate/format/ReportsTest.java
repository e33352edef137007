package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.benchmarkgate.format.Reports.FileReport;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportsTest {
    @Test
    void shouldMakeOneReportOfSeveralFiles() throws Exception {
        var merged = Reports.merge(List.of(file("1.json", "a", "Linux"), file("2.json", "b", "Linux")));

        assertThat(merged.measurements()).extracting(Measurement::key).containsExactly("a", "b");
        assertThat(merged.machine().system()).isEqualTo("Linux");
    }

    @Test
    void shouldPassOverEmptyFiles() throws Exception {
        var empty = new FileReport("0.json", Inputs.read("{}"));

        assertThat(Reports.merge(List.of(empty, file("1.json", "a", "Linux"))).format())
                .isEqualTo("pytest-benchmark");
        assertThat(Reports.merge(List.of(empty)).isEmpty()).isTrue();
    }

    @Test
    void shouldNameBothFilesOfDifferentMachines() {
        assertThatThrownBy(() -> Reports.merge(List.of(file("1.json", "a", "Linux"), file("2.json", "b", "Darwin"))))
                .isInstanceOf(ResultFileException.class)
                .hasMessage("2.json: comes from another machine than 1.json (operating system Darwin instead of Linux);"
                        + " give each its own gate with an id");
    }

    @Test
    void shouldNameBothFilesThatHoldTheSameBenchmark() {
        assertThatThrownBy(() -> Reports.merge(List.of(file("1.json", "a", "Linux"), file("2.json", "a", "Linux"))))
                .isInstanceOf(ResultFileException.class)
                .hasMessage("2.json: the benchmark \"a\" stands in 1.json as well");
    }

    private static FileReport file(String name, String key, String system) throws IOException {
        return new FileReport(
                name,
                Inputs.read(
                        "{\"machine_info\": {\"system\": \"%s\"}, \"benchmarks\": [{\"fullname\": \"%s\", \"stats\": {\"mean\": 2}}]}"
                                .formatted(system, key)));
    }
}
