package io.jenkins.plugins.benchmarkgate.format;

import static io.jenkins.plugins.benchmarkgate.format.Inputs.assertUnusable;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.keys;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.measurement;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.metrics;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.read;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.readFixture;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HyperfineFormatTest {
    @Test
    void shouldReadEveryStatisticOfAScan() throws Exception {
        var report = readFixture("hyperfine/1.15.0-scan.json");

        assertThat(report.measurements()).hasSize(2);
        assertThat(report.measurements().get(0))
                .isEqualTo(new Measurement(
                        "head -c 10 /dev/zero [size=10]",
                        "time",
                        "",
                        Unit.SECONDS,
                        Direction.SMALLER,
                        Locations.of(Map.of(
                                Location.BEST_QUARTILE, 0.011423018,
                                Location.EXTREME, 0.011385849,
                                Location.MEDIAN, 0.011478084000000001,
                                Location.MEAN, 0.012832558600000002)),
                        0.001971885302741465,
                        5));
    }

    @Test
    void shouldTellCommandsOfOneNameByTheirParameters() throws Exception {
        assertThat(keys(readFixture("hyperfine/1.15.0-same-name.json")))
                .containsExactly("same [word=a]", "same [word=b]");
    }

    @Test
    void shouldNameCommandsThatEndedWithAnError() throws Exception {
        var report = readFixture("hyperfine/1.15.0-failing.json");

        assertThat(keys(report)).containsExactly("sh -c \"exit 3\"", "echo \"<b>|'quoted'\"");
        assertThat(report.notes())
                .containsExactly(
                        "4 of 4 runs of \"sh -c \"exit 3\"\" ended with an error; their times are in the result");
    }

    @Test
    void shouldReadEveryMetricOfVersion2() throws Exception {
        var report = readFixture("hyperfine/2.0.0-scan.json");

        String key = "head -c 10 /dev/zero [size=10]";
        assertThat(keys(report)).containsExactly(key, "head -c 200000 /dev/zero [size=200000]");
        assertThat(metrics(report, key))
                .containsExactly(
                        "time s smaller *",
                        "time_cpu s smaller",
                        "time_user s smaller",
                        "time_system s smaller",
                        "memory B smaller");
        assertThat(measurement(report, key))
                .isEqualTo(new Measurement(
                        key,
                        "time",
                        "",
                        Unit.SECONDS,
                        Direction.SMALLER,
                        Locations.of(Map.of(
                                Location.BEST_QUARTILE, 0.00054716175,
                                Location.EXTREME, 0.000539484,
                                Location.MEDIAN, 0.0005942345000000001,
                                Location.MEAN, 0.0005928437500000001)),
                        5.5893333021479406e-05,
                        4));
        assertThat(report.toolVersion()).isEqualTo("2.0.0");
        assertThat(report.machine()).isEqualTo(new Machine("", "x86_64", "", "Linux", ""));
    }

    @Test
    void shouldReadTheMemoryAndTheNamesOfVersion2() throws Exception {
        var report = readFixture("hyperfine/2.0.0-memory.json");

        assertThat(keys(report)).containsExactly("small", "large", "small again");
        var memory = measurement(report, "large", "memory");
        assertThat(memory.locations())
                .isEqualTo(Locations.of(Map.of(
                        Location.BEST_QUARTILE, 43702272.0,
                        Location.EXTREME, 43687936.0,
                        Location.MEDIAN, 43716608.0,
                        Location.MEAN, 43738453.333333336)));
        assertThat(memory.stddev()).isEqualTo(64286.76023360746);
        assertThat(memory.primary()).isFalse();
    }

    @Test
    void shouldNameCommandsThatEndedWithAnErrorInVersion2() throws Exception {
        assertThat(readFixture("hyperfine/2.0.0-failing.json").notes())
                .containsExactly(
                        "3 of 3 runs of \"sh -c \"exit 3\"\" ended with an error; their times are in the result");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldGateTheMetricThatTheUserPutFirst(boolean isSaidFirst) throws Exception {
        String said = "\"primary_metric\": \"instructions\"";
        String results = """
            "results": [{"command": "a", "measurements": [
              {"time_wall_clock": {"value": 2, "unit": "second"}, "instructions": {"value": 700, "unit": "count"}}],
             "summary": {"time_wall_clock": {"unit": "second", "mean": 2},
                         "instructions": {"unit": "count", "mean": 700}}}]\
            """;
        var report = read("{%s, %s}".formatted(isSaidFirst ? said : results, isSaidFirst ? results : said));

        assertThat(metrics(report, "a")).containsExactly("instructions count smaller *", "time s smaller");
    }

    @Test
    void shouldSayThatTheMainMetricIsMissing() {
        assertUnusable("{\"primary_metric\": \"instructions\", \"results\": [{\"command\": \"a\", \"mean\": 1}]}")
                .hasMessageContaining(
                        "expected a \"mean\" of \"instructions\" of the command \"a\", as hyperfine writes it");
    }

    @Test
    void shouldReadASingleRunWithoutItsTimes() throws Exception {
        var report = read("{\"results\": [{\"command\": \"a\", \"mean\": 1, \"stddev\": null, \"median\": 0.0,"
                + " \"times\": null, \"exit_codes\": [null]}]}");

        assertThat(measurement(report, "a").locations())
                .isEqualTo(Locations.of(Map.of(Location.MEAN, 1.0, Location.MEDIAN, 0.0)));
        assertThat(measurement(report, "a").stddev()).isNaN();
    }

    @Test
    void shouldReadTheMemoryWhereVersion120MeasuredIt() throws Exception {
        var report = readFixture("hyperfine/derived-1.20-memory.json");

        assertThat(metrics(report, "sort data.txt")).containsExactly("time s smaller *", "memory B smaller");
        assertThat(measurement(report, "sort data.txt", "memory").locations().get(Location.MEDIAN))
                .hasValue(4096000);
        assertThat(metrics(report, "sort nothing.txt [lines=0]")).containsExactly("time s smaller *");
    }

    @Test
    void shouldReadTheMemoryOfEachRun() throws Exception {
        var report = read("{\"results\": [{\"command\": \"a\", \"mean\": 1, \"times\": [1, 1, 1],"
                + " \"memory_usage_byte\": [4096, 12288, 8192]}]}");

        assertThat(metrics(report, "a")).containsExactly("time s smaller *", "memory B smaller");
        assertThat(measurement(report, "a", "memory").locations())
                .isEqualTo(Locations.of(Map.of(
                        Location.BEST_QUARTILE, 6144.0,
                        Location.EXTREME, 4096.0,
                        Location.MEDIAN, 8192.0,
                        Location.MEAN, 8192.0)));
        assertThat(measurement(report, "a", "memory").stddev()).isEqualTo(4096);
        assertThat(measurement(report, "a", "memory").rounds()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0, 0]", "null", "[]"})
    void shouldNotTakeTheMissingMemoryForAMeasurement(String memory) throws Exception {
        var report =
                read("{\"results\": [{\"command\": \"a\", \"mean\": 1, \"memory_usage_byte\": %s}]}".formatted(memory));

        assertThat(metrics(report, "a")).containsExactly("time s smaller *");
    }

    @Test
    void shouldSayWhatIsMissing() {
        assertUnusable("{\"results\": [{\"command\": \"a\"}]}")
                .hasMessage("results.json: results[0]: expected \"command\" and \"mean\", as hyperfine writes them"
                        + " (line 1, column 29)");
    }
}
