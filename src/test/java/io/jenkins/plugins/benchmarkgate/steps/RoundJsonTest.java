package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.model.Dimension;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundJsonTest {
    @Test
    void shouldReadBackAllThatWasCollected() throws IOException {
        var measured = new Measurement(
                "a[\u0000\"]",
                "time",
                "group",
                new Unit("laps", Dimension.OTHER, 2.5),
                Direction.BIGGER,
                Locations.of(Map.of(Location.MEDIAN, 1.5, Location.EXTREME, Double.POSITIVE_INFINITY)),
                Double.NaN,
                7,
                new Repetitions(3, 0.25),
                false);
        var report = new Report(
                "go",
                "1.22",
                new Machine("cpu", "x", "4", "Linux", "go1"),
                "abc",
                List.of("a note"),
                List.of(measured));
        var file = new CollectedFile("benchmarks/current.json", "/w/benchmarks/current.json", "00ff", true);
        var collected = new CollectedReports(
                new CollectedReport(List.of(file), Set.of("new/benchmark.json"), report, null),
                new CollectedReport(List.of(file), Set.of(), null, "benchmarks/baseline.json: broken"));

        assertThat(roundTrip(collected)).isEqualTo(collected);
    }

    @Test
    void shouldReadBackThatNothingWasThere() throws IOException {
        var nothing = new CollectedReports(CollectedReport.NOTHING, CollectedReport.NOTHING);

        assertThat(roundTrip(nothing)).isEqualTo(nothing);
    }

    private static CollectedReports roundTrip(CollectedReports collected) throws IOException {
        var output = new ByteArrayOutputStream();
        RoundJson.write(collected, output);
        return RoundJson.read(new ByteArrayInputStream(output.toByteArray()));
    }
}
