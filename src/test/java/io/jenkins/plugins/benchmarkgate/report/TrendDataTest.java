package io.jenkins.plugins.benchmarkgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TrendDataTest {
    private static final Consumer<ObjectNode> REGRESSED =
            row -> row.put("status", "REGRESSED").put("change", 0.3);

    @Nested
    class Overview {
        @Test
        void shouldHoldNothingForAJobWithoutBuilds() throws IOException {
            JsonNode overview = overview();

            assertThat(overview.path("schema").asInt()).isEqualTo(1);
            assertThat(overview.path("benchmarks")).isEmpty();
            assertThat(overview.path("builds").path("number")).isEmpty();
        }

        @Test
        void shouldShowTheLatestValueAndSinceWhichBuildItIsRed() throws IOException {
            JsonNode row = overview(
                            new SampleBuild(3).row("a", 100),
                            new SampleBuild(5).row("a", 130, REGRESSED),
                            new SampleBuild(9).row("a", 131, REGRESSED))
                    .at("/benchmarks/0");

            assertThat(row.path("value").asDouble()).isEqualTo(131);
            assertThat(row.path("status").asText()).isEqualTo("REGRESSED");
            assertThat(row.path("since").asInt()).isEqualTo(5);
            assertThat(numbers(row.path("spark"))).containsExactly(100.0, 130.0, 131.0);
            assertThat(numbers(row.path("regressed"))).containsExactly(1.0, 2.0);
        }

        @Test
        void shouldShowABenchmarkThatTheLastBuildLacksWithItsLastValue() throws IOException {
            JsonNode row = overview(new SampleBuild(1).row("old", 7), new SampleBuild(2).row("new", 8))
                    .at("/benchmarks/0");

            assertThat(row.path("status").isNull()).isTrue();
            assertThat(row.path("measured").asInt()).isEqualTo(1);
            assertThat(row.path("value").asDouble()).isEqualTo(7);
            assertThat(numbers(row.path("spark"))).containsExactly(7.0, null);
        }

        @Test
        void shouldShowTheLastMeasuredValueOfAMissingBenchmark() throws IOException {
            JsonNode row = overview(
                            new SampleBuild(1).row("a", 7),
                            new SampleBuild(2)
                                    .row(
                                            "a",
                                            0,
                                            missing -> missing.put("status", "MISSING")
                                                    .putNull("current")))
                    .at("/benchmarks/0");

            assertThat(row.path("status").asText()).isEqualTo("MISSING");
            assertThat(row.path("value").asDouble()).isEqualTo(7);
            assertThat(row.path("measured").asInt()).isEqualTo(1);
        }

        @Test
        void shouldShowInOneCharacterWhatEachBuildDid() throws IOException {
            JsonNode overview = overview(
                    new SampleBuild(1).row("b", 1),
                    new SampleBuild(2).row("a", 100, row -> row.put("change", 0.01)),
                    new SampleBuild(3).row("a", 112, row -> row.put("change", 0.12)),
                    new SampleBuild(4).row("b", 1),
                    new SampleBuild(5).row("a", 130, REGRESSED),
                    new SampleBuild(6).row("a", 70, row -> row.put("change", -0.3)),
                    new SampleBuild(7)
                            .row("a", 0, row -> row.put("status", "MISSING").putNull("current")));

            assertThat(overview.at("/benchmarks/0/heat").asText()).isEqualTo("?..?...");
            assertThat(overview.at("/benchmarks/1/heat").asText()).isEqualTo(".eg.IaI");
        }

        @Test
        void shouldShowTheLastSixtyBuildsInCharacters() throws IOException {
            JsonNode row = overview(IntStream.rangeClosed(1, 400)
                            .mapToObj(number -> number % 3 == 0 || number < 150
                                    ? new SampleBuild(number).row("a", 1)
                                    : new SampleBuild(number))
                            .toArray(SampleBuild[]::new))
                    .at("/benchmarks/0");

            assertThat(row.path("heat").asText()).isEqualTo(".?.".repeat(20));
        }

        @Test
        void shouldTellWhatCameIntoAnotherStatusTheNewestAndWorstFirst() throws IOException {
            JsonNode events = overview(
                            new SampleBuild(1).row("a", 100).row("b", 100).row("c", 100),
                            new SampleBuild(2)
                                    .row("a", 100)
                                    .row("b", 130, REGRESSED)
                                    .row("c", 100),
                            new SampleBuild(3)
                                    .row(
                                            "a",
                                            70,
                                            row -> row.put("status", "IMPROVED").put("change", -0.3))
                                    .row("b", 130, REGRESSED)
                                    .row("c", 130, REGRESSED))
                    .path("events");

            assertThat(events.findValuesAsText("key")).containsExactly("c", "a", "b");
            assertThat(events.findValuesAsText("status")).containsExactly("REGRESSED", "IMPROVED", "REGRESSED");
            assertThat(events.findValuesAsText("build")).containsExactly("3", "3", "2");
        }

        @Test
        void shouldTellOnlyOfTheLastTenBuilds() throws IOException {
            JsonNode events = overview(IntStream.rangeClosed(1, 30)
                            .mapToObj(number ->
                                    new SampleBuild(number).row("a", 130, number % 2 == 0 ? REGRESSED : row -> {}))
                            .toArray(SampleBuild[]::new))
                    .path("events");

            assertThat(events.findValuesAsText("build")).containsExactly("30", "28", "26", "24", "22");
        }

        @Test
        void shouldShowTheLastLastingStep() throws IOException {
            JsonNode row = overview(
                            new SampleBuild(4)
                                    .row(
                                            "a",
                                            130,
                                            each -> each.putObject("levelChange")
                                                    .put("lastBefore", 2)
                                                    .put("first", 3)
                                                    .put("change", 0.3)),
                            new SampleBuild(5).row("a", 130))
                    .at("/benchmarks/0");

            assertThat(row.at("/levelChange/first").asInt()).isEqualTo(3);
            assertThat(row.at("/levelChange/change").asDouble()).isEqualTo(0.3);
        }

        @Test
        void shouldKeepTheSmallChartToTheLastBuilds() throws IOException {
            JsonNode row = overview(IntStream.rangeClosed(1, 50)
                            .mapToObj(number -> new SampleBuild(number).row("a", number))
                            .toArray(SampleBuild[]::new))
                    .at("/benchmarks/0");

            assertThat(numbers(row.path("spark"))).hasSize(30).startsWith(21.0).endsWith(50.0);
        }

        @Test
        void shouldDropFromTheSmallChartWhatIsOlderThanItsBuilds() throws IOException {
            SampleBuild[] builds =
                    IntStream.rangeClosed(1, 40).mapToObj(SampleBuild::new).toArray(SampleBuild[]::new);
            builds[0].row("a", 1, REGRESSED);

            JsonNode row = overview(builds).at("/benchmarks/0");

            assertThat(numbers(row.path("spark"))).hasSize(30).containsOnlyNulls();
            assertThat(row.path("regressed")).isEmpty();
        }

        @Test
        void shouldDrawTheSmallChartThroughOneStatistic() throws IOException {
            JsonNode row = overview(
                            new SampleBuild(1).row("a", 90, located("extreme", 90, 100)),
                            new SampleBuild(2).row("a", 101, located("best-quartile", 91, 101)))
                    .at("/benchmarks/0");

            assertThat(numbers(row.path("spark"))).containsExactly(100.0, 101.0);
        }

        @Test
        void shouldTellBenchmarksOfOneNameApartByTheirMetric() throws IOException {
            JsonNode overview = overview(new SampleBuild(1)
                    .row("a", 7)
                    .row("a", 8, row -> row.put("metric", "memory").put("unit", "B")));

            assertThat(overview.path("benchmarks").findValuesAsText("metric")).containsExactly("time", "memory");
        }
    }

    @Nested
    class Series {
        @Test
        void shouldLeaveAGapWhereABuildLacksTheBenchmark() throws IOException {
            JsonNode data = series(
                    new SampleBuild(1).row("a", 7),
                    new SampleBuild(4).row("b", 1),
                    new SampleBuild(6).row("a", 8),
                    new SampleBuild(7));

            assertThat(numbers(data.at("/builds/number"))).containsExactly(1.0, 4.0, 6.0, 7.0);
            assertThat(numbers(data.at("/series/0/value"))).containsExactly(7.0, null, 8.0, null);
            assertThat(data.at("/series/0/status/1").isNull()).isTrue();
        }

        @Test
        void shouldBeEmptyForABenchmarkThatNoBuildHas() throws IOException {
            assertThat(series(new SampleBuild(1).row("b", 7)).path("series")).isEmpty();
        }

        @Test
        void shouldWriteTheBenchmarksAskedForInTheOrderOfTheOverview() throws IOException {
            List<TrendBuild> builds = built(
                    new SampleBuild(1).row("b", 1).row("unwanted", 1),
                    new SampleBuild(2).row("a", 1).row("b", 1));
            var output = new ByteArrayOutputStream();

            TrendData.writeSeries(builds, List.of(new RowId("a", "time"), new RowId("b", "time")), output);

            assertThat(new JsonMapper()
                            .readTree(output.toByteArray())
                            .path("series")
                            .findValuesAsText("key"))
                    .containsExactly("b", "a");
            assertThat(TrendData.ids(builds)).extracting(RowId::key).containsExactly("b", "unwanted", "a");
        }

        @Test
        void shouldConvertEarlierBuildsToTheLatestUnit() throws IOException {
            JsonNode data = series(
                    new SampleBuild(1)
                            .row(
                                    "a",
                                    0.5,
                                    row -> row.put("unit", "s")
                                            .put("baseline", 0.4)
                                            .put("limit", 0.48)),
                    new SampleBuild(2).row("a", 510));

            assertThat(numbers(data.at("/series/0/value"))).containsExactly(500.0, 510.0);
            assertThat(numbers(data.at("/series/0/baseline"))).containsExactly(400.0, null);
            assertThat(data.at("/series/0/limit/0").asDouble()).isEqualTo(480);
            assertThat(data.at("/series/0/notes")).isEmpty();
        }

        @Test
        void shouldLeaveOutAndNameBuildsOfAnotherDimension() throws IOException {
            JsonNode data = series(
                    new SampleBuild(1).row("a", 1, row -> row.put("unit", "ops/s")),
                    new SampleBuild(2).row("a", 2, row -> row.put("unit", "ops/s")),
                    new SampleBuild(3).row("a", 500));

            assertThat(numbers(data.at("/series/0/value"))).containsExactly(null, null, 500.0);
            assertThat(data.at("/series/0/notes/0").asText())
                    .isEqualTo("#1 to #2: measured in ops/s, which cannot be shown in ms.");
        }

        @Test
        void shouldFollowOneStatisticWhereTheGateShowedDifferentOnes() throws IOException {
            JsonNode data = series(
                    new SampleBuild(1).row("a", 90, located("extreme", 90, 100)),
                    new SampleBuild(2).row("a", 101, located("best-quartile", 91, 101)));

            assertThat(data.at("/series/0/statistic").asText()).isEqualTo("best-quartile");
            assertThat(numbers(data.at("/series/0/value"))).containsExactly(100.0, 101.0);
            assertThat(numbers(data.at("/series/0/baseline"))).containsExactly(99.0, 99.0);
        }

        @Test
        void shouldDrawTheLimitOfAnotherStatisticOnlyWhereItIsBaselineAndThreshold() throws IOException {
            JsonNode data = series(
                    new SampleBuild(1).row("a", 90, located("extreme", 90, 100).andThen(row -> row.put("limit", 96))),
                    new SampleBuild(2).row("a", 90, located("extreme", 90, 100).andThen(row -> row.put("limit", 97))),
                    new SampleBuild(3).row("a", 101, located("best-quartile", 91, 101)));

            assertThat(data.at("/series/0/limit/0").asDouble()).isEqualTo(118.8);
            assertThat(data.at("/series/0/limit/1").isNull()).isTrue();
        }

        @Test
        void shouldDrawLimitAndReachOfAnotherStatisticAsTheBuildStoredThem() throws IOException {
            JsonNode data = series(
                    new SampleBuild(1).row("a", 90, located("extreme", 90, 100).andThen(row -> {
                        row.put("limit", 97).put("reach", 95);
                        row.putObject("limits").put("extreme", 97).put("best-quartile", 121);
                        row.putObject("reaches").put("extreme", 95).put("best-quartile", 105);
                    })),
                    new SampleBuild(2).row("a", 101, located("best-quartile", 91, 101)));

            assertThat(data.at("/series/0/limit/0").asDouble()).isEqualTo(121);
            assertThat(data.at("/series/0/reach/0").asDouble()).isEqualTo(105);
        }

        @Test
        void shouldShowSpreadLevelChangesAndTheMovementOfTheSuite() throws IOException {
            JsonNode data = series(
                    new SampleBuild(1).row("a", 100),
                    new SampleBuild(3)
                            .row(
                                    "whole suite",
                                    1.1,
                                    row -> row.put("metric", "movement")
                                            .put("unit", "")
                                            .put("change", 0.1))
                            .row("a", 130, row -> {
                                row.putObject("locations").put("extreme", 120).put("median", 130);
                                row.putObject("levelChange")
                                        .put("lastBefore", 1)
                                        .put("first", 3)
                                        .put("change", 0.3);
                            }));

            assertThat(numbers(data.at("/series/0/low"))).containsExactly(null, 120.0);
            assertThat(numbers(data.at("/series/0/high"))).containsExactly(null, 130.0);
            assertThat(data.at("/series/0/levels")).hasSize(1);
            assertThat(data.at("/series/0/levels/0/place").asInt()).isEqualTo(1);
            assertThat(data.at("/series/0/levels/0/step/change").asDouble()).isEqualTo(0.3);
            assertThat(numbers(data.at("/movement"))).containsExactly(null, 0.1);
            assertThat(data.at("/series")).hasSize(1);
        }

        @Test
        void shouldSayOnWhichMachineEachBuildRan() throws IOException {
            JsonNode data = series(
                    new SampleBuild(1).row("a", 1).machine("A"),
                    new SampleBuild(2).row("a", 1).machine("B"),
                    new SampleBuild(3).row("a", 1).machine("A"));

            assertThat(data.at("/builds/machines")).hasSize(2);
            assertThat(numbers(data.at("/builds/machine"))).containsExactly(0.0, 1.0, 0.0);
        }
    }

    private static Consumer<ObjectNode> located(String statistic, double extreme, double quartile) {
        return row -> {
            row.put("statistic", statistic).put("baseline", statistic.equals("extreme") ? 80 : 99);
            row.putObject("locations").put("extreme", extreme).put("best-quartile", quartile);
            row.putObject("baselineLocations").put("extreme", 80).put("best-quartile", 99);
        };
    }

    private static JsonNode overview(SampleBuild... builds) throws IOException {
        var output = new ByteArrayOutputStream();
        TrendData.writeOverview(built(builds), output);
        return new JsonMapper().readTree(output.toByteArray());
    }

    private static JsonNode series(SampleBuild... builds) throws IOException {
        var output = new ByteArrayOutputStream();
        TrendData.writeSeries(built(builds), new RowId("a", "time"), output);
        return new JsonMapper().readTree(output.toByteArray());
    }

    private static List<TrendBuild> built(SampleBuild... builds) {
        return Arrays.stream(builds).map(SampleBuild::build).toList();
    }

    private static List<Double> numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.isNull() ? null : (Double) node.asDouble())
                .toList();
    }
}
