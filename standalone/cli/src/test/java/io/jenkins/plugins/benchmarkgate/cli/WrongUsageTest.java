package io.jenkins.plugins.benchmarkgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of arguments that no command understands, and what is understood that looks like a mistake. */
class WrongUsageTest {
    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void setUp() throws Exception {
        cli = new Cli(folder).baseline(Map.of("a", 10.0)).current(Map.of("a", 13.0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "check --nonsense; Unknown option: '--nonsense'",
                "check --threshold; Missing required parameter for option '--threshold' (PERCENT)",
                "check --threshold --json; Expected parameter for option '--threshold' but found '--json'",
                "check --threshold 5 --threshold 6; option '--threshold' (PERCENT) should be specified only once",
                "check --strict --strict; option '--strict' should be specified only once",
                "check --json --markdown; --json, --markdown are mutually exclusive (specify only one)",
                "baseline; Missing required subcommand",
                "baseline update; Missing required options and parameters: '--to=FILE', 'CURRENT'",
                "baseline update --to x.json; Missing required parameter: 'CURRENT'",
                "baseline update x.json; Missing required option: '--to=FILE'",
                "convert; Missing required parameter: 'FILE'",
                "calibrate; Missing required parameter: 'RUN'",
                "report x.json; Missing required option: '--output=FOLDER'"
            })
    void shouldNameTheMistakeAndTheHelp(String arguments, String message) {
        var outcome = cli.run(arguments.split(" "));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("benchmark-gate: " + message + "\n")
                .containsPattern("Try 'benchmark-gate [a-z ]+ --help'\\.\n$");
    }

    @Test
    void shouldSuggestTheOptionThatWasMeant() {
        assertThat(cli.run("check", "--threshhold", "5").err()).contains("Possible solutions: --threshold");
    }

    @Test
    void shouldTakeArgumentsFromAFile() throws Exception {
        cli.file("arguments", "--threshold=50\n--name \"two words\" # and a comment\n");

        var outcome = cli.run("check", "@" + folder.resolve("arguments"));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("two words", "(threshold 50 %)");
    }

    @Test
    void shouldTakeForAFileWhatFollowsTwoDashes() {
        assertThat(cli.run("check", "--", "--json").err()).startsWith("benchmark-gate: --json is not there");
    }
}
