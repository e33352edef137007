package io.jenkins.plugins.benchmarkgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {
    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void setUp() {
        cli = new Cli(folder);
    }

    private void runs(double... millis) throws Exception {
        for (int i = 0; i < millis.length; i++) {
            cli.file(
                    "runs/run-%d.json".formatted(i + 1),
                    Cli.pytest(Map.of("steady", 10.0, "noisy", millis[i]), "AMD EPYC"));
        }
    }

    @Test
    void shouldSayWhatEachThresholdWouldHaveDone() throws Exception {
        runs(10, 10, 10, 10, 10, 10, 10, 10, 11.8, 10);

        var outcome = cli.run("calibrate", "runs");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("10 runs replayed, 7 of them judged")
                .containsPattern("15 %  1 of 7 \\(2\\.6 to 51\\.3 %\\) +1 of 14")
                .containsPattern("20 %  0 of 7 ")
                .containsPattern("20 %  shows \\+\\d+\\.\\d %  .*noisy")
                .containsPattern("5 %  shows \\+\\d+\\.\\d %  .*steady");
    }

    @Test
    void shouldReplayTheThresholdThatIsAskedFor() throws Exception {
        runs(10, 10, 10, 10);

        assertThat(cli.run("calibrate", "runs", "--threshold", "12").out()).containsPattern("\n +12 %  0 of 1 ");
    }

    @Test
    void shouldSayWhereRunsAreTooFewOrCannotBeRead() throws Exception {
        runs(10, 10, 10);

        assertThat(cli.run("calibrate", "runs").out()).startsWith("3 runs are too few");
        cli.file("runs/run-4.json", "{\"benchmarks\": [");
        assertThat(cli.run("calibrate", "runs").code()).isEqualTo(2);
        assertThat(cli.run("calibrate", "none").code()).isEqualTo(2);
    }
}
