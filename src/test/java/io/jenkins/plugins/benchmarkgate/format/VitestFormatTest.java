package io.jenkins.plugins.benchmarkgate.format;

import static io.jenkins.plugins.benchmarkgate.format.Inputs.assertUnusable;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.keys;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.measurement;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.metrics;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.readFixture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VitestFormatTest {
    private static final String OUTER = "shapes.bench.mjs > strings > repeat";
    private static final String INNER = "shapes.bench.mjs > strings > nested <b>| > repeat";

    @Test
    void shouldTellNamesApartByTheirGroups() throws Exception {
        var report = readFixture("vitest/3.2.7-shapes.json");

        assertThat(keys(report)).containsExactly(OUTER, INNER);
        assertThat(metrics(report, OUTER)).containsExactly("time ms smaller *", "hz ops/s bigger");
        assertThat(measurement(report, OUTER).locations())
                .isEqualTo(Locations.of(Map.of(
                        Location.EXTREME, 0.00009999999997489795,
                        Location.MEDIAN, 0.00010999999994965037,
                        Location.MEAN, 0.02250426234568463)));
        assertThat(measurement(report, OUTER).rounds()).isEqualTo(324);
        assertThat(measurement(report, INNER, "hz").locations().get(Location.VALUE))
                .hasValue(76791.23678938871);
    }

    @Test
    void shouldReadWhatOldVersionsWrote() throws Exception {
        var report = readFixture("vitest/0.34.6-test-results.json");

        assertThat(keys(report)).containsExactly("strings > repeat", "nested <b>| > repeat", "top");
        assertThat(report.notes()).containsExactly("\"fails\" was not measured");
        assertThat(measurement(report, "top").rounds()).isEqualTo(6);
    }

    @Test
    void shouldReduceTheSamples() throws Exception {
        var report = readFixture("vitest/0.34.6-test-results.json");

        var locations = measurement(report, "strings > repeat").locations();
        assertThat(locations.asMap())
                .containsOnlyKeys(Location.EXTREME, Location.BEST_QUARTILE, Location.MEDIAN, Location.MEAN);
        assertThat(locations.get(Location.BEST_QUARTILE).orElseThrow()).isEqualTo(2.815e-4, within(1e-9));
        assertThat(locations.get(Location.MEDIAN).orElseThrow()).isEqualTo(3.34e-4, within(1e-9));
    }

    @Test
    void shouldNameWhatFailed() throws Exception {
        assertThat(readFixture("vitest/3.2.7-shapes.json").notes())
                .containsExactly("\"shapes.bench.mjs > strings > fails\" was not measured");
    }

    @Test
    void shouldSayWhatIsMissing() {
        assertUnusable("{\"files\": [{\"groups\": [{\"benchmarks\": []}]}]}")
                .hasMessage("results.json: files[0].groups[0]: expected a \"fullName\", as vitest writes it"
                        + " (line 1, column 41)");
    }
}
