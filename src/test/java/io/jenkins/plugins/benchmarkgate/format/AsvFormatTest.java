package io.jenkins.plugins.benchmarkgate.format;

import static io.jenkins.plugins.benchmarkgate.format.Inputs.keys;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.measurement;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.read;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.readFixture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AsvFormatTest {
    @Test
    void shouldReadEveryCombinationOfParameters() throws Exception {
        var report = readFixture("asv/blas/graviton/03433efb-py3.12.json");

        assertThat(keys(report)).hasSize(222).contains("benchmarks.Nrm2.time_nrm2(1000, 'dz') [version 243b9089]");
        assertThat(measurement(report, "benchmarks.dot.time_dot(100) [version 31489ecf]")
                        .locations())
                .isEqualTo(Locations.of(Map.of(
                        Location.VALUE, 4.452279096371748e-07,
                        Location.MEDIAN, 4.452279096371748e-07,
                        Location.BEST_QUARTILE, 4.4236e-07)));
        assertThat(measurement(report, "benchmarks.dot.time_dot(1000) [version 31489ecf]")
                        .locations()
                        .get(Location.VALUE))
                .hasValue(5.881313485581242e-07);
        assertThat(report.machine().runtime()).isEqualTo("Python 3.12");
    }

    @Test
    void shouldReadTheFirstVersionWithItsBareNaN() throws Exception {
        var report = readFixture("asv/v1/cheetah/22b920c6-py2.7.json");

        assertThat(keys(report))
                .hasSize(21)
                .contains("time_other.time_parameterized(1)", "time_ci_small")
                .doesNotContain("time_AAA_failure", "time_AAA_skip");
        assertThat(report.notes()).containsExactly("\"time_AAA_failure\" failed", "\"time_AAA_skip\" was skipped");
        assertThat(measurement(report, "time_coordinates.time_latitude").locations())
                .isEqualTo(Locations.of(Location.VALUE, 0.0004540278911590576));
        assertThat(report.commit()).isEqualTo("22b920c6d0d54112ccbc020eddba9ea7a2d204f3");
    }

    @Test
    void shouldFindTheUnitInBenchmarksJsonOrTellItFromTheName() throws Exception {
        var report = readFixture("asv/v1/cheetah/22b920c6-py2.7.json");

        assertThat(measurement(report, "time_units.mem_unit").unit()).isEqualTo(Unit.SECONDS);
        assertThat(measurement(report, "time_ci_small").unit()).isEqualTo(Unit.SECONDS);
        assertThat(measurement(report, "time_secondary.track_value").unit()).isEqualTo(Unit.of("unit"));
        assertThat(measurement(read("{\"commit_hash\": \"a\", \"results\": {\"s.track_it\": 5}}"), "s.track_it")
                        .unit())
                .isEqualTo(Unit.UNKNOWN);
        assertThat(measurement(read("{\"commit_hash\": \"a\", \"results\": {\"s.mem_it\": 5}}"), "s.mem_it")
                        .unit())
                .isEqualTo(Unit.BYTES);
    }

    @Test
    void shouldReadRowsShorterThanTheColumnsAndInAnotherOrder() throws Exception {
        var report = read("""
            {"commit_hash": "a", "results": {"time_a": [["'x'", "'y'"], [[1, 2]]]}, "result_columns": ["version"]}\
            """);
        var ordered = read("""
            {"commit_hash": "a", "results": {"time_a": [[["1", "2"]], [5, null]]},
             "result_columns": ["params", "result", "stats_q_25"]}\
            """);

        assertThat(keys(report)).isEmpty();
        assertThat(measurement(ordered, "time_a(1)").locations()).isEqualTo(Locations.of(Location.VALUE, 5));
        assertThat(ordered.notes()).containsExactly("\"time_a(2)\" failed");
    }

    @Test
    void shouldTakeAnotherVersionOfABenchmarkForAnotherBenchmark() throws Exception {
        String rows = """
            {"commit_hash": "a", "result_columns": ["result", "params", "version"],
             "results": {"time_a": [[1], [], "0123456789abcdef"], "time_b": [[1], [["1"]], "2"], "time_c": [[1], [], null]}}\
            """;
        String apart = """
            {"commit_hash": "a", "results": {"time_a": 1, "time_b": 2}, "benchmark_version": {"time_a": "0123456789abcdef"}}\
            """;

        assertThat(keys(read(rows))).containsExactly("time_a [version 01234567]", "time_b(1) [version 2]", "time_c");
        assertThat(keys(read(apart))).containsExactly("time_a [version 01234567]", "time_b");
    }

    @Test
    void shouldRefuseResultsOfNoCommit() {
        assertThatThrownBy(() ->
                        Formats.read("a.json", Optional.of("asv"), Inputs.stream("{\"results\": {\"time_a\": 1}}")))
                .isInstanceOf(ResultFileException.class)
                .hasMessageContaining("expected an object with \"commit_hash\", as asv writes it");
    }

    @Test
    void shouldRefuseParametersWithoutEnd() {
        String thousand = "[" + "\"1\",".repeat(999) + "\"1\"]";

        String results = "\"results\": {\"time_a\": [[1], [%s, %s]]}".formatted(thousand, thousand);
        String columns = "\"result_columns\": [\"result\", \"params\"]";

        Inputs.assertUnusable("{\"commit_hash\": \"a\", %s, %s}".formatted(columns, results))
                .hasMessageContaining("results.time_a[1]: there are more than 100,000 combinations of parameters");
        Inputs.assertUnusable("{\"commit_hash\": \"a\", %s, %s}".formatted(results, columns))
                .hasMessageContaining("there are more than 100,000 combinations of parameters");
    }

    @Test
    void shouldNotTakeRecordedSamplesForParameters() throws Exception {
        String thousand = "[" + "1.5,".repeat(999) + "1.5]";
        String results =
                "\"results\": {\"time_a\": [[1, 2], [[\"'x'\", \"'y'\"]], [%s, %s]]}".formatted(thousand, thousand);
        String columns = "\"result_columns\": [\"result\", \"params\", \"samples\"]";

        assertThat(keys(read("{\"commit_hash\": \"a\", %s, %s}".formatted(columns, results))))
                .containsExactly("time_a('x')", "time_a('y')");
        assertThat(keys(read("{\"commit_hash\": \"a\", %s, %s}".formatted(results, columns))))
                .containsExactly("time_a('x')", "time_a('y')");
    }
}
