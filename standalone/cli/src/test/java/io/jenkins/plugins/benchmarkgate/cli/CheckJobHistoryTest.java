package io.jenkins.plugins.benchmarkgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.benchmarkgate.format.Formats;
import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.gate.Build;
import io.jenkins.plugins.benchmarkgate.gate.Gate;
import io.jenkins.plugins.benchmarkgate.gate.GateInput;
import io.jenkins.plugins.benchmarkgate.gate.GateResult;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.history.Acceptances;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.JobStateJson;
import io.jenkins.plugins.benchmarkgate.history.ResultFile;
import io.jenkins.plugins.benchmarkgate.history.ResultJson;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.report.Results;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line goes on with the history of a job where Jenkins would. */
class CheckJobHistoryTest {
    private static final Path RUNS = Path.of("../../examples/pytest/runs");
    private static final String CURRENT = "benchmarks/current.json";
    private static final Baseline BASELINE = new Baseline.EarlierBuilds(10);

    @TempDir
    private Path folder;

    private Cli cli;
    private JobState state = JobState.EMPTY;
    private int number;

    @BeforeEach
    void setUp() {
        cli = new Cli(folder);
    }

    private static Report report(String json) throws IOException {
        return Formats.read(CURRENT, Optional.empty(), new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private GateInput next(String json, Baseline baseline) throws IOException {
        return new GateInput(Build.number(number + 1), report(json), List.of(), baseline, state);
    }

    /** The next build of the job, which accepts nothing but what the gate accepts. */
    private GateResult build(String json) throws IOException {
        GateResult decided = new Gate(Policy.DEFAULT).decide(next(json, BASELINE));
        state = decided.stateAfter();
        number++;
        return decided;
    }

    private void builds(double... millis) throws IOException {
        for (double each : millis) {
            build(Cli.pytest(Map.of("a", each)));
        }
    }

    private Cli export() throws IOException {
        var json = new ByteArrayOutputStream();
        JobStateJson.write(state, json);
        return cli.file("history.json", json.toString(StandardCharsets.UTF_8));
    }

    /** What Jenkins would store of these results. */
    private JsonNode judgedByTheJob(String json) throws IOException {
        GateResult decided = new Gate(Policy.DEFAULT).decide(next(json, BASELINE));
        var file = new ResultFile(
                CURRENT, ResultFiles.sha256(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
        var bytes = new ByteArrayOutputStream();
        ResultJson.write(
                Results.of("benchmark-gate", "Benchmarks", decided, report(json), BASELINE.source(), List.of(file)),
                bytes);
        return new JsonMapper().readTree(bytes.toByteArray());
    }

    private JsonNode judgedByTheCommandLine(String json) throws IOException {
        export().file(CURRENT, json);
        return new JsonMapper()
                .readTree(
                        cli.run("check", "--json", "--history", "history.json").out());
    }

    private static String run(int run) throws IOException {
        return Files.readString(RUNS.resolve("%03d.json".formatted(run)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 12, 34})
    void shouldSayOfARecordedRunWhatTheJobSays(int last) throws IOException {
        for (int run = 1; run < last; run++) {
            build(run(run));
        }

        assertThat(judgedByTheCommandLine(run(last))).isEqualTo(judgedByTheJob(run(last)));
    }

    @Test
    void shouldStayRedWhereTheJobDoes() throws IOException {
        builds(10, 10.1, 9.9, 10, 14, 14, 14);
        String current = Cli.pytest(Map.of("a", 14.0));

        JsonNode result = judgedByTheCommandLine(current);

        assertThat(result).isEqualTo(judgedByTheJob(current));
        assertThat(result.at("/rows/0/status").asText()).isEqualTo("REGRESSED");
    }

    @Test
    void shouldKnowWhatWasAcceptedOnRecord() throws IOException {
        builds(10, 10.1, 9.9, 10, 14);
        state = Acceptances.newLevel(
                state, report(Cli.pytest(Map.of("a", 14.0))).machine().key(), new RowId("a", "time"));
        String current = Cli.pytest(Map.of("a", 14.1));

        JsonNode result = judgedByTheCommandLine(current);

        assertThat(result).isEqualTo(judgedByTheJob(current));
        assertThat(result.at("/rows/0/status").asText()).isNotEqualTo("REGRESSED");
    }

    @Test
    void shouldTakeFurtherRunsAsBuildsAfterThoseOfTheJob() throws IOException {
        builds(10, 10.1);
        export().file("more/3.json", Cli.pytest(Map.of("a", 9.9))).current(Map.of("a", 14.0));

        var outcome = cli.run("check", "--history", "more", "--history", "history.json");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("the median of the last 3 accepted builds")
                .doesNotContain("too little history");
    }

    @Test
    void shouldSayThatTheResultsAreOfAnotherMachineThanTheJob() throws IOException {
        builds(10, 10.1, 9.9, 10);
        export().file(CURRENT, Cli.pytest(Map.of("a", 14.0), "another processor"));

        assertThat(cli.run("check", "--history", "history.json").out())
                .contains("The history of the job knows nothing of this machine");
    }

    @Test
    void shouldAskForTheBaselineFileThatTheJobUses() throws IOException {
        String measured = Cli.pytest(Map.of("a", 10.0));
        state = new Gate(Policy.DEFAULT)
                .decide(next(measured, new Baseline.Given("perf/base.json", report(measured))))
                .stateAfter();
        export().file("perf/base.json", measured).current(Map.of("a", 10.1));

        var without = cli.run("check", "--history", "history.json");
        var with = cli.run("check", "--history", "history.json", "--baseline", "perf/base.json");

        assertThat(without.code()).isEqualTo(3);
        assertThat(without.out()).contains("the baseline perf/base.json, which the last build of the job used");
        assertThat(with.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"schema\":1,\"lastBuild\":3 | history.json: cannot be used as the history of a job: it is cut off (line 1, column ",
                "{\"schema\":1,\"lastBuild\":3,\"machines\":[{\"rows\": | history.json: cannot be used as the history of a job: it is cut off (line 1, column ",
                "{\"schema\":2,\"lastBuild\":3,\"baselineFile\":\"\",\"machines\":[],\"absent\":[]} | has the schema 2",
                "{\"schema\":1,\"lastBuild\":-1,\"baselineFile\":\"\",\"machines\":[],\"absent\":[]} | its last build is -1",
                "{\"schema\":1,\"lastBuild\":2147483647,\"baselineFile\":\"\",\"machines\":[],\"absent\":[]} | its last build is 2147483647"
            })
    void shouldRefuseAHistoryThatIsNotWhole(String history, String message) throws IOException {
        cli.file("history.json", history).current(Map.of("a", 10.0));

        var outcome = cli.run("check", "--history", "history.json");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains(message).doesNotContain("this is a bug", "reference chain");
    }

    @Test
    void shouldRefuseTheHistoriesOfTwoJobs() throws IOException {
        builds(10);
        export().file("other.json", cli.read("history.json")).current(Map.of("a", 10.0));

        var outcome = cli.run("check", "--history", "history.json", "--history", "other.json");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("history.json and other.json are both the history of a job");
    }

    @Test
    void shouldNotWriteOverTheHistory() throws IOException {
        builds(10);
        export().current(Map.of("a", 10.0));

        var outcome = cli.run("check", "--history", "history.json", "--output", "history.json");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(cli.read("history.json")).startsWith("{\"schema\":1,\"lastBuild\":1");
    }
}
