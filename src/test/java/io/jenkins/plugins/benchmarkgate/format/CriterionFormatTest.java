package io.jenkins.plugins.benchmarkgate.format;

import static io.jenkins.plugins.benchmarkgate.format.Inputs.assertUnusable;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.keys;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.measurement;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.read;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.readFixture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CriterionFormatTest {
    private static final String MESSAGE = """
        {"reason":"benchmark-complete","id":"%s","report_directory":"reports/norm","iteration_count":[10,20,30],\
        "measured_values":[110.0,200.0,330.0],"unit":"us","throughput":[],\
        "typical":{"estimate":10.5,"lower_bound":9,"upper_bound":12,"unit":"us"},\
        "mean":{"estimate":10.75,"lower_bound":9,"upper_bound":12,"unit":"us"},\
        "median":{"estimate":11.0,"lower_bound":9,"upper_bound":12,"unit":"us"},"slope":null}
        """;

    @Test
    void shouldReadMessagesAndPassOverThoseOfGroups() throws Exception {
        var report = read(MESSAGE.formatted("a/b") + MESSAGE.formatted("a/c")
                + "{\"reason\":\"group-complete\",\"group_name\":\"a\",\"benchmarks\":[\"a/b\",\"a/c\"]}\n");

        assertThat(keys(report)).containsExactly("a/b", "a/c");
        var measurement = measurement(report, "a/b");
        assertThat(measurement.unit().symbol()).isEqualTo("us");
        assertThat(measurement.locations())
                .isEqualTo(Locations.of(Map.of(
                        Location.BEST_QUARTILE, 10.5,
                        Location.EXTREME, 10.0,
                        Location.MEDIAN, 11.0,
                        Location.MEAN, 10.75)));
        assertThat(measurement.rounds()).isEqualTo(3);
    }

    @Test
    void shouldReadTheMessagesThatTheBookDescribes() throws Exception {
        var report = readFixture("criterion/derived-messages.json");

        assertThat(keys(report)).containsExactly("norm <b>|/1024", "cycles");
        assertThat(measurement(report, "norm <b>|/1024").locations())
                .isEqualTo(Locations.of(Map.of(
                        Location.BEST_QUARTILE, 4160.0,
                        Location.EXTREME, 4140.0,
                        Location.MEDIAN, 4180.0,
                        Location.MEAN, 4173.5)));
        assertThat(measurement(report, "cycles").unit().symbol()).isEqualTo("cycles");
    }

    @Test
    void shouldReadTheFilesOfAFolder() throws Exception {
        var measurement =
                measurement(readFixture("criterion/0.3.6-shapes/new/estimates.json"), "Strings <b>|/repeat it/10");

        assertThat(measurement.unit().symbol()).isEqualTo("ns");
        assertThat(measurement.locations().get(Location.MEAN)).hasValue(25.707913398692813);
        assertThat(measurement.locations().get(Location.MEDIAN)).hasValue(22.054264705882353);
        assertThat(measurement.locations().get(Location.EXTREME).orElseThrow()).isEqualTo(22.0, within(1e-9));
        assertThat(measurement.stddev()).isEqualTo(11.312689673029);
        assertThat(measurement.rounds()).isEqualTo(10);
    }

    @Test
    void shouldReadCapitalisedKeysAndABareArrayOfSamples() throws Exception {
        var measurement =
                measurement(readFixture("criterion/old-capitalised/new/estimates.json"), "Fibonacci2/Iterative/20");

        assertThat(measurement.locations().get(Location.MEAN)).hasValue(4.749468876197933);
        assertThat(measurement.rounds()).isEqualTo(100);
    }

    @Test
    void shouldTellRepeatedIdsApartByTheirNumber() throws Exception {
        var report = readFixture("criterion/flat/base/estimates.json");

        assertThat(keys(report)).containsExactly("aes_128_gcm-1MB #2");
        assertThat(measurement(report, "aes_128_gcm-1MB #2").locations().get(Location.MEAN))
                .hasValue(965019289.0);
    }

    @Test
    void shouldNotTakeChangesForResults() {
        assertThatThrownBy(() -> readFixture("criterion/0.3.6-shapes/change/estimates.json"))
                .isInstanceOf(ResultFileException.class)
                .hasMessageEndingWith(
                        "has no benchmark.json beside it, which names the benchmark; match **/new/estimates.json");
    }

    @Test
    void shouldAskForTheFilesBesideTheEstimates() {
        assertUnusable("{\"mean\": {\"point_estimate\": -0.0123}}")
                .hasMessage("results.json: has no benchmark.json beside it, which names the benchmark;"
                        + " match **/new/estimates.json");
    }

    @Test
    void shouldSayWhatIsWrong() {
        assertUnusable(MESSAGE.formatted("a").replace("[10,20,30]", "[10]"))
                .hasMessageContaining("expected as many iterations as measured values, were 1 and 3");
        assertUnusable(MESSAGE.formatted("a") + MESSAGE.formatted("a"))
                .hasMessageContaining("the benchmark \"a\" stands in this file twice (line 2,");
    }
}
