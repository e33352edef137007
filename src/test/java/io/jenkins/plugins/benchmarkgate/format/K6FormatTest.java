package io.jenkins.plugins.benchmarkgate.format;

import static io.jenkins.plugins.benchmarkgate.format.Inputs.assertUnusable;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.keys;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.measurement;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.metrics;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.read;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.readFixture;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import java.util.Map;
import org.junit.jupiter.api.Test;

class K6FormatTest {
    @Test
    void shouldGatePercentilesOfTrendsThatHaveNothingElse() throws Exception {
        var report = read("{\"root_group\": {}, \"metrics\": {\"http_req_duration\": {\"p(95)\": 12.5, \"p(99)\": 20,"
                + " \"thresholds\": {\"p(95)<500\": false}}, \"http_req_sending\": {\"p(95)\": 0.1}}}");

        assertThat(metrics(report, "http_req_duration")).containsExactly("p(95) ms smaller *", "p(99) ms smaller *");
        assertThat(metrics(report, "http_req_sending")).containsExactly("p(95) ms smaller");
    }

    @Test
    void shouldReadTheShapeOfHandleSummary() throws Exception {
        var report = readFixture("k6/handle-summary.json");

        assertThat(keys(report)).hasSize(19);
        assertThat(measurement(report, "http_req_duration").locations())
                .isEqualTo(Locations.of(Map.of(Location.MEAN, 10.249346666666655, Location.MEDIAN, 6.1165)));
        assertThat(metrics(report, "http_req_duration"))
                .containsExactly("time ms smaller *", "p(90) ms smaller", "p(95) ms smaller");
        assertThat(metrics(report, "http_req_failed")).containsExactly("rate ratio smaller");
        assertThat(metrics(report, "checks")).containsExactly("rate ratio bigger");
        assertThat(metrics(report, "http_reqs")).containsExactly("count count unknown", "rate ops/s bigger");
        assertThat(metrics(report, "data_sent")).containsExactly("count B unknown", "rate B/s unknown");
    }

    @Test
    void shouldReadTheShapeOfTheSummaryExport() throws Exception {
        var report = read("""
            {"metrics": {"http_req_failed": {"passes": 3, "fails": 600, "value": 0.005, "thresholds": {"a": false}},
                         "http_req_duration": {"avg": 2.5, "min": 1, "med": 2, "max": 4, "p(90)": 3},
                         "vus": {"value": 20, "min": 20, "max": 20}}, "root_group": {}}\
            """);

        assertThat(measurement(report, "http_req_failed", "rate").locations())
                .isEqualTo(Locations.of(Location.VALUE, 0.005));
        assertThat(metrics(report, "http_req_duration")).containsExactly("time ms smaller *", "p(90) ms smaller");
        assertThat(metrics(report, "vus")).containsExactly("value  unknown");
    }

    @Test
    void shouldReadTheMachineReadableSummary() throws Exception {
        var report = readFixture("k6/machine-readable-derived.json");

        assertThat(report.format()).isEqualTo("k6");
        assertThat(metrics(report, "iteration_duration"))
                .containsExactly("time ms smaller *", "p(90) ms smaller", "p(95) ms smaller");
        assertThat(measurement(report, "iteration_duration").locations())
                .isEqualTo(Locations.of(Map.of(Location.MEAN, 2.5, Location.MEDIAN, 2.0)));
        assertThat(metrics(report, "checks_failed")).containsExactly("rate ratio smaller");
        assertThat(metrics(report, "checks_succeeded")).containsExactly("rate ratio bigger");
        assertThat(metrics(report, "data_sent")).containsExactly("count B unknown");
        assertThat(metrics(report, "custom")).containsExactly("value  unknown *");
    }

    @Test
    void shouldSayWhereTheSummaryIsIfTheFileHoldsSinglePoints() {
        assertUnusable(
                        "{\"type\":\"Metric\",\"data\":{\"name\":\"http_reqs\",\"type\":\"counter\",\"contains\":\"default\"},"
                                + "\"metric\":\"http_reqs\"}\n{\"type\":\"Point\",\"data\":{\"value\":1},\"metric\":\"http_reqs\"}\n")
                .hasMessageContaining("holds every single point that k6 measured; the summary is in the file that");
    }

    @Test
    void shouldSayWhatIsMissing() {
        assertUnusable("{\"results\": {\"checks\": {}, \"metrics\": [{\"values\": {\"count\": 1}}]}}")
                .hasMessageContaining("results.metrics[0]: expected the \"name\" of a metric, as k6 writes it");
        assertUnusable("{\"metrics\": {\"iterations\": {\"type\": \"counter\"}}}")
                .hasMessageContaining("metrics.iterations: expected the values of a metric, as k6 writes them");
    }

    @Test
    void shouldLeaveATrendOfTheScriptToTheUser() throws Exception {
        assertThat(metrics(readFixture("k6/handle-summary.json"), "with_cache_duration"))
                .contains("value  unknown *");
    }
}
