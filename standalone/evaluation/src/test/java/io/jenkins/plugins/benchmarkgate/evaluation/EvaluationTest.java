package io.jenkins.plugins.benchmarkgate.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.benchmarkgate.gate.Noise;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    private static final Runs STEADY = new Runs(Map.of("a", run(100, 101, 99, 100, 102, 98, 100, 101, 100, 99)));

    @Test
    void shouldLetTheGateCatchASlowdownAndNothingElse() {
        var gate = new GateContender(20, Noise.AUTO, true);

        assertThat(gate.alarms(STEADY, 0, Map.of("a", 1.0))).containsEntry("a", false);
        assertThat(gate.alarms(STEADY, 0, Map.of("a", 1.3))).containsEntry("a", true);
        assertThat(gate.alarms(STEADY, 3, Map.of("a", 1.15))).containsEntry("a", false);
    }

    @Test
    void shouldLetEveryPeerSeeWhatIsBeyondDoubt() {
        for (PeerRule peer : PeerRule.values()) {
            assertThat(peer.alarms(STEADY, 0, Map.of("a", 3.0)))
                    .as(peer.label())
                    .containsEntry("a", true);
            assertThat(peer.alarms(STEADY, 0, Map.of("a", 1.0)))
                    .as(peer.label())
                    .containsEntry("a", false);
        }
    }

    @Test
    void shouldCountSharesByBenchmarkAndAlarmsByBuild() {
        var score = new Score(Map.of("a", List.of(true, false), "b", List.of(false, false)));

        assertThat(score.share(1)).startsWith("0.2500 (0.0000 to 0.5000)");
        assertThat(Double.parseDouble(score.builds(1))).isBetween(0.45, 0.55);
    }

    @Test
    void shouldSummariseTheRoundsOfEachRun(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("x-aa-y.csv.gz");
        write(file, "benchmark,fork,iteration,value\na,0,0,1\na,0,1,2\na,0,2,6\na,1,0,5\n");

        Runs runs = Runs.read(file);

        assertThat(runs.value("a", 0, 0))
                .isEqualTo(Locations.of(Map.of(
                        Location.BEST_QUARTILE, 1.5, Location.EXTREME, 1.0, Location.MEDIAN, 2.0, Location.MEAN, 3.0)));
        assertThat(runs.value("a", 1, 1)).isEqualTo(runs.value("a", 0, 0));
        write(file, "benchmark,fork,iteration,value\na,0,0\n");
        assertThatThrownBy(() -> Runs.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2");
    }

    private static void write(Path file, String text) throws IOException {
        try (var output = new GZIPOutputStream(Files.newOutputStream(file))) {
            output.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static List<Locations> run(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> Locations.of(Map.of(
                        Location.BEST_QUARTILE, values[i],
                        Location.EXTREME, values[i] * 0.98,
                        Location.MEDIAN, values[i] * 1.02,
                        Location.MEAN, values[i] * 1.03)))
                .toList();
    }
}
