package io.jenkins.plugins.benchmarkgate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What earlier runs and further looks do to a verdict. One benchmark, "a", in milliseconds. */
class CheckHistoryTest {
    @TempDir
    private Path folder;

    private Cli cli;

    @BeforeEach
    void setUp() {
        cli = new Cli(folder);
    }

    private static String run(double millis) {
        return Cli.pytest(Map.of("a", millis));
    }

    /** Runs 1, 2, … of the folder "runs". */
    private void history(double... millis) throws Exception {
        for (int i = 0; i < millis.length; i++) {
            cli.file("runs/%d.json".formatted(i + 1), Cli.pytest(Map.of("a", millis[i]), "AMD EPYC"));
        }
    }

    private JsonNode row(String... arguments) throws Exception {
        String[] all = new String[arguments.length + 2];
        all[0] = "check";
        all[1] = "--json";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return new ObjectMapper().readTree(cli.run(all).out()).at("/rows/0");
    }

    private static double millis(JsonNode row, String field) {
        assertThat(row.get("unit").asText()).isEqualTo("s");
        return 1000 * row.get(field).asDouble();
    }

    @Test
    void shouldBeGatedByItsEarlierRunsIfThereIsNoBaselineFile() throws Exception {
        history(10.0, 10.1, 9.9, 10.0);
        cli.current(Map.of("a", 13.0));

        var outcome = cli.run("check", "--history", "runs");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("Baseline  the last 10 builds\n", "the median of the last 4 accepted builds")
                .doesNotContain("too little history");
    }

    @Test
    void shouldFindANoisyRowWithinItsNoise() throws Exception {
        history(10.0, 12.9, 10.0, 10.0, 10.1, 10.0, 10.0, 10.0);
        cli.current(Map.of("a", 13.0)).baseline(Map.of("a", 10.05));

        assertThat(cli.run("check").code()).isEqualTo(1);
        assertThat(cli.run("check", "--history", "runs").code()).isZero();
        JsonNode row = row("--history", "runs");
        assertThat(row.get("status").asText()).isEqualTo("WITHIN_NOISE");
        assertThat(millis(row, "reach")).isEqualTo(12.9, within(1e-6));
        assertThat(millis(row, "limit")).isEqualTo(12.9 * 1.1, within(1e-6));
        assertThat(row.get("history").asInt()).isEqualTo(8);
        assertThat(row.get("smallestVisible").asDouble()).isEqualTo(12.9 * 1.1 / 10 - 1, within(1e-6));
        assertThat(row.get("looks")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"auto, 0", "history, 0", "off, 1"})
    void shouldMakeOfTheHistoryWhatNoiseSays(String noise, int code) throws Exception {
        history(10.0, 12.9, 10.0, 10.0, 10.1, 10.0, 10.0, 10.0);
        cli.current(Map.of("a", 13.0));

        assertThat(cli.run("check", "--history", "runs", "--noise", noise).code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"--history=runs", "--history=runs/*.json"})
    void shouldTakeTheRunsOfAFolderInNaturalOrder(String history) throws Exception {
        history(10.0, 10.0, 10.0, 10.0, 10.0, 10.0, 10.0, 10.0, 10.0, 11.0);
        cli.current(Map.of("a", 12.5));

        assertThat(millis(row(history, "--reference", "previousBuild()"), "baseline"))
                .isEqualTo(11.0, within(1e-6));
    }

    @Test
    void shouldOrderNamedFilesOfAFolderAndKeepTheOrderOfFolders() throws Exception {
        cli.file("z/9.json", run(10.0)).file("z/10.json", run(10.5)).file("a/1.json", run(11.0));
        cli.current(Map.of("a", 12.5));

        assertThat(millis(row("--history=z/10.json", "--history=z/9.json", "--reference=previousBuild()"), "baseline"))
                .isEqualTo(10.5, within(1e-6));
        assertThat(millis(row("--history=z", "--history=a", "--reference=previousBuild()"), "baseline"))
                .isEqualTo(11.0, within(1e-6));
    }

    @Test
    void shouldLookIntoFoldersAndLeaveHiddenFilesAlone() throws Exception {
        cli.file("runs/9/current.json", run(10.0)).file("runs/10/current.json", run(10.5));
        cli.file("runs/.git/x", "no results").file("runs/.DS_Store", "no results");
        cli.current(Map.of("a", 12.5));

        JsonNode row = row("--history=runs", "--reference=previousBuild()");

        assertThat(row.get("history").asInt()).isEqualTo(2);
        assertThat(millis(row, "baseline")).isEqualTo(10.5, within(1e-6));
    }

    @Test
    void shouldTakeTheBaselineFromTheLastRunsIfAsked() throws Exception {
        history(20.0, 20.0, 10.0, 10.4, 10.2);
        cli.current(Map.of("a", 10.5)).baseline(Map.of("a", 1.0));

        assertThat(millis(row("--history=runs", "--reference=lastBuilds(3)"), "baseline"))
                .isEqualTo(10.2, within(1e-6));
    }

    @Test
    void shouldRefuseABaselineAndAReference() throws Exception {
        cli.current(Map.of("a", 10.0)).file("b.json", run(10.0));

        var outcome = cli.run("check", "--baseline=b.json", "--reference=previousBuild()");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--baseline and --reference exclude each other");
    }

    @Test
    void shouldSayThatItJudgedWithTooLittleHistory() throws Exception {
        history(10.0, 10.1);
        cli.current(Map.of("a", 10.2));

        assertThat(cli.run("check").out()).contains("Judged with too little history, 0 of 3 earlier runs");
        var outcome = cli.run("check", "--history", "runs");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("Judged with too little history, 2 of 3 earlier runs");
        assertThat(outcome.lastLine()).startsWith("NOT_GATED: learning, 2 of 3 builds");
        assertThat(cli.run("check", "--noise=off").out()).doesNotContain("too little history");
    }

    @Test
    void shouldRefuteWhatAFurtherLookDoesNotRepeat() throws Exception {
        history(10.0, 10.0, 10.1, 10.0, 9.9, 10.0, 10.0, 10.0);
        cli.current(Map.of("a", 13.0)).file("again.json", run(10.1)).file("and-again.json", run(13.1));

        assertThat(cli.run("check", "--history", "runs").code()).isEqualTo(1);
        JsonNode refuted = row("--history=runs", "--rerun=again.json");
        assertThat(refuted.get("status").asText()).isEqualTo("WITHIN_NOISE");
        assertThat(refuted.get("reason").asText()).contains("not repeated");
        assertThat(refuted.get("looks"))
                .extracting(JsonNode::asDouble)
                .hasSize(2)
                .first()
                .isEqualTo(0.013);
        assertThat(cli.run("check", "--history=runs", "--rerun=again.json").code())
                .isZero();
        assertThat(cli.run("check", "--history=runs", "--rerun=and-again.json").code())
                .isEqualTo(1);
        assertThat(cli.run("check", "--history=runs", "--rerun=and-again.json", "--rerun=again.json")
                        .code())
                .isZero();
    }

    @Test
    void shouldWaitForFurtherBuildsIfTheyAreToConfirm() throws Exception {
        history(10.0, 10.0, 10.1, 10.0, 9.9, 10.0, 10.0, 10.0);
        cli.current(Map.of("a", 13.0));

        var outcome = cli.run("check", "--history=runs", "--confirm=2");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).contains("UNCONFIRMED");
        assertThat(cli.run("check", "--history=runs", "--confirm=1").code()).isEqualTo(1);
    }

    @Test
    void shouldTakeAnEarlierRunAsAcceptedHoweverSlowItIs() throws Exception {
        history(10.0, 10.0, 10.1, 10.0, 9.9, 10.0, 10.0, 10.0, 13.0);
        cli.current(Map.of("a", 13.1));

        JsonNode row = row("--history=runs", "--confirm=2");

        assertThat(row.get("status").asText()).isEqualTo("WITHIN_NOISE");
        assertThat(millis(row, "reach")).isEqualTo(13.0, within(1e-6));
    }

    @Test
    void shouldNotCompareWithRunsOfAnotherMachineUnlessTheKeyIsGiven() throws Exception {
        for (int i = 1; i <= 8; i++) {
            cli.file("runs/%d.json".formatted(i), Cli.pytest(Map.of("a", 10.0 + i / 100.0), "Intel Xeon"));
        }
        cli.current(Map.of("a", 13.0));

        var outcome = cli.run("check", "--history", "runs");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).contains("CPU AMD EPYC instead of Intel Xeon", "0 of 3 earlier runs of this machine");
        assertThat(outcome.lastLine()).startsWith("NOT_GATED");
        assertThat(cli.run("check", "--history=runs", "--machine-key=lab").code())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"'{\"benchmarks\": ['; runs/2.json", "''; runs/2.json", "'[]'; runs/2.json: holds no benchmark"})
    void shouldNameABrokenFileOfTheHistory(String content, String message) throws Exception {
        history(10.0);
        cli.file("runs/2.json", content).current(Map.of("a", 10.2));

        var outcome = cli.run("check", "--history", "runs");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains(message);
    }

    @Test
    void shouldLeaveTheCurrentResultsOutOfTheirHistoryAndRefuseACopy() throws Exception {
        history(10.0, 10.0, 10.1, 10.0, 13.0);

        assertThat(cli.run("check", "runs/5.json", "--history", "runs").code()).isEqualTo(1);
        cli.current(Map.of("a", 13.0));
        var outcome = cli.run("check", "--history", "runs");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--history runs/5.json repeats the current results");
    }

    @Test
    void shouldNotWonderThatSizesRepeat() throws Exception {
        for (int run = 1; run <= 4; run++) {
            cli.file("runs/%d.json".formatted(run), size(4096));
        }
        cli.file("now.json", size(4096)).file("grown.json", size(6000)).file("again.json", size(6000));
        String format = "--format=smaller-is-better";

        var outcome = cli.run("check", "now.json", "--history", "runs", format);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.lastLine()).startsWith("PASSED: 0 of 1 compared");
        assertThat(cli.run("check", "grown.json", "--history", "runs", "--rerun", "again.json", format)
                        .lastLine())
                .startsWith("FAILED: 1 of 1 compared");
    }

    private static String size(int bytes) {
        return "[{\"name\": \"app.js\", \"unit\": \"bytes\", \"value\": %d}]".formatted(bytes);
    }

    /** What was given is not asked for once more where it cannot help. */
    @Test
    void shouldAskForEarlierRunsOnlyWhereTheyWouldHelp() throws Exception {
        history(10.0, 10.0, 10.1, 10.0);
        cli.current(Map.of("a", 10.2));

        assertThat(cli.run("check", "--history", "runs", "--statistic=value").out())
                .contains("the statistic value is not on both sides; there is best-quartile, extreme, median, mean now")
                .doesNotContain("give them with --history");
        cli.baseline(Map.of("a", 10.0));
        assertThat(cli.run("check").out()).contains("give them with --history");
    }
}
