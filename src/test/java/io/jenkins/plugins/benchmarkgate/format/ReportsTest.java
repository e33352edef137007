package io.jenkins.plugins.benchmarkgate.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.benchmarkgate.format.Reports.FileReport;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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
    void shouldCombineTheSameBenchmarkOfTwoFiles() throws Exception {
        var merged = Reports.merge(List.of(
                of("1.json", benchmark("a", 2, 4)),
                of("2.json", benchmark("a", 3, 8)),
                of("3.json", benchmark("a", 7, 6))));

        assertThat(merged.measurements()).hasSize(1);
        var measurement = merged.measurements().get(0);
        assertThat(measurement.locations()).isEqualTo(Locations.of(Map.of(Location.EXTREME, 3.0, Location.MEAN, 6.0)));
        assertThat(measurement.repetitions()).isEqualTo(new Repetitions(3, 2));
    }

    @Test
    void shouldTakeSingleValuesOfSeveralFilesForRounds() throws Exception {
        var merged = Reports.merge(List.of(
                of("1.txt", "pkg: p\nBenchmarkA 1 10 ns/op\n"), of("2.txt", "pkg: p\nBenchmarkA 1 14 ns/op\n")));

        assertThat(merged.measurements().get(0).locations())
                .isEqualTo(Locations.of(Map.of(
                        Location.BEST_QUARTILE, 11.0,
                        Location.EXTREME, 10.0,
                        Location.MEDIAN, 12.0,
                        Location.MEAN, 12.0,
                        Location.VALUE, 12.0)));
        assertThat(merged.measurements().get(0).rounds()).isEqualTo(2);
    }

    @Test
    void shouldCountARunThatIsWrittenTwiceOnce() throws Exception {
        var full = new FileReport("full.json", Inputs.readFixture("benchmarkdotnet/0.15.1-array-full.json"));
        var brief = new FileReport("brief.json", Inputs.readFixture("benchmarkdotnet/0.15.1-array-brief.json"));

        assertThat(Reports.merge(List.of(full, brief))).isEqualTo(full.report());
        assertThat(Reports.merge(List.of(brief, full)).measurements())
                .containsExactlyInAnyOrderElementsOf(full.report().measurements());
    }

    @Test
    void shouldPutFilesOfDifferentToolsTogether() throws Exception {
        var merged = Reports.merge(List.of(
                file("1.json", "a", "Linux"),
                of("2.json", "{\"results\": [{\"command\": \"b\", \"mean\": 1}]}"),
                of(
                        "3.json",
                        "[{\"benchmark\": \"c\", \"mode\": \"avgt\", \"vmName\": \"VM\", \"jdkVersion\": \"17.0.1\","
                                + " \"primaryMetric\": {\"score\": 1, \"scoreUnit\": \"s/op\"}}]")));

        assertThat(merged.measurements()).extracting(Measurement::key).containsExactly("a", "b", "c:avgt");
        assertThat(merged.format()).isEqualTo("pytest-benchmark + hyperfine + jmh");
        assertThat(merged.machine()).isEqualTo(new Machine("", "", "", "Linux", "VM 17.0"));
    }

    @Test
    void shouldNameBothFilesOfDifferentToolsThatHoldTheSameBenchmark() {
        assertThatThrownBy(() -> Reports.merge(List.of(
                        file("1.json", "a", "Linux"),
                        of("2.json", "{\"results\": [{\"command\": \"a\", \"mean\": 1}]}"))))
                .isInstanceOf(ResultFileException.class)
                .hasMessage("2.json: the benchmark \"a\" stands in 1.json as well");
    }

    @Test
    void shouldRefuseTheRunBeforeBesideTheNewOne() throws Exception {
        var report = Inputs.readFixture("criterion/flat/base/estimates.json");
        var base = new FileReport("criterion/a/base/estimates.json", report);
        var current = new FileReport("criterion/a/new/estimates.json", report);

        assertThatThrownBy(() -> Reports.merge(List.of(base, current)))
                .isInstanceOf(ResultFileException.class)
                .hasMessageContaining("criterion/a/new/estimates.json: the benchmark")
                .hasMessageContaining("stands in criterion/a/base/estimates.json as well");
    }

    @Test
    void shouldRefuseRepetitionsInUnitsThatDoNotFit() {
        String go = "pkg: p\nUnit share better=%s\nBenchmarkA 1 10 ns/op 5 share\n";

        assertThatThrownBy(() ->
                        Reports.merge(List.of(of("1.txt", go.formatted("higher")), of("2.txt", go.formatted("lower")))))
                .isInstanceOf(ResultFileException.class)
                .hasMessage("2.txt: \"p.BenchmarkA\" is measured in share (bigger is better) and in share (smaller is"
                        + " better)");
    }

    private static FileReport of(String name, String content) throws IOException {
        return new FileReport(name, Inputs.read(content));
    }

    private static String benchmark(String key, int min, int mean) {
        return "{\"benchmarks\": [{\"fullname\": \"%s\", \"stats\": {\"min\": %d, \"mean\": %d}}]}"
                .formatted(key, min, mean);
    }

    private static FileReport file(String name, String key, String system) throws IOException {
        return new FileReport(
                name,
                Inputs.read(
                        "{\"machine_info\": {\"system\": \"%s\"}, \"benchmarks\": [{\"fullname\": \"%s\", \"stats\": {\"mean\": 2}}]}"
                                .formatted(system, key)));
    }

    @Test
    void shouldCountTheNotesThatAreTooMany() {
        var notes = new ReaderNotes();
        for (int i = 0; i < 25; i++) {
            notes.add("note " + i);
            notes.add("note 0");
        }

        assertThat(notes.all()).hasSize(21).startsWith("note 0", "note 1").endsWith("and 5 more notes like these");
    }
}
