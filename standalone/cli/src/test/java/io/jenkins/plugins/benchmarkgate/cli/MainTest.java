package io.jenkins.plugins.benchmarkgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private final Cli cli = new Cli(Path.of(""));

    @ParameterizedTest
    @ValueSource(strings = {"", "check", "baseline", "baseline update", "demo", "generate-completion"})
    void shouldExplainEveryCommand(String command) {
        var outcome = cli.run((command + " -h").strip().split(" "));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("Usage: benchmark-gate " + command);
        assertThat(outcome.out())
                .isEqualTo(cli.run((command + " --help").strip().split(" ")).out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "check", "baseline", "baseline update", "demo"})
    void shouldSayItsVersionWhateverTheCommand(String command) {
        assertThat(cli.run((command + " --version").strip().split(" ")).out()).startsWith("benchmark-gate ");
    }

    @Test
    void shouldListHelpAndVersionLast() {
        assertThat(cli.run("check", "--help").out())
                .containsSubsequence(
                        "--baseline=FILE  ", "--output=FILE  ", "-h, --help  ", "-V, --version  ", "Exit codes:");
    }

    @Test
    void shouldCompleteItsOptions() {
        assertThat(cli.run("generate-completion").out()).contains("--unstable-threshold", "--accept-regressions");
    }

    @Test
    void shouldSuggestWhatWasMeant() {
        assertThat(cli.run("chekc").err()).contains("Did you mean: benchmark-gate check");
    }
}
