package io.jenkins.plugins.benchmarkgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the results do not say of their metrics, told by options and rules. */
class ToldMetricsTest {
    private static final String BENCHER = "{\"sort\": {\"swaps\": {\"value\": %s}}}";

    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void setUp() throws IOException {
        cli = new Cli(folder)
                .file("benchmarks/baseline.json", BENCHER.formatted(100))
                .file("benchmarks/current.json", BENCHER.formatted(150));
    }

    @Test
    void shouldNameTheParameterThatIsMissing() {
        assertThat(cli.run("check").out()).contains("the file does not say which values are better; set direction");
    }

    @ParameterizedTest
    @CsvSource({"smaller, REGRESSED, 1", "bigger, IMPROVED, 0"})
    void shouldGateByOptions(String direction, String status, int code) {
        var outcome = cli.run("check", "--noise=off", "--direction", direction, "--unit", "count");

        assertThat(outcome.code()).isEqualTo(code);
        assertThat(outcome.out()).contains(status + " ");
    }

    @ParameterizedTest
    @CsvSource({"smaller, REGRESSED", "bigger, IMPROVED"})
    void shouldGateByTheWordsOfARule(String direction, String status) throws IOException {
        cli.file(
                "rules.json",
                "[{\"pattern\": \"sort\", \"metric\": \"swaps\", \"direction\": \"%s\", \"unit\": \"count\"}]"
                        .formatted(direction));

        assertThat(cli.run("check", "--noise=off", "--rules-file", "rules.json").out())
                .contains(status + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "--direction, up, '--direction: unknown word \"up\"; known are smaller, bigger'",
        "--unit, parsec, '--unit: unknown unit \"parsec\"'",
        "--metrics, ',', '--metrics names no metric'",
        "--key-suffix, ' ', '--key-suffix is empty'"
    })
    void shouldRefuseWhatMakesNoSense(String option, String value, String message) {
        var outcome = cli.run("check", option, value);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains(message);
    }

    @Test
    void shouldFailForAMetricThatIsNowhere() {
        var outcome = cli.run("check", "--metrics", "swops");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.lastLine())
                .isEqualTo("FAILED: metrics: no benchmark has a metric \"swops\"; there are swaps");
    }

    @Test
    void shouldAddTheKeySuffixToBothSides() {
        var outcome = cli.run("check", "--noise=off", "--direction=smaller", "--unit=count", "--key-suffix", "arm64");

        assertThat(outcome.out()).contains("REGRESSED sort arm64\n");
    }

    @Test
    void shouldTellTheDirectionOfANewBaseline() {
        var outcome = cli.run(
                "baseline",
                "update",
                "benchmarks/current.json",
                "--to=benchmarks/baseline.json",
                "--direction=smaller",
                "--unit=count");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("1 of 1 compared benchmarks regressed");
    }
}
