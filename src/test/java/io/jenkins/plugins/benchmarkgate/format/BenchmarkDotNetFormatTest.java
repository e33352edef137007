package io.jenkins.plugins.benchmarkgate.format;

import static io.jenkins.plugins.benchmarkgate.format.Inputs.keys;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.measurement;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.metrics;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.read;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.readFixture;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchmarkDotNetFormatTest {
    private static final String KEY = "Demo.Benchmarks.ArrayProcessorBenchmarks.GenerateArray";

    @Test
    void shouldReadStatisticsAndAllocatedBytes() throws Exception {
        var report = readFixture("benchmarkdotnet/0.15.1-array-full.json");

        assertThat(measurement(report, KEY).locations())
                .isEqualTo(Locations.of(Map.of(
                        Location.BEST_QUARTILE, 17289.817810058594,
                        Location.EXTREME, 17175.70343017578,
                        Location.MEDIAN, 17372.24578857422,
                        Location.MEAN, 17419.501037597656)));
        assertThat(measurement(report, KEY).rounds()).isEqualTo(15);
        assertThat(metrics(report, KEY))
                .containsExactly(
                        "time ns smaller *",
                        "Allocated Memory B smaller",
                        "Gen0Collects count smaller",
                        "Gen1Collects count smaller",
                        "Gen2Collects count smaller");
        assertThat(measurement(report, KEY, "Allocated Memory").locations().get(Location.VALUE))
                .hasValue(22012);
    }

    @Test
    void shouldReadTheSameFromABriefReport() throws Exception {
        var full = readFixture("benchmarkdotnet/0.15.1-array-full.json");
        var brief = readFixture("benchmarkdotnet/0.15.1-array-brief.json");

        assertThat(measurement(brief, KEY)).isEqualTo(measurement(full, KEY));
        assertThat(metrics(brief, KEY)).containsExactly("time ns smaller *", "Allocated Memory B smaller");
    }

    @Test
    void shouldReadTheMachineWithoutBuildNumbers() throws Exception {
        var report = readFixture("benchmarkdotnet/0.15.1-array-brief.json");

        assertThat(report.toolVersion()).isEqualTo("0.15.1");
        assertThat(report.machine()).isEqualTo(new Machine("AMD Ryzen 5 3600X", "X64", "12", "Windows", ".NET 9.0"));
    }

    @Test
    void shouldTellJobsApartAndNameWhatWasNotMeasured() throws Exception {
        var report = read("""
            {"Title": "t", "HostEnvironmentInfo": {}, "Benchmarks": [
              {"FullName": "a", "DisplayInfo": "T.a: ShortRun(LaunchCount=1) [N=10]", "Statistics": {"Mean": 1}},
              {"FullName": "a", "DisplayInfo": "T.a: DefaultJob [N=10]", "Statistics": {"Mean": 2}},
              {"FullName": "b", "DisplayInfo": "T.b: DefaultJob", "Statistics": null}]}\
            """);

        assertThat(keys(report)).containsExactly("a [ShortRun(LaunchCount=1)]", "a [DefaultJob]");
        assertThat(report.notes()).containsExactly("\"b\" was not measured");
    }
}
