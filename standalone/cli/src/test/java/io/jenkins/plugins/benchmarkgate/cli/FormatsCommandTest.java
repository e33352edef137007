package io.jenkins.plugins.benchmarkgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.format.Formats;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsCommandTest {
    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void setUp() {
        cli = new Cli(folder);
    }

    @Test
    void shouldListWhatIsKnown() {
        assertThat(cli.run("formats").out().lines()).containsExactlyElementsOf(Formats.ids());
    }

    @Test
    void shouldSayWhatAFileIsTakenForAndWhy() throws Exception {
        cli.current(Map.of("a", 10.0))
                .file("go.txt", "pkg: p\nBenchmarkA 1 10 ns/op\n")
                .file("none.json", "[]");

        var outcome = cli.run("formats", "benchmarks/current.json", "go.txt", "none.json");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines())
                .containsExactly(
                        Path.of("benchmarks", "current.json")
                                + ": pytest-benchmark, because of the keys benchmarks, machine_info",
                        "go.txt: go, because of the line \"pkg: p\"",
                        "none.json: holds no benchmark and does not tell of which format: a baseline that has yet to be filled");
    }

    @Test
    void shouldGoOnBehindAFileOfNoKnownFormat() throws Exception {
        cli.file("a.txt", "hello").file("b.txt", "pkg: p\nBenchmarkA 1 10 ns/op\n");

        var outcome = cli.run("formats", "a.txt", "b.txt");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).contains("a.txt: is of no known format; known are ", "b.txt: go, because of");
    }
}
