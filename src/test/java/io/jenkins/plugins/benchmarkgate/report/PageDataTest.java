package io.jenkins.plugins.benchmarkgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.ChangeRange;
import io.jenkins.plugins.benchmarkgate.history.Commit;
import io.jenkins.plugins.benchmarkgate.history.RowEvent;
import io.jenkins.plugins.benchmarkgate.history.SuiteCounts;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageDataTest {
    @Test
    void shouldNameTheFieldsOfARowAsTheCommandLineDoes() throws IOException {
        JsonNode page = read(new SampleBuild(7)
                .row(
                        "a",
                        130,
                        row -> row.put("status", "REGRESSED")
                                .put("change", 0.3)
                                .put("baseline", 100)
                                .put("limit", 120)));

        assertThat(page.path("rows").path(0).fieldNames())
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
        assertThat(page.path("rows").path(0).path("change").asDouble()).isEqualTo(0.3);
        assertThat(page.path("rows").path(0).path("reach").isNull()).isTrue();
        assertThat(page.path("build").path("number").asInt()).isEqualTo(7);
        assertThat(page.path("schema").asInt()).isEqualTo(1);
    }

    @Test
    void shouldTellWhatMovedTogether() throws IOException {
        JsonNode page = read(new SampleBuild(7)
                .row("parser/<b>", 3)
                .row("parser/c", 2)
                .event(new RowEvent("parser/*", true, 7, 6, 0.22, 0.31, List.of(0, 1))));

        JsonNode event = page.path("events").path(0);
        assertThat(event.path("name").asText()).isEqualTo("parser/*");
        assertThat(event.path("worse").asBoolean()).isTrue();
        assertThat(event.path("first").asInt()).isEqualTo(7);
        assertThat(event.path("lastGood").asInt()).isEqualTo(6);
        assertThat(event.path("most").asDouble()).isEqualTo(0.31);
        assertThat(event.path("rows")).extracting(JsonNode::asInt).containsExactly(0, 1);
    }

    @Test
    void shouldTellOfOneRowOnlyWhatMovedItAndByWhichCommits() throws IOException {
        BuildResult result = new SampleBuild(7)
                .row("a", 3)
                .row("b", 2)
                .event(new RowEvent("a", true, 7, 6, 0.22, 0.31, List.of(0)))
                .event(new RowEvent("b", true, 7, 5, 0.22, 0.31, List.of(1)))
                .build()
                .result()
                .withChanges(List.of(
                        new ChangeRange(
                                5, 7, List.of(new Commit("abc", "Jane", "of b", null)), 0, List.of(), 0, 0, false),
                        new ChangeRange(
                                6, 7, List.of(new Commit("def", "John", "of a", null)), 0, List.of(), 0, 0, false)));
        var output = new ByteArrayOutputStream();

        PageData.writeChanges(result, new RowId("a", "time"), List.of(), output);

        JsonNode written = new JsonMapper().readTree(output.toByteArray());
        assertThat(written.path("events"))
                .singleElement()
                .satisfies(event -> assertThat(event.path("lastGood").asInt()).isEqualTo(6));
        assertThat(written.path("changes"))
                .singleElement()
                .satisfies(range ->
                        assertThat(range.at("/commits/0/author").asText()).isEqualTo("John"));
        assertThat(written.path("schema").asInt()).isEqualTo(1);
    }

    @Test
    void shouldTellTheCommitsAndWhatOtherJobsCaused() throws IOException {
        var own = new Commit("abc", "</script>", "a change", "https://git.example/abc");
        var other = new Commit("def", "John", "of a library", null);
        TrendBuild build = new SampleBuild(7).row("a", 3).build();
        BuildResult result =
                build.result().withChanges(List.of(new ChangeRange(5, 7, List.of(own), 2, List.of(6), 0, 0, false)));
        var output = new ByteArrayOutputStream();

        PageData.write(
                new TrendBuild(7, "#7", "./", 0, "", result),
                List.of(new UpstreamBuild(6, "library #12", "job/library/12/", List.of(other))),
                Map.of(),
                output);

        JsonNode page = new JsonMapper().readTree(output.toByteArray());
        assertThat(page.at("/changes/0/lastGood").asInt()).isEqualTo(5);
        assertThat(page.at("/changes/0/text").asText())
                .isEqualTo("3 commits after #5, the last good build, up to #7; without a result: #6");
        assertThat(page.at("/changes/0/commits/0/author").asText()).isEqualTo("</script>");
        assertThat(page.at("/changes/0/commits/0/url").asText()).isEqualTo("https://git.example/abc");
        assertThat(page.at("/upstream/0/caused").asInt()).isEqualTo(6);
        assertThat(page.at("/upstream/0/commits/0/message").asText()).isEqualTo("of a library");
    }

    @Test
    void shouldSayWhatTheNoiseOfARowIsLike() throws IOException {
        var output = new ByteArrayOutputStream();

        PageData.write(
                new SampleBuild(7).row("a", 3).row("b", 3).build(),
                List.of(),
                Map.of(new RowId("b", "time"), "It has two modes."),
                output);

        JsonNode page = new JsonMapper().readTree(output.toByteArray());
        assertThat(page.at("/rows/0").has("noise")).isFalse();
        assertThat(page.at("/rows/1/noise").asText()).isEqualTo("It has two modes.");
    }

    @Test
    void shouldAskForTheNoiseOfTheWorstRowsOnly() {
        var build = new SampleBuild(7);
        for (int row = 0; row < 30; row++) {
            build.row("red " + row, 3, each -> each.put("status", "REGRESSED"));
        }
        BuildResult result = build.row("green", 3).build().result();

        assertThat(RowNoise.wanted(result))
                .hasSize(RowNoise.MOST_ROWS)
                .doesNotContain(new RowId("green", "time"))
                .contains(new RowId("red 0", "time"));
    }

    @Test
    void shouldCountTheSuite() throws IOException {
        TrendBuild build = new SampleBuild(7)
                .suite(new SuiteCounts(12, 2, 1, 3, 1, Map.of("NEW", 2, "MISSING", 1), 0.02))
                .build();
        var output = new ByteArrayOutputStream();

        PageData.write(build, output);

        assertThat(new JsonMapper().readTree(output.toByteArray()).get("suite"))
                .isEqualTo(new JsonMapper()
                        .readTree("{\"compared\":12,\"worse\":2,\"better\":1,\"unconfirmed\":3,\"unmeasurable\":1,"
                                + "\"leftOut\":{\"MISSING\":1,\"NEW\":2},\"meanChange\":0.02}"));
        assertThat(read(new SampleBuild(7)).get("suite").isNull())
                .as("a version that did not count wrote it")
                .isTrue();
    }

    @Test
    void shouldKeepTheOrderOfTheRows() throws IOException {
        JsonNode page = read(new SampleBuild(1).row("worst", 3).row("better", 2).row("best", 1));

        assertThat(page.path("rows").findValuesAsText("key")).containsExactly("worst", "better", "best");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!--",
                "a&b'c\"",
                "line\u2028\u2029",
                "\ud83d\ude80",
                "\ud800"
            })
    void shouldWriteNamesThatCannotLeaveAScriptElement(String name) throws IOException {
        String text = write(new SampleBuild(1).row(name, 1));

        assertThat(text).doesNotContain("<", ">", "&", "'").isPrintable();
        assertThat(new JsonMapper()
                        .readTree(text)
                        .path("rows")
                        .path(0)
                        .path("key")
                        .asText())
                .isEqualTo(name);
    }

    private static JsonNode read(SampleBuild build) throws IOException {
        return new JsonMapper().readTree(write(build));
    }

    private static String write(SampleBuild build) throws IOException {
        var output = new ByteArrayOutputStream();
        PageData.write(build.build(), output);
        return output.toString(StandardCharsets.UTF_8);
    }
}
