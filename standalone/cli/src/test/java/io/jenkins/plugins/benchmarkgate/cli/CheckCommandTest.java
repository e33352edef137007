package io.jenkins.plugins.benchmarkgate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void setUp() {
        cli = new Cli(folder);
    }

    @Test
    void shouldPassIfNothingGotSlower() throws Exception {
        cli.baseline(Map.of("a", 10.0)).current(Map.of("a", 11.0));

        var outcome = cli.run("check");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .contains(
                        "Baseline  benchmarks/baseline.json\n", "UNCHANGED  +10.0 %   10.0 ms  11.0 ms  12.0 ms  a\n");
        assertThat(outcome.lastLine()).startsWith("PASSED: 0 of 1 compared benchmark regressed");
    }

    @Test
    void shouldFailIfOneGotSlower() throws Exception {
        cli.baseline(Map.of("a", 10.0, "b", 10.0)).current(Map.of("a", 13.0, "b", 10.0));

        var outcome = cli.run("check");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.lastLine()).startsWith("FAILED: 1 of 2 compared benchmarks regressed");
    }

    @ParameterizedTest
    @CsvSource({
        "12.0, --threshold=20, 0",
        "12.1, --threshold=20, 1",
        "13.0, --threshold=30, 0",
        "10.1, --threshold=0.5, 1",
        "34.0, --threshold=250, 0",
        "36.0, --threshold=250, 1",
        "11.5, --unstable-threshold=10, 3",
        "13.0, --criticality=UNSTABLE, 3",
        "13.0, --criticality=NOTE, 3",
        "13.0, --criticality=ERROR, 1",
        "13.0, --criticality=LIST, 0",
        "13.0, --ignore=a, 0",
        "13.0, --min-change=2ms, 1",
        "13.0, --min-change=4ms, 0",
        "13.0, --statistic=median, 1",
        "13.0, --noise=off, 1"
    })
    void shouldHonourEachSetting(double current, String setting, int code) throws Exception {
        cli.baseline(Map.of("a", 10.0, "b", 10.0)).current(Map.of("a", current, "b", 10.0));

        assertThat(cli.run("check", setting).code()).isEqualTo(code);
    }

    @Test
    void shouldTreatUnstableAsFailedIfStrict() throws Exception {
        cli.baseline(Map.of("a", 10.0, "b", 1.0)).current(Map.of("a", 10.0));

        assertThat(cli.run("check").code()).isEqualTo(3);
        assertThat(cli.run("check", "--strict").code()).isEqualTo(1);
        assertThat(cli.run("check", "--on", "missing=FAILURE").code()).isEqualTo(1);
        assertThat(cli.run("check", "--on", "missing=LIST", "--strict").code()).isZero();
    }

    @Test
    void shouldAskTheRulesInTheirOrder() throws Exception {
        cli.baseline(Map.of("db_read", 10.0, "net", 10.0)).current(Map.of("db_read", 13.0, "net", 13.0));
        cli.file("rules.json", """
                [{"pattern": "db_*", "threshold": 35}, {"pattern": "db_read", "threshold": 1},
                 {"pattern": "net", "ignore": true}]
                """);

        var outcome = cli.run("check", "--rules-file", "rules.json", "--min-change", "1ns");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("UNCHANGED  +30.0 %", "IGNORED");
    }

    @Test
    void shouldCompareARenamedBenchmarkWithItsFormerName() throws Exception {
        cli.baseline(Map.of("db_read", 10.0, "n=1", 10.0)).current(Map.of("db_select", 13.0, "n=2", 10.0));

        var outcome = cli.run("check", "--alias", "db_read=db_select", "--alias", "n=1=>n=2");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("REGRESSED", "+30.0 %").doesNotContain("MISSING", "NEW");
    }

    @Test
    void shouldSuggestTheAliasOfALikelyRename() throws Exception {
        cli.baseline(Map.of("test_a", 10.0)).current(Map.of("test_b", 10.0));

        var outcome = cli.run("check", "--markdown");

        assertThat(outcome.out()).contains("looks like the former").contains("aliases");
    }

    @Test
    void shouldSayThatTheBaselineIsOfAnotherTool() throws Exception {
        String go = "goos: linux\ngoarch: amd64\npkg: a\ncpu: AMD EPYC\nBenchmarkA-4 10 5 ns/op\nPASS\n";
        cli.current(Map.of("a", 10.0)).file("go.txt", go).file("plain.json", """
                {"results": [{"command": "a", "mean": 1, "median": 1, "min": 1, "max": 1, "times": [1, 1]}]}""");

        assertThat(cli.run("check", "--baseline", "go.txt").lastLine())
                .isEqualTo(
                        "NOT_GATED: nothing was compared, the baseline go.txt was measured on another machine; it is of"
                                + " go, these results are of pytest-benchmark");
        assertThat(cli.run("check", "plain.json", "--baseline", "go.txt", "--machine-key=m")
                        .lastLine())
                .isEqualTo(
                        "FAILED: none of the 1 benchmarks of this build can be compared with the baseline go.txt; it is"
                                + " of go, these results are of hyperfine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "benchmarks/baseline.json"})
    void shouldFailWhereEverythingIsIgnored(String baseline) throws Exception {
        cli.current(Map.of("a", 10.0, "b", 10.0));
        if (!baseline.isEmpty()) {
            cli.baseline(Map.of("a", 10.0, "b", 10.1));
        }

        var outcome = cli.run("check", "--ignore=*");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.lastLine())
                .isEqualTo(
                        "FAILED: nothing is gated: each of the 2 rows is ignored by a rule, or of a metric that is not"
                                + " gated");
    }

    @Test
    void shouldNotBeGatedWithoutABaseline() throws Exception {
        cli.current(Map.of("a", 10.0));

        var outcome = cli.run("check");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.lastLine()).startsWith("NOT_GATED: nothing was compared");
        assertThat(cli.run("check", "--on=noBaseline=UNSTABLE").code()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"[]", "{}", "'{\"benchmarks\": []}'", "'{\"results\": []}'"})
    void shouldNotBeGatedByAnEmptyBaseline(String baseline) throws Exception {
        cli.current(Map.of("a", 10.0)).file("benchmarks/baseline.json", baseline);

        var outcome = cli.run("check");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.lastLine()).contains("NOT_GATED", "benchmarks/baseline.json holds no benchmark yet");
    }

    @Test
    void shouldBeUnstableIfTheNamedBaselineIsNotThere() throws Exception {
        cli.current(Map.of("a", 10.0)).baseline(Map.of("a", 10.0));

        var outcome = cli.run("check", "--baseline", "other.json");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.lastLine()).startsWith("UNSTABLE").contains("other.json is not there");
    }

    @Test
    void shouldBeUnstableIfTheBaselineComesFromAnotherMachine() throws Exception {
        cli.current(Map.of("a", 10.0)).file("benchmarks/baseline.json", Cli.pytest(Map.of("a", 10.0), "Intel Xeon"));

        var outcome = cli.run("check");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.lastLine()).startsWith("NOT_GATED: nothing was compared");
        assertThat(outcome.out()).contains("CPU AMD EPYC instead of Intel Xeon");
    }

    @Test
    void shouldFailIfNothingCanBeCompared() throws Exception {
        cli.baseline(Map.of("a", 10.0)).current(Map.of("b", 10.0));

        assertThat(cli.run("check", "--criticality=LIST").code()).isEqualTo(1);
    }

    @Test
    void shouldMakeOneReportOfSeveralFiles() throws Exception {
        cli.baseline(Map.of("a", 10.0, "b", 10.0))
                .file("out/x/one.json", Cli.pytest(Map.of("a", 10.0)))
                .file("out/two.json", Cli.pytest(Map.of("b", 13.0)));

        assertThat(cli.run("check", "out/x/one.json", "out/two.json").code()).isEqualTo(1);
        assertThat(cli.run("check", "out/**/*.json").out()).contains("Current   out/two.json, out/x/one.json");
        assertThat(cli.run("check", "out/*.json").lastLine()).contains("1 of 1 compared", "1 missing");
    }

    @Test
    void shouldSayThatACopyOfTheBaselineWasMeasuredByNobody() throws Exception {
        cli.baseline(Map.of("a", 10.0)).current(Map.of("a", 10.0));

        var outcome = cli.run("check");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("Note: The current results are a copy of the baseline, byte for byte");
    }

    /** As Criterion.rs does, which copies {@code new} to {@code base} after each run. */
    @Test
    void shouldSayThatSeveralFilesAreCopiesOfTheBaseline() throws Exception {
        cli.file("a/base.json", Cli.pytest(Map.of("a", 10.0)))
                .file("a/new.json", Cli.pytest(Map.of("a", 10.0)))
                .file("b/base.json", Cli.pytest(Map.of("b", 10.0)))
                .file("b/new.json", Cli.pytest(Map.of("b", 10.0)));
        String copied = "Note: The current results are a copy of the baseline, byte for byte";

        assertThat(cli.run("check", "*/new.json", "--baseline", "*/base.json").out())
                .contains(copied);
        cli.file("b/new.json", Cli.pytest(Map.of("b", 10.5)));
        assertThat(cli.run("check", "*/new.json", "--baseline", "*/base.json").out())
                .doesNotContain(copied);
    }

    @Test
    void shouldNotWonderThatSizesRepeat() throws Exception {
        String sizes = "[{\"name\": \"app.js\", \"unit\": \"bytes\", \"value\": 4096}]";
        cli.file("old.json", sizes).file("new.json", sizes);

        var outcome = cli.run("check", "new.json", "--baseline", "old.json", "--format", "smaller-is-better");

        assertThat(outcome.lastLine()).startsWith("PASSED: 0 of 1 compared");
        assertThat(outcome.out()).doesNotContain("a copy of the baseline");
    }

    @Test
    void shouldPrintOneJsonObjectAndNothingElse() throws Exception {
        cli.baseline(Map.of("a", 10.0)).current(Map.of("a", 13.0));

        var outcome = cli.run("check", "--json", "--id", "unit-tests", "--name", "Unit tests");

        assertThat(outcome.code()).isEqualTo(1);
        var parser = new ObjectMapper().createParser(outcome.out());
        JsonNode result = parser.readValueAsTree();
        assertThat(parser.nextToken()).as("what follows the object").isNull();
        assertThat(result.get("schema").asInt()).isEqualTo(1);
        assertThat(result.get("id").asText()).isEqualTo("unit-tests");
        assertThat(result.get("name").asText()).isEqualTo("Unit tests");
        assertThat(result.get("verdict").asText()).isEqualTo("FAILED");
        assertThat(result.get("compared").asInt()).isEqualTo(1);
        assertThat(result.at("/rows/0").fieldNames())
                .toIterable()
                .contains(
                        "key",
                        "metric",
                        "unit",
                        "direction",
                        "status",
                        "change",
                        "threshold",
                        "baseline",
                        "current",
                        "limit",
                        "reach",
                        "smallestVisible",
                        "history",
                        "looks",
                        "reason");
        assertThat(result.at("/rows/0/change").asDouble()).isEqualTo(0.3, within(1e-9));
        assertThat(result.at("/files/0/sha256").asText())
                .isEqualTo(ResultFiles.sha256(new ByteArrayInputStream(
                        cli.read("benchmarks/current.json").getBytes(StandardCharsets.UTF_8))));
        assertThat(outcome.err())
                .startsWith("Note: Suite: 1 compared: 1 worse")
                .contains("\nFAILED: 1 of 1 compared benchmark regressed");
    }

    @Test
    void shouldWriteMarkdownToAFile() throws Exception {
        cli.baseline(Map.of("a", 10.0)).current(Map.of("a", 13.0));

        var outcome = cli.run("check", "--markdown", "--name", "a|b", "--output", "reports/gate.md");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("Note: Suite").contains("\nFAILED");
        assertThat(cli.read("reports/gate.md"))
                .startsWith("### a&#124;b\n\n**FAILED")
                .contains("<code>a</code>");
        assertThat(Files.list(folder.resolve("reports"))).hasSize(1);
    }

    @Test
    void shouldShowHostileNamesOnTheirLine() throws Exception {
        String name = "a\\nPASSED: all good\\u001b[2J\\u202e|<script>";
        cli.baseline(Map.of(name, 10.0)).current(Map.of(name, 13.0));

        var outcome = cli.run("check");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("a\\nPASSED: all good\\u001b[2J\\u202e|<script>")
                .doesNotContain("\u001b", "\u202e", "\nPASSED");
    }
}
