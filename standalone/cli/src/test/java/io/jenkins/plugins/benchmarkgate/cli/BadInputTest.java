package io.jenkins.plugins.benchmarkgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mistake ends with 2, one line that names it, and nothing written. */
class BadInputTest {
    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void setUp() throws Exception {
        cli = new Cli(folder).baseline(Map.of("a", 10.0)).current(Map.of("a", 10.0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--threshold=0; --threshold must be a percentage above 0, was 0",
                "--threshold=-5; --threshold must be a percentage above 0, was -5",
                "--threshold=NaN; --threshold must be a number of percent such as 20, was \"NaN\"",
                "--threshold=; --threshold must be a number of percent such as 20, was \"\"",
                "--threshold=Infinity; --threshold must be a number of percent",
                "--threshold=20%; --threshold must be a number of percent such as 20, was \"20%\"",
                "--unstable-threshold=20; unstableThreshold must be below the threshold of 20 %, was 20 %",
                "--unstable-threshold=30; unstableThreshold must be below the threshold of 20 %, was 30 %",
                "--criticality=failure; unknown word \"failure\"",
                "--on=missing=LOUD; on.missing: unknown word \"LOUD\"",
                "--on=lost=LIST; on: unknown word \"lost\"",
                "--on=missing; --on must be EVENT=LEVEL such as missing=FAILURE, was \"missing\"",
                "--statistic=p99; statistic must be one of",
                "--min-change=soon; --min-change must be a number with a unit such as \"50us\", was \"soon\"",
                "--min-change=5parsec; --min-change has the unknown unit \"parsec\"",
                "--ignore=; pattern must not be empty",
                "--noise=loud; noise must be one of auto, history, off, was \"loud\"",
                "--format=csv; --format must be one of pytest-benchmark",
                "--id=../x; --id must be 1 to 100 letters, digits, - or _, was \"../x\"",
                "--id=javascript:alert(1); --id must be",
                "--id=; --id must be",
                "--rules-file=absent.json; absent.json is not there",
                "--history=absent; absent is not there",
                "--history=; the name of a file is empty",
                "'--history=x/*.json'; x/*.json: no file matches",
                "--rerun=absent.json; absent.json is not there",
                "--rerun=benchmarks/current.json; --rerun benchmarks/current.json is or repeats the current results",
                "--reference=lastBuilds(0); --reference lastBuilds(n) takes 1 to 10 runs, was 0",
                "--reference=lastBuilds(11); --reference lastBuilds(n) takes 1 to 10 runs, was 11",
                "--reference=yesterday; --reference must be previousBuild() or lastBuilds(n)",
                "--reference=job('other'); --reference job() is only for Jenkins",
                "--confirm=0; --confirm must be a number of builds from 1 to 9999, was \"0\"",
                "--machine-key=; --machine-key is empty",
                "--aliases=x; the option --aliases is --alias OLD=NEW here",
                "--alias=x; --alias must be OLD=NEW, or OLD=>NEW where a key holds an =, was \"x\"",
                "--alias=a=b=c; --alias must be OLD=NEW",
                "--alias==b; aliases: \"from\" names no benchmark",
                "--allow-stale; the option --allow-stale is only for Jenkins",
                "--tresholdd=5; Unknown option: '--tresholdd=5'",
                "absent.json; absent.json is not there",
                "benchmarks; benchmarks is a folder; name its files",
                "'x/*.json'; x/*.json: no file matches",
                "--output=benchmarks/current.json; --output benchmarks/current.json would replace a file that is being checked",
                "--output=benchmarks/../benchmarks/baseline.json; would replace a file that is being checked",
                "benchmarks/*.json; current results and baseline are the same file (benchmarks/baseline.json): nothing could",
                "benchmarks/baseline.json; current results and baseline are the same file"
            })
    void shouldRefuseTheArgument(String argument, String message) throws Exception {
        assertRefused(List.of("check", argument), message);
    }

    @Test
    void shouldTakeANegativeNumberForAnOptionsValue() throws Exception {
        assertRefused(List.of("check", "--threshold", "-5"), "--threshold must be a percentage above 0, was -5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "; is empty",
                "{\"benchmarks\": [; cut off",
                "benchmark,ms; ",
                "{\"benchmarks\": [{\"fullname\": \"a\", \"stats\": {\"median\": null}}]}; benchmarks[0].stats.median: expected a number, was null (line 1, column 55)",
                "{\"coverage\": 80}; ",
                "[1, 2]; ",
                "[]; holds no benchmark",
                "{\"results\": []}; holds no benchmark",
                "{\"benchmarks\": []}; holds no benchmark",
            })
    void shouldRefuseTheCurrentResults(String content, String message) throws Exception {
        cli.file("benchmarks/current.json", content == null ? "" : content);

        assertRefused(List.of("check"), "benchmarks/current.json: ");
        assertThat(cli.run("check").err()).contains(message == null ? "" : message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"benchmarks\": [", "benchmark,ms", "{\"coverage\": 80}", "[1, 2]"})
    void shouldRefuseTheBaseline(String content) throws Exception {
        cli.file("benchmarks/baseline.json", content);

        assertRefused(List.of("check"), "benchmarks/baseline.json: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "{\"pattern\": \"*\"}; rules.json: expected an array of rules (line 1, column 1)",
                "[\"*\"]; rules.json: expected an object",
                "[{\"threshold\": 5}]; rules.json: a rule needs a pattern",
                "[{\"pattern\": \"*\", \"treshold\": 5}]; rules.json: rules: unknown word \"treshold\"",
                "[{\"pattern\": \"*\", \"threshold\": 0}]; rules.json: threshold of the rule * must be a percentage above 0",
                "[{\"pattern\": \"*\", \"threshold\": null}]; rules.json: \"threshold\" must be a text, a number, true or false",
                "[{\"pattern\": \"*\", \"threshold\": [5]}]; rules.json: \"threshold\" must be a text, a number, true or false",
                "[{\"pattern\": \"*\", \"pattern\": \"b\"}]; rules.json: is not JSON: Duplicate",
                "[{\"pattern\": \"*\"}] 1; rules.json: expected the end of the file",
                "[{\"pattern\": \"*\"; rules.json: is cut off (line 1, column ",
                "no; rules.json: is not JSON"
            })
    void shouldRefuseTheRules(String rules, String message) throws Exception {
        cli.file("rules.json", rules);

        assertRefused(List.of("check", "--rules-file", "rules.json"), message);
    }

    @Test
    void shouldRefuseAnEmptyRulesFile() throws Exception {
        cli.file("rules.json", "");

        assertRefused(List.of("check", "--rules-file", "rules.json"), "rules.json: expected an array of rules");
    }

    @Test
    void shouldSeeThatTheBaselineIsALinkToTheCurrentResults() throws Exception {
        Files.delete(folder.resolve("benchmarks/baseline.json"));
        Files.createSymbolicLink(folder.resolve("benchmarks/baseline.json"), folder.resolve("benchmarks/current.json"));

        assertRefused(List.of("check"), "current results and baseline are the same file");
    }

    @Test
    void shouldRefuseTheSameBenchmarkInFilesOfTwoTools() throws Exception {
        cli.file("two.json", "{\"results\": [{\"command\": \"a\", \"mean\": 1}]}");

        assertRefused(List.of("check", "benchmarks/current.json", "two.json"), "the benchmark \"a\" stands in");
    }

    @Test
    void shouldKeepTheOldOutputIfTheNewOneCannotBeMade() throws Exception {
        cli.file("gate.json", "old").file("benchmarks/current.json", "{");

        assertRefused(List.of("check", "--json", "--output", "gate.json"), "benchmarks/current.json");
        assertThat(cli.read("gate.json")).isEqualTo("old");
    }

    @Test
    void shouldSayThatTheOutputCannotBeWritten() throws Exception {
        assertRefused(List.of("check", "--output", "benchmarks/current.json/x"), "benchmarks/current.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "chek", "baseline", "calibrate"})
    void shouldAskForACommand(String command) throws Exception {
        assertRefused(command.isEmpty() ? List.of() : List.of(command), "--help'");
    }

    private void assertRefused(List<String> arguments, String message) throws Exception {
        List<String> before = contents();

        var outcome = cli.run(arguments.toArray(String[]::new));

        assertThat(outcome.code()).as(outcome.out() + outcome.err()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("benchmark-gate: ")
                .contains(message)
                .doesNotContain("\tat ");
        assertThat(contents()).isEqualTo(before);
    }

    private List<String> contents() throws Exception {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted()
                    .map(path -> path + " " + path.toFile().length() + " "
                            + path.toFile().lastModified())
                    .toList();
        }
    }
}
