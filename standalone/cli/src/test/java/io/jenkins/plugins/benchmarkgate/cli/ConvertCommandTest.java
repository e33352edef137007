package io.jenkins.plugins.benchmarkgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {
    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void setUp() {
        cli = new Cli(folder);
    }

    @Test
    void shouldWriteWhatIsReadBackAsTheSame() throws Exception {
        cli.current(Map.of("a", 10.0));

        var outcome = cli.run("convert", "benchmarks/current.json", "--output", "plain.json");

        assertThat(outcome.code()).isZero();
        assertThat(cli.read("plain.json"))
                .contains("\"format\" : \"benchmark-gate\"", "\"tool\" : \"pytest-benchmark\"");
        assertThat(cli.run("convert", "plain.json").out()).isEqualTo(cli.read("plain.json"));
    }

    @Test
    void shouldMakeOneOfSeveral() throws Exception {
        cli.file("1.txt", "pkg: p\nBenchmarkA 1 10 ns/op\n").file("2.txt", "pkg: p\nBenchmarkA 1 14 ns/op\n");

        assertThat(cli.run("convert", "*.txt").out()).contains("\"key\" : \"p.BenchmarkA\"", "\"median\" : 12.0");
    }

    @Test
    void shouldReadTheFilesBesideAResult() throws Exception {
        cli.file("a/new/estimates.json", "{\"mean\": {\"point_estimate\": 5}}")
                .file("a/new/benchmark.json", "{\"full_id\": \"group/a\"}");

        assertThat(cli.run("convert", "a/new/estimates.json").out()).contains("\"key\" : \"group/a\"");
    }

    @Test
    void shouldReplaceNothingIfAFileCannotBeRead() throws Exception {
        cli.file("plain.json", "old").file("bad.json", "{\"benchmarks\": [{\"stats\": {}}]}");

        var outcome = cli.run("convert", "bad.json", "--output", "plain.json");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("bad.json: benchmarks[0]: expected a \"fullname\"");
        assertThat(cli.read("plain.json")).isEqualTo("old");
    }
}
