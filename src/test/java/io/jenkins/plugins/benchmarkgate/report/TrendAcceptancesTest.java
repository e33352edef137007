package io.jenkins.plugins.benchmarkgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.benchmarkgate.history.Acceptance;
import io.jenkins.plugins.benchmarkgate.history.Acceptance.Kind;
import io.jenkins.plugins.benchmarkgate.history.AcceptanceLog;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrendAcceptancesTest {
    private static final List<TrendBuild> BUILDS = List.of(
            new SampleBuild(3).row("a", 1).row("b", 1).build(),
            new SampleBuild(5).row("a", 1).row("b", 1).build(),
            new SampleBuild(8).row("a", 1).row("b", 1).build());

    @Test
    void shouldStandBeforeTheFirstBuildJudgedAfterIt() throws IOException {
        assertThat(places(row("a", 3, afterBuild(0)), row("a", 6, afterBuild(1)), row("a", 8, afterBuild(2))))
                .containsExactly(1, 2, 3);
    }

    @Test
    void shouldShowAnAcceptanceOnItsRowAndAPromotionOnEvery() throws IOException {
        JsonNode series = series(row("b", 3, afterBuild(0)), entry(Kind.PROMOTION, null, 5, afterBuild(1)))
                .path("series");

        assertThat(series.at("/0/key").asText()).isEqualTo("a");
        assertThat(series.at("/0/acceptances").findValuesAsText("kind")).containsExactly("PROMOTION");
        assertThat(series.at("/1/acceptances").findValuesAsText("kind")).containsExactly("NEW_LEVEL", "PROMOTION");
        assertThat(series.at("/0/acceptances/0/who").asText()).isEqualTo("alice");
        assertThat(series.at("/0/acceptances/0/time").asLong()).isEqualTo(afterBuild(1));
        assertThat(series.at("/0/acceptances/0/reason").asText()).isEqualTo("</script>");
    }

    @Test
    void shouldPlaceWhatTakesAPromotionBackByItsTime() throws IOException {
        assertThat(places(entry(Kind.TAKEN_BACK, null, 3, afterBuild(1)))).containsExactly(2);
    }

    @Test
    void shouldLeaveOutWhatWasAcceptedBeforeTheFirstBuildShown() throws IOException {
        assertThat(places(row("a", 2, afterBuild(0) - 2), entry(Kind.TAKEN_BACK, null, 1, afterBuild(0) - 2)))
                .isEmpty();
    }

    @Test
    void shouldLeaveOutWhatIsOfABuildOfTheSameNumberFromBefore() throws IOException {
        assertThat(places(row("a", 5, afterBuild(1) - 2))).isEmpty();
    }

    @Test
    void shouldEscapeWhatPeopleWrote() throws IOException {
        assertThat(json(row("a", 3, afterBuild(0)))).contains("acceptances").doesNotContain("<", ">");
    }

    /** A millisecond after a build began. */
    private static long afterBuild(int place) {
        return BUILDS.get(place).time() + 1;
    }

    private static Acceptance row(String key, int after, long time) {
        return entry(Kind.NEW_LEVEL, key, after, time);
    }

    private static Acceptance entry(Kind kind, String key, int after, long time) {
        Integer takenBack = kind == Kind.TAKEN_BACK ? 1 : null;
        String metric = key == null ? null : "time";
        return new Acceptance(2, kind, after, after, "m", key, metric, takenBack, "alice", time, "</script>");
    }

    private static List<Integer> places(Acceptance... entries) throws IOException {
        return series(entries).at("/series/0/acceptances").findValues("place").stream()
                .map(JsonNode::asInt)
                .toList();
    }

    private static JsonNode series(Acceptance... entries) throws IOException {
        return new JsonMapper().readTree(json(entries));
    }

    private static String json(Acceptance... entries) throws IOException {
        var output = new ByteArrayOutputStream();
        TrendData.writeSeries(
                BUILDS,
                List.of(new RowId("a", "time"), new RowId("b", "time")),
                AcceptanceLog.EMPTY.with(List.of(entries)),
                output);
        return output.toString(StandardCharsets.US_ASCII);
    }
}
