package io.jenkins.plugins.benchmarkgate.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hudson.model.AbstractBuild;
import hudson.model.Item;
import io.jenkins.plugins.benchmarkgate.Builds;
import io.jenkins.plugins.benchmarkgate.GatedBuilds;
import io.jenkins.plugins.benchmarkgate.InEnglish;
import io.jenkins.plugins.benchmarkgate.Sent;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

@ExtendWith(InEnglish.class)
class GatePagesTest {
    private final StaplerRequest2 request = mock(StaplerRequest2.class);
    private final Sent sent = new Sent();
    private final StaplerResponse2 response = sent.response();

    @TempDir
    private Path folder;

    private Builds builds;

    @BeforeEach
    void setUp() {
        builds = new Builds(folder);
    }

    @Test
    void shouldSendTheRowsOfABuild() throws IOException {
        BenchmarkGateAction action = gated(builds.next(), "gate", 10);

        action.doData(response);

        assertThat(json().at("/rows/0/key").asText()).isEqualTo("a");
        assertThat(json().at("/build/url").asText()).isEqualTo("./");
        verify(response).setContentType("application/json;charset=UTF-8");
        verify(response).setHeader("X-Content-Type-Options", "nosniff");
        verify(response).setHeader("Cache-Control", "private, no-cache");
    }

    @Test
    void shouldSayOnThePageOfABuildWhatTheNoiseOfARedRowIsLike() throws IOException {
        var gated = new GatedBuilds(builds);
        var random = new Random(3);
        for (int build = 0; build < 60; build++) {
            gated.build(Map.of("a", (build % 2 == 0 ? 100 : 115) * (1 + 0.01 * random.nextGaussian()), "b", 10.0));
        }
        gated.build(Map.of("a", 200.0, "b", 10.0));

        BuildActions.find(builds.job().getLastBuild(), "gate").orElseThrow().doData(response);

        assertThat(json().at("/rows/0/status").asText()).isEqualTo("REGRESSED");
        assertThat(json().at("/rows/0/noise").asText())
                .startsWith("Of the last ")
                .contains("has two modes");
        assertThat(json().at("/rows/1").has("noise")).as("nobody asks").isFalse();
    }

    @Test
    void shouldSendNothingToWhoMayNotReadTheJob() throws IOException {
        BenchmarkGateAction action = gated(builds.next(), "gate", 10);
        BenchmarkGateJobAction trend = trend();
        doThrow(new IllegalStateException("denied")).when(builds.job()).checkPermission(Item.READ);

        assertThatThrownBy(() -> action.doData(response)).hasMessage("denied");
        assertThatThrownBy(() -> action.doChanges("a", "time", response)).hasMessage("denied");
        assertThatThrownBy(() -> action.doCauses(response)).hasMessage("denied");
        assertThatThrownBy(() -> trend.doOverview(request, response)).hasMessage("denied");
        assertThatThrownBy(() -> trend.doSeries("a", "time", response)).hasMessage("denied");
        assertThatThrownBy(() -> trend.doFront(response)).hasMessage("denied");
        assertThatThrownBy(() -> trend.doAgentData(response)).hasMessage("denied");
        assertThatThrownBy(() -> trend.doHealth(request, response)).hasMessage("denied");
        assertThatThrownBy(() -> trend.doHistory(response)).hasMessage("denied");
        assertThatThrownBy(() -> trend.doAcceptances(response)).hasMessage("denied");
        assertThatThrownBy(() -> trend.doPromotionLog("1", response)).hasMessage("denied");
        assertThatThrownBy(() -> trend.doBadge(response)).hasMessage("denied");
        assertThatThrownBy(() -> trend.getApi().doBuilds(null, null, null, response))
                .hasMessage("denied");
        assertThatThrownBy(() -> trend.getApi().doSeries("a", null, null, null, null, response))
                .hasMessage("denied");
        assertThatThrownBy(() -> trend.getApi().doRows(null, null, null, null, null, null, response))
                .hasMessage("denied");
        assertThat(sent.bytes()).isEmpty();
    }

    @Test
    void shouldSayWhetherTheGateIsHealthyAndPassOverABrokenResult() throws IOException {
        gated(builds.next(), "gate", 10);
        gated(builds.next(), "gate", 10);
        breakResultOf(2);

        trend().doHealth(request, response);

        assertThat(json().at("/builds").asInt()).isEqualTo(1);
        assertThat(json().at("/sentence").asText()).isNotEmpty();
    }

    @Test
    void shouldReadTheResultsOnceToSayWhetherTheGateIsHealthy() throws IOException {
        gated(builds.next(), "gate", 10);
        trend().doHealth(request, response);
        Path result = folder.resolve("builds/1/benchmark-gate/gate.json.gz");
        FileTime written = Files.getLastModifiedTime(result);
        Files.writeString(result, "would be seen if it were read");
        Files.setLastModifiedTime(result, written);

        trend().doHealth(request, response);
        assertThat(json().at("/builds").asInt()).isEqualTo(1);
        gated(builds.next(), "gate", 10);
        gated(builds.next(), "gate", 10);
        trend().doHealth(request, response);

        assertThat(json().at("/builds").asInt()).as("the next builds").isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "", "../1", "x"})
    void shouldSayThatNoLogOfSuchAPromotionIsKept(String number) throws IOException {
        gated(builds.next(), "gate", 10);

        trend().doPromotionLog(number, response);

        verify(response).sendError(StaplerResponse2.SC_NOT_FOUND, "No such promotion, or its log is gone");
        assertThat(sent.bytes()).isEmpty();
    }

    @Test
    void shouldSendTheAgentsOfTheJob() throws IOException {
        gated(builds.next(), "gate", 10);

        trend().doAgentData(response);

        assertThat(json().at("/agents/0/builds").asInt()).isEqualTo(1);
    }

    @Test
    void shouldAcceptNothingForWhoMayNotChangeTheJob() throws IOException {
        BenchmarkGateAction action = gated(builds.next(), "gate", 10);
        doThrow(new IllegalStateException("denied")).when(builds.job()).checkPermission(Item.CONFIGURE);

        assertThatThrownBy(() -> action.doPromote("why", response)).hasMessage("denied");
        assertThatThrownBy(() -> action.doAccept("level", "why", request, response))
                .hasMessage("denied");
        assertThatThrownBy(() -> trend().doTakeBack(1, "why", response)).hasMessage("denied");
        assertThat(action.getAcceptUrl()).isEmpty();
        assertThat(trend().getAcceptUrl()).isEmpty();
        assertThat(sent.bytes()).isEmpty();
    }

    @Test
    void shouldSendTheOverviewAsItIsKeptToWhoCanUnpackIt() throws IOException {
        gated(builds.next(), "gate", 10);
        when(request.getHeader("Accept-Encoding")).thenReturn("br, gzip;q=0.8");

        trend().doOverview(request, response);

        verify(response).setHeader("Content-Encoding", "gzip");
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(sent.bytes()))) {
            assertThat(new JsonMapper().readTree(packed).at("/benchmarks")).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip;q=0", "gzip; q=0.0, br", "xgzip", ""})
    void shouldUnpackTheOverviewForWhoCannot(String accepted) throws IOException {
        gated(builds.next(), "gate", 10);
        when(request.getHeader("Accept-Encoding")).thenReturn(accepted);

        trend().doOverview(request, response);

        verify(response, never()).setHeader("Content-Encoding", "gzip");
        assertThat(json().at("/benchmarks")).hasSize(1);
    }

    @Test
    void shouldCountForTheFrontPageWhatTheLastBuildsDid() throws IOException {
        gated(builds.next(), "gate", 10);
        gated(builds.next(), "gate", 11);

        trend().doFront(response);

        assertThat(json().at("/builds")).hasSize(2);
        assertThat(json().at("/builds/1/number").asInt()).isEqualTo(2);
        assertThat(json().at("/builds/1/regressed").asInt()).isEqualTo(1);
        assertThat(json().at("/builds/1/warned").asInt()).isZero();
    }

    @Test
    void shouldSendABadgeThatNothingTakesForAPage() throws IOException {
        gated(builds.next(), "gate", 10);

        trend().doBadge(response);

        assertThat(sent.text()).contains("Benchmarks: failed, 1 regressed");
        verify(response).setContentType("image/svg+xml;charset=UTF-8");
        verify(response).setHeader("X-Content-Type-Options", "nosniff");
        verify(response).setHeader("Content-Security-Policy", "default-src 'none'");
    }

    @Test
    void shouldShowInAListOfJobsWhatItsGatesSaidLast() throws IOException {
        gated(builds.next(), "gate", 10);
        gated(builds.next(), "other", 10);
        var column = new BenchmarkGateColumn();

        assertThat(column.gatesOf(builds.job()))
                .extracting(gate -> gate.getLatest().getVerdictName())
                .containsExactly("Failed");
        assertThat(column.orderOf(column.gatesOf(builds.job()))).isZero();
        assertThat(column.gatesOf("a folder")).isEmpty();
        assertThat(column.orderOf(List.of())).isEqualTo(4);
    }

    @Test
    void shouldReportABrokenResultOnceAndSkipIt() throws IOException {
        BenchmarkGateAction broken = gated(builds.next(), "gate", 10);
        gated(builds.next(), "gate", 11);
        breakResultOf(1);
        var warnings = new Warnings();

        try (warnings) {
            trend().doOverview(request, response);
            broken.doData(response);
        }

        assertThat(warnings.count).isEqualTo(1);
        verify(response).setStatus(StaplerResponse2.SC_NOT_FOUND);
        assertThat(json().at("/problem").asText()).isEqualTo("The stored result of this build is gone or broken");
    }

    @Test
    void shouldSendOneBenchmarkOverTheBuilds() throws IOException {
        gated(builds.next(), "gate", 10);
        gated(builds.next(), "other", 99);
        gated(builds.next(), "gate", 11);
        BenchmarkGateJobAction trend = trend();

        trend.doSeries("a", "time", response);

        assertThat(json().at("/builds/number")).hasSize(2);
        assertThat(json().at("/builds/number/0").asInt()).isEqualTo(1);
        assertThat(json().at("/builds/url/0").asText()).isEqualTo("../1/benchmark-gate-gate/");
    }

    @Test
    void shouldAskWhichBenchmarkIsMeant() throws IOException {
        BenchmarkGateAction action = gated(builds.next(), "gate", 10);

        action.doChanges(null, null, response);
        assertThat(json().at("/problem").asText()).isEqualTo("key: which benchmark?");
        trend().doSeries("", "time", response);
        assertThat(json().at("/problem").asText()).isEqualTo("key: which benchmark?");
        verify(response, times(2)).setStatus(StaplerResponse2.SC_BAD_REQUEST);
    }

    @Test
    void shouldKeepIdsOffThePagesOfJenkins() throws IOException {
        assertThat(gated(builds.next(), "api", 1).getUrlName()).isEqualTo("benchmark-gate-api");
        assertThat(gated(builds.next(), "benchmark-gate", 1).getUrlName()).isEqualTo("benchmark-gate");
    }

    @Test
    void shouldRefuseAnIdThatLeadsElsewhere() {
        BuildResult hostile = result("../x", 1);

        assertThatIllegalArgumentException().isThrownBy(() -> new BenchmarkGateAction(hostile, "", 1));
    }

    @Test
    void shouldSayInOneLineWhatItFound() throws IOException {
        assertThat(gated(builds.next(), "gate", 10).getSummary()).isEqualTo("1 of 1 compared benchmark regressed");
    }

    private BenchmarkGateJobAction trend() {
        return BenchmarkGateJobActionFactory.gatesOf(builds.job()).iterator().next();
    }

    private JsonNode json() throws IOException {
        return sent.json();
    }

    private static BenchmarkGateAction gated(AbstractBuild<?, ?> build, String id, double value) throws IOException {
        return BuildActions.attach(build, result(id, value), "current.json");
    }

    private static BuildResult result(String id, double value) {
        var row = new ResultRow(
                "a",
                "",
                "time",
                "ms",
                "smaller",
                "median",
                "REGRESSED",
                0.3,
                20,
                value / 1.3,
                value,
                value,
                null,
                null,
                0,
                List.of(value),
                "because",
                Map.of("median", value),
                Map.of(),
                Map.of(),
                Map.of(),
                null);
        return new BuildResult(
                1,
                id,
                "Benchmarks",
                "FAILED",
                "FAILURE",
                "headline",
                null,
                1,
                "baseline.json",
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(row));
    }

    /** Whoever edits a result does so later than in the millisecond in which its index was made. */
    private void breakResultOf(int build) throws IOException {
        Path result =
                Files.writeString(folder.resolve("builds/%d/benchmark-gate/gate.json.gz".formatted(build)), "broken");
        Files.setLastModifiedTime(result, FileTime.from(Instant.now().plusSeconds(1)));
    }

    /** Counts what is logged at warning or above. */
    private static final class Warnings extends Handler implements AutoCloseable {
        private final Logger logger = Logger.getLogger(BenchmarkGateAction.class.getName());
        private int count;

        Warnings() {
            logger.addHandler(this);
            logger.setUseParentHandlers(false);
        }

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                count++;
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
            logger.setUseParentHandlers(true);
        }
    }
}
