package io.jenkins.plugins.benchmarkgate.format;

import static io.jenkins.plugins.benchmarkgate.format.Inputs.assertUnusable;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.keys;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.measurement;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.metrics;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.read;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.readFixture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JmhFormatTest {
    private static final String THROUGHPUT = "shapes.Shapes.repeat:thrpt(size=10)";
    private static final String AVERAGE = "shapes.Shapes.repeat:avgt(size=10)";
    private static final String SAMPLED = "shapes.Shapes.repeat:sample(size=10)";

    @Test
    void shouldTellModesAndParametersApart() throws Exception {
        assertThat(keys(readFixture("jmh/1.37-modes.json")))
                .containsExactly(THROUGHPUT, AVERAGE, SAMPLED, "shapes.Shapes.repeat:ss(size=10)");
        assertThat(keys(readFixture("jmh/1.37-threads.json")))
                .containsExactly(
                        "shapes.Shapes.repeat:avgt(threads=2, size=10)",
                        "shapes.Shapes.repeat:avgt(threads=2, size=<b>|1)");
    }

    @Test
    void shouldReadThroughputAsBetterWhenBigger() throws Exception {
        var throughput = measurement(readFixture("jmh/1.37-modes.json"), THROUGHPUT);

        assertThat(throughput.metric()).isEqualTo("throughput");
        assertThat(throughput.direction()).isEqualTo(Direction.BIGGER);
        assertThat(throughput.unit()).isEqualTo(Unit.of("ops/us"));
        assertThat(throughput.locations().get(Location.MEAN)).hasValue(0.2220558516713197);
        assertThat(throughput.locations().get(Location.EXTREME)).hasValue(0.33355139395290945);
    }

    @Test
    void shouldCombineTheForksAndKeepHowFarTheyLieApart() throws Exception {
        var average = measurement(readFixture("jmh/1.37-modes.json"), AVERAGE);

        assertThat(average.unit()).isEqualTo(Unit.of("us"));
        assertThat(average.direction()).isEqualTo(Direction.SMALLER);
        assertThat(average.rounds()).isEqualTo(6);
        assertThat(average.locations().get(Location.EXTREME)).hasValue(2.645543125);
        assertThat(average.locations().get(Location.MEAN)).hasValue(4.750378443171256);
        assertThat(average.repetitions().count()).isEqualTo(2);
        double first = (7.2387654320987656 + 3.6828276776246023 + 2.645543125) / 3;
        double second = (5.803578225068619 + 3.7280313545150503 + 5.403524844720497) / 3;
        assertThat(average.repetitions().stddev()).isEqualTo(Math.abs(first - second) / Math.sqrt(2), within(1e-12));
    }

    @Test
    void shouldReduceTheHistogramsOfSampledTimes() throws Exception {
        var report = read("""
            [{"benchmark": "a.B.c", "mode": "sample", "primaryMetric": {"score": 4, "scoreUnit": "ms/op",
              "rawDataHistogram": [[[[1, 3], [9, 1]], [[3, 1]]], [[[5, 5]]]]}}]\
            """);

        var sampled = measurement(report, "a.B.c:sample");
        assertThat(sampled.locations())
                .isEqualTo(Locations.of(Map.of(
                        Location.EXTREME, 1.0, Location.BEST_QUARTILE, 1.5, Location.MEDIAN, 5.0, Location.MEAN, 4.0)));
        assertThat(sampled.rounds()).isEqualTo(10);
        assertThat(sampled.repetitions()).isEqualTo(new Repetitions(2, Math.sqrt(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "[1, 2, 3]", "[1, -1]", "[1, 0.5]", "[]"})
    void shouldRefuseASampleThatIsNoPair(String pair) {
        assertUnusable("""
            [{"benchmark": "a.B.c", "mode": "sample", "primaryMetric": {"score": 4, "scoreUnit": "ms/op",
              "rawDataHistogram": [[[%s]]]}}]\
            """.formatted(pair)).hasMessageContaining("rawDataHistogram");
    }

    @Test
    void shouldAgreeWithThePercentilesThatJmhComputes() throws Exception {
        var sampled = measurement(readFixture("jmh/1.37-modes.json"), SAMPLED);

        assertThat(sampled.locations().get(Location.EXTREME)).hasValue(0.44);
        assertThat(sampled.locations().get(Location.MEDIAN)).hasValue(0.892);
        assertThat(sampled.repetitions().count()).isEqualTo(2);
    }

    @Test
    void shouldReadSecondaryMetricsAsRows() throws Exception {
        assertThat(metrics(readFixture("jmh/1.37-modes.json"), AVERAGE))
                .containsExactly(
                        "time us smaller *",
                        "gc.alloc.rate MB/s unknown",
                        "gc.alloc.rate.norm B smaller",
                        "gc.count count smaller");
        assertThat(metrics(readFixture("jmh/1.37-modes.json"), SAMPLED)).contains("p0.50 us smaller");
    }

    @Test
    void shouldNameMetricsAlikeInOldAndNewVersions() throws Exception {
        var report = read("""
            [{"benchmark": "a.B.c", "mode": "sample", "primaryMetric": {"score": 1, "scoreUnit": "ms/op"},
              "secondaryMetrics": {"c·p0.50": {"score": 1, "scoreUnit": "ms/op"},
                                   "·gc.count": {"score": "NaN", "scoreUnit": "counts"}}}]\
            """);

        assertThat(metrics(report, "a.B.c:sample"))
                .containsExactly("time ms smaller *", "p0.50 ms smaller", "gc.count count smaller");
    }

    @Test
    void shouldReadGroupsAndCounters() throws Exception {
        var report = readFixture("jmh/1.37-counters.json");

        assertThat(keys(report))
                .containsExactly(
                        "shapes.Counted.both:avgt(threads=2, text=)",
                        "shapes.Counted.both:avgt(threads=2, text=a, b=1)");
        assertThat(metrics(report, "shapes.Counted.both:avgt(threads=2, text=)"))
                .containsExactly(
                        "time us smaller *",
                        "get us smaller",
                        "hits us smaller",
                        "misses count unknown",
                        "put us smaller",
                        "time (own) us smaller");
    }

    @Test
    void shouldTellACounterFromTheTimeWhoseNameItBears() throws Exception {
        var report = read("""
            [{"benchmark": "a.B.c", "mode": "avgt", "primaryMetric": {"score": 1, "scoreUnit": "ms/op"},
              "secondaryMetrics": {"time": {"score": 7, "scoreUnit": "#"}}}]\
            """);

        assertThat(metrics(report, "a.B.c:avgt")).containsExactly("time ms smaller *", "time (own) count unknown");
    }

    @Test
    void shouldReadTheRuntimeAsTheMachine() throws Exception {
        var report = readFixture("jmh/1.37-modes.json");

        assertThat(report.toolVersion()).isEqualTo("1.37");
        assertThat(report.machine()).isEqualTo(new Machine("", "", "", "", "OpenJDK 64-Bit Server VM 17.0"));
    }

    @Test
    void shouldSayWhatIsWrong() {
        assertUnusable("[{\"benchmark\": \"a\", \"primaryMetric\": {\"score\": 1, \"scoreUnit\": \"s/op\"}}]")
                .hasMessageStartingWith("results.json: [0]: expected \"benchmark\", \"mode\" and \"primaryMetric\"");
        assertUnusable("[{\"benchmark\": \"a\", \"primaryMetric\": {\"score\": \"much\"}}]")
                .hasMessageContaining("[0].primaryMetric.score: expected a number, was a text (line 1");
        assertUnusable("[{\"benchmark\": \"a\", \"primaryMetric\": {\"score\": 1}}]")
                .hasMessageContaining("[0].primaryMetric: expected \"score\" and \"scoreUnit\", as jmh writes them");
    }
}
