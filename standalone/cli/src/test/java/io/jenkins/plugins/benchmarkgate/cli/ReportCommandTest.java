package io.jenkins.plugins.benchmarkgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void setUp() {
        cli = new Cli(folder);
    }

    private void runs(double... millis) throws Exception {
        for (int i = 0; i < millis.length; i++) {
            cli.file("runs/run-%d.json".formatted(i + 1), Cli.pytest(Map.of("a", millis[i]), "AMD EPYC"));
        }
    }

    @Test
    void shouldGateTheRunsInNaturalOrderAndWriteThePages() throws Exception {
        runs(10, 10.1, 9.9, 10, 10, 10, 10, 10.1, 10, 13);

        var outcome = cli.run("report", "runs", "--output", "pages");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines())
                .hasSize(11)
                .element(9)
                .asString()
                .contains("#10", "FAILED", "runs/run-10.json");
        assertThat(outcome.out().lines().filter(line -> line.contains("FAILED")))
                .hasSize(1);
        assertThat(folder.resolve("pages/index.html")).exists();
        assertThat(folder.resolve("pages/build-10.html")).exists();
    }

    @Test
    void shouldGateByTheThresholdThatIsGiven() throws Exception {
        runs(10, 10, 10, 10, 11.5);

        assertThat(cli.run("report", "runs", "--output", "pages").out()).doesNotContain("FAILED");
        assertThat(cli.run("report", "runs", "--output", "pages", "--threshold", "10")
                        .out())
                .contains("FAILED");
    }

    @Test
    void shouldWriteNothingWhereARunCannotBeRead() throws Exception {
        runs(10, 10);
        cli.file("runs/run-3.json", "{\"benchmarks\": [");

        var outcome = cli.run("report", "runs", "--output", "pages");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("run-3.json");
        assertThat(Files.exists(folder.resolve("pages"))).isFalse();
    }

    @Test
    void shouldAskForTheOutput() throws Exception {
        runs(10);

        assertThat(cli.run("report", "runs").code()).isEqualTo(2);
        assertThat(cli.run("report", "none", "--output", "pages").code()).isEqualTo(2);
    }
}
