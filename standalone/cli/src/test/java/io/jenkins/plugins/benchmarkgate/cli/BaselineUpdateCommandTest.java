package io.jenkins.plugins.benchmarkgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineUpdateCommandTest {
    private static final String FILE = "benchmarks/baseline.json";

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void setUp() {
        cli = new Cli(folder);
    }

    private Cli.Outcome update(String... more) {
        var arguments = new ArrayList<>(List.of("baseline", "update", "benchmarks/current.json", "--to", FILE));
        arguments.addAll(List.of(more));
        return cli.run(arguments.toArray(String[]::new));
    }

    @Test
    void shouldCopyTheRunAndShowWhatChanges() throws Exception {
        cli.baseline(Map.of("a", 10.0, "gone", 1.0)).current(Map.of("a", 5.0, "fresh", 1.0));

        var outcome = update();

        assertThat(outcome.code()).isZero();
        assertThat(cli.read(FILE)).isEqualTo(cli.read("benchmarks/current.json"));
        assertThat(outcome.out()).contains("IMPROVED  -50.0 %   10.0 ms  5.00 ms  12.0 ms  a", "MISSING", "NEW");
        assertThat(outcome.lastLine())
                .isEqualTo("Wrote benchmarks/baseline.json with the 2 benchmarks of benchmarks/current.json");
        assertThat(Files.list(folder.resolve("benchmarks"))).hasSize(2);
    }

    @Test
    void shouldRefuseARegressionUnlessTold() throws Exception {
        cli.baseline(Map.of("a", 10.0)).current(Map.of("a", 13.0));
        String old = cli.read(FILE);

        var refused = update();

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.lastLine())
                .isEqualTo(
                        "Not written: 1 of 1 compared benchmarks regressed. If that is meant, say --accept-regressions.");
        assertThat(cli.read(FILE)).isEqualTo(old);
        assertThat(update("--threshold", "40").code()).isZero();
        cli.file(FILE, old);
        assertThat(update("--accept-regressions").code()).isZero();
        assertThat(cli.read(FILE)).isEqualTo(cli.read("benchmarks/current.json"));
    }

    @Test
    void shouldWriteNothingIfItIsATest() throws Exception {
        cli.baseline(Map.of("a", 10.0)).current(Map.of("a", 10.5));
        String old = cli.read(FILE);

        var outcome = update("--dry-run");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.lastLine()).startsWith("Dry run: would write benchmarks/baseline.json");
        assertThat(cli.read(FILE)).isEqualTo(old);
    }

    @Test
    void shouldMakeTheFirstBaselineAndItsFolder() throws Exception {
        cli.current(Map.of("a", 10.0));

        var outcome = cli.run("baseline", "update", "benchmarks/current.json", "--to", "new/folder/baseline.json");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("There is no baseline at new/folder/baseline.json yet.");
        assertThat(cli.read("new/folder/baseline.json")).isEqualTo(cli.read("benchmarks/current.json"));
    }

    @Test
    void shouldFillAnEmptyBaseline() throws Exception {
        cli.current(Map.of("a", 10.0)).file(FILE, "[]");

        assertThat(update().code()).isZero();
    }

    @Test
    void shouldAskBeforeItReplacesABrokenBaseline() throws Exception {
        cli.current(Map.of("a", 10.0)).file(FILE, "{\"benchmarks\": [");

        var refused = update();

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out())
                .contains("benchmarks/baseline.json: ", "Not written: the old baseline cannot be read");
        assertThat(cli.read(FILE)).isEqualTo("{\"benchmarks\": [");
        assertThat(update("--accept-regressions").code()).isZero();
    }

    @Test
    void shouldAskBeforeItReplacesWhatHasNothingInCommon() throws Exception {
        cli.baseline(Map.of("a", 10.0)).current(Map.of("b", 10.0));

        assertThat(update().code()).isEqualTo(1);

        cli.file(FILE, "goos: linux\ngoarch: amd64\nBenchmarkA-4 10 5 ns/op 7 B/op\nPASS\n");
        var ofOtherMachine = update();
        assertThat(ofOtherMachine.code()).isEqualTo(1);
        assertThat(ofOtherMachine.lastLine())
                .isEqualTo("Not written: it has no benchmark in common with the old baseline. If that is meant, say"
                        + " --accept-regressions.");
    }

    @Test
    void shouldCountBenchmarksAndNotTheirMetrics() throws Exception {
        cli.file("go.txt", "goos: linux\npkg: a\nBenchmarkA-4 10 5 ns/op 7 B/op 1 allocs/op\nPASS\n");

        assertThat(cli.run("baseline", "update", "go.txt", "--to", FILE).lastLine())
                .isEqualTo("Wrote %s with the 1 benchmarks of go.txt".formatted(FILE));
    }

    @Test
    void shouldSayThatTheTargetIsAFolder() throws Exception {
        cli.current(Map.of("a", 10.0));

        var outcome = cli.run("baseline", "update", "benchmarks/current.json", "--to", "benchmarks");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("benchmarks is a folder; name the file, such as benchmarks");
    }

    @Test
    void shouldReplaceTheBaselineOfAnotherMachine() throws Exception {
        cli.current(Map.of("a", 30.0)).file(FILE, Cli.pytest(Map.of("a", 10.0), "Intel Xeon"));

        var outcome = update();

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("another machine (CPU AMD EPYC instead of Intel Xeon)");
    }

    @Test
    void shouldRefuseSeveralFiles() throws Exception {
        cli.current(Map.of("a", 10.0)).file("benchmarks/other.json", Cli.pytest(Map.of("b", 1.0)));

        var outcome = cli.run("baseline", "update", "benchmarks/*.json", "--to", FILE);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("a baseline is a copy of one result file, and these are 2");
        assertThat(folder.resolve(FILE)).doesNotExist();
    }

    @Test
    void shouldRefuseToReplaceAFileByItself() throws Exception {
        cli.current(Map.of("a", 10.0));

        assertThat(cli.run("baseline", "update", "benchmarks/current.json", "--to", "benchmarks/current.json"))
                .matches(outcome -> outcome.code() == 2)
                .matches(outcome -> outcome.err().contains("are the same file"));
    }

    @Test
    void shouldKeepTheOldBaselineIfTheRunIsBroken() throws Exception {
        cli.baseline(Map.of("a", 10.0)).file("benchmarks/current.json", "{\"benchmarks\": [{");
        String old = cli.read(FILE);

        assertThat(update("--accept-regressions").code()).isEqualTo(2);
        assertThat(cli.read(FILE)).isEqualTo(old);
    }

    @Test
    void shouldKeepALinkALinkAndThePermissions() throws Exception {
        cli.current(Map.of("a", 10.0)).file("shared/real.json", Cli.pytest(Map.of("a", 10.0)));
        var permissions = PosixFilePermissions.fromString("rw-rw-r--");
        Files.setPosixFilePermissions(folder.resolve("shared/real.json"), permissions);
        Files.createSymbolicLink(folder.resolve(FILE), folder.resolve("shared/real.json"));

        assertThat(update().code()).isZero();

        assertThat(folder.resolve(FILE)).isSymbolicLink();
        assertThat(cli.read("shared/real.json")).isEqualTo(cli.read("benchmarks/current.json"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("shared/real.json")))
                .isEqualTo(permissions);
    }
}
