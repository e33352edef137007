package io.jenkins.plugins.benchmarkgate.format;

import static io.jenkins.plugins.benchmarkgate.format.Inputs.assertUnusable;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.keys;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.measurement;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.metrics;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.readFixture;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import org.junit.jupiter.api.Test;

class BencherFormatTest {
    @Test
    void shouldKnowBenchersOwnMeasures() throws Exception {
        var report = readFixture("bencher/latency.json");

        assertThat(keys(report)).containsExactly("tests::benchmark_a", "tests::benchmark_b", "tests::benchmark_c");
        assertThat(metrics(report, "tests::benchmark_a")).containsExactly("latency ns smaller *");
        assertThat(measurement(report, "tests::benchmark_a").locations()).isEqualTo(Locations.of(Location.VALUE, 3247));
    }

    @Test
    void shouldNotGuessUnitAndDirectionOfOthers() throws Exception {
        var report = readFixture("bencher/dhat.json");

        assertThat(metrics(report, "bench_play_game"))
                .hasSize(6)
                .contains("Final Blocks  unknown *", "Total Bytes  unknown *");
        assertThat(measurement(report, "bench_play_game", "Final Blocks").locations())
                .isEqualTo(Locations.of(Location.VALUE, 0));
    }

    @Test
    void shouldSayWhatIsMissing() {
        assertUnusable("{\"a\": {\"latency\": {\"value\": 1}, \"b\": {\"lower_value\": 1}}}")
                .hasMessage("results.json: a.b: expected a \"value\", as bencher writes it (line 1, column 55)");
        assertUnusable("{\"a\": {\"latency\": {\"value\": 1}}, \"a\": {\"latency\": {\"value\": 1}}}")
                .hasMessageContaining("the benchmark \"a\" stands in this file twice");
    }
}
