package io.jenkins.plugins.benchmarkgate.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.benchmarkgate.Builds;
import io.jenkins.plugins.benchmarkgate.Sent;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.history.SuiteCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kohsuke.stapler.StaplerResponse2;

class TrendApiTest {
    private static final String HOSTILE = "</script><img src=x>\u202e\ud800";

    @TempDir
    private Path folder;

    private final Sent sent = new Sent();
    private Builds builds;

    @BeforeEach
    void setUp() {
        builds = new Builds(folder);
    }

    @Test
    void shouldSendBuildsPageByPageTheNewestFirst() throws IOException {
        build(5, "a");

        api().doBuilds(null, null, "2", sent.response());
        assertThat(numbers("/builds", "/number")).containsExactly(5, 4);
        int next = json().at("/next").asInt();
        api().doBuilds(null, String.valueOf(next), "2", sent.response());
        assertThat(numbers("/builds", "/number")).containsExactly(3, 2);
        api().doBuilds("2", json().at("/next").asText(), "2", sent.response());

        assertThat(json().at("/builds")).isEmpty();
        assertThat(json().at("/next").isNull()).isTrue();
        assertThat(json().at("/schema").asInt()).isEqualTo(1);
    }

    @Test
    void shouldSendWhatAGateSaidOfABuild() throws IOException {
        build(1, "a");

        api().doBuilds(null, null, null, sent.response());

        JsonNode build = json().at("/builds/0");
        assertThat(build.at("/verdict").asText()).isEqualTo("PASSED");
        assertThat(build.at("/headline").asText()).isEqualTo("headline");
        assertThat(build.at("/commit").asText()).isEqualTo("0a1b2c3");
        assertThat(build.at("/compared").asInt()).isEqualTo(1);
        assertThat(build.at("/suite").toString())
                .isEqualTo("{\"compared\":1,\"worse\":0,\"better\":0,\"unconfirmed\":0,\"unmeasurable\":1,"
                        + "\"leftOut\":{\"NEW\":2},\"meanChange\":0.125}");
    }

    @Test
    void shouldSendOneBenchmarkOverTheBuildsThatHaveIt() throws IOException {
        build(1, "a");
        build(1, "b");
        build(1, "a", "b");

        api().doSeries("a", "", null, null, null, sent.response());

        assertThat(numbers("/series", "/build/number")).containsExactly(3, 1);
        assertThat(json().at("/series/0/status").asText()).isEqualTo("UNCHANGED");
        assertThat(json().at("/series/0/current").asDouble()).isEqualTo(10);
        assertThat(json().at("/key").asText()).isEqualTo("a");
    }

    @Test
    void shouldSendTheRowsOfTheNewestBuildOrOfAnother() throws IOException {
        build(1, "a", "b", "c");
        build(1, "d");

        api().doRows(null, null, null, null, null, null, sent.response());
        assertThat(json().at("/build/number").asInt()).isEqualTo(2);
        assertThat(json().at("/rows/0/key").asText()).isEqualTo("d");
        api().doRows("1", null, null, null, "1", "1", sent.response());

        assertThat(json().at("/rows"))
                .singleElement()
                .satisfies(row -> assertThat(row.at("/key").asText()).isEqualTo("b"));
        assertThat(json().at("/total").asInt()).isEqualTo(3);
        assertThat(json().at("/next").asInt()).isEqualTo(2);
        assertThat(json().at("/rows/0/reason").asText()).isEqualTo("because");
        assertThat(json().at("/rows/0/looks/0").asDouble()).isEqualTo(10);
    }

    @Test
    void shouldFindRowsByPatternMetricAndStatus() throws IOException {
        build(1, "db_read", "db_write", "net", HOSTILE);

        api().doRows(null, "db_*", null, null, null, null, sent.response());
        assertThat(json().at("/rows")).hasSize(2);
        api().doRows(null, HOSTILE, "time", "UNCHANGED,NEW", null, null, sent.response());
        assertThat(json().at("/rows")).hasSize(1);
        assertThat(sent.text()).doesNotContain("<");
        api().doRows(null, null, null, "REGRESSED", null, null, sent.response());
        assertThat(json().at("/rows")).isEmpty();
        api().doRows(null, null, "memory", null, null, null, sent.response());
        assertThat(json().at("/rows")).isEmpty();
    }

    @Test
    void shouldSayThatAJobHasNoSuchBuild() throws IOException {
        build(1, "a");

        api().doRows("7", null, null, null, null, null, sent.response());

        verify(sent.response()).setStatus(StaplerResponse2.SC_NOT_FOUND);
        assertThat(json().at("/problem").asText()).isEqualTo("build: no stored result");
    }

    @ParameterizedTest
    @CsvSource({
        "0, limit: a number from 1 to 1000",
        "1001, limit: a number from 1 to 1000",
        "-1, limit: a number from 1 to 1000",
        "99999999999999999999, limit: a number from 1 to 1000",
        "ten, limit: a number from 1 to 1000"
    })
    void shouldRefuseWhatIsNoSizeOfAPage(String limit, String problem) throws IOException {
        build(1, "a");

        api().doBuilds(null, null, limit, sent.response());

        verify(sent.response()).setStatus(StaplerResponse2.SC_BAD_REQUEST);
        assertThat(json().at("/problem").asText()).isEqualTo(problem);
    }

    @Test
    void shouldRefuseAPatternThatWouldCostTooMuch() throws IOException {
        build(
                1,
                IntStream.range(0, 300)
                        .mapToObj(number -> "a".repeat(10_000) + number)
                        .toArray(String[]::new));

        api().doRows(null, "*a".repeat(100), null, null, null, null, sent.response());
        assertThat(json().at("/problem").asText()).startsWith("match: too long for so many");
        api().doRows(null, "*a".repeat(101), null, null, null, null, sent.response());
        assertThat(json().at("/problem").asText()).isEqualTo("match: at most 200 characters");
        api().doSeries("", null, null, null, null, sent.response());
        assertThat(json().at("/problem").asText()).isEqualTo("key: which benchmark?");
    }

    @Test
    void shouldRefuseAStatusThatIsNone() throws IOException {
        build(1, "a");

        api().doRows(null, null, null, "REGRESSED,REGRESED", null, null, sent.response());

        verify(sent.response()).setStatus(StaplerResponse2.SC_BAD_REQUEST);
        assertThat(json().at("/problem").asText()).startsWith("status: one of REGRESSED, ");
    }

    private TrendApi api() {
        return BenchmarkGateJobActionFactory.gatesOf(builds.job())
                .iterator()
                .next()
                .getApi();
    }

    private JsonNode json() throws IOException {
        return sent.json();
    }

    private List<Integer> numbers(String list, String field) throws IOException {
        return json().at(list).valueStream().map(each -> each.at(field).asInt()).toList();
    }

    private void build(int count, String... keys) throws IOException {
        for (int build = 0; build < count; build++) {
            List<ResultRow> rows = Arrays.stream(keys).map(TrendApiTest::row).toList();
            BuildActions.attach(
                    builds.next(),
                    new BuildResult(
                            1,
                            "gate",
                            "Benchmarks",
                            "PASSED",
                            "LIST",
                            "headline",
                            null,
                            1,
                            new SuiteCounts(1, 0, 0, 0, 1, Map.of("NEW", 2), 0.125),
                            "baseline.json",
                            "",
                            "",
                            "0a1b2c3",
                            List.of(),
                            List.of(),
                            rows,
                            List.of(),
                            List.of()),
                    "current.json");
        }
    }

    private static ResultRow row(String key) {
        return new ResultRow(
                key,
                "",
                "time",
                "ms",
                "smaller",
                "median",
                "UNCHANGED",
                0.0,
                20,
                10.0,
                10.0,
                12.0,
                null,
                null,
                0,
                List.of(10.0),
                "because",
                Map.of("median", 10.0),
                Map.of(),
                Map.of(),
                Map.of(),
                null);
    }
}
