package io.jenkins.plugins.benchmarkgate.format;

import static io.jenkins.plugins.benchmarkgate.format.Inputs.assertUnusable;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.keys;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.measurement;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.metrics;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.read;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.readFixture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoogleBenchmarkFormatTest {
    private static final String COPY = "BM_Copy/64/min_time:0.010";
    private static final String NAMED = "a name with / and spaces/min_time:0.010/real_time";

    @Test
    void shouldPassOverBigORowsAndNameWhatFailed() throws Exception {
        var report = readFixture("google-benchmark/1.7.1-single.json");

        assertThat(keys(report))
                .containsExactly(
                        COPY,
                        "BM_Copy/4096/min_time:0.010",
                        "BM_Sort/64/min_time:0.005",
                        "BM_Sort/256/min_time:0.005",
                        "BM_Sort/1024/min_time:0.005",
                        "BM_Threads/min_time:0.010/real_time/threads:2");
        assertThat(report.notes()).containsExactly("\"BM_Fails\" was not measured: no | device");
        assertThat(report.machine()).isEqualTo(new Machine("", "", "2", "", ""));
    }

    @Test
    void shouldReadEachNumberAsARowWithItsUnitAndDirection() throws Exception {
        var report = readFixture("google-benchmark/1.7.1-single.json");

        assertThat(metrics(report, COPY))
                .containsExactly(
                        "time ns smaller *",
                        "cpu-time ns smaller",
                        "bytes_per_second B/s bigger",
                        "items_per_second ops/s bigger",
                        "length  unknown");
        assertThat(measurement(report, COPY).locations())
                .isEqualTo(Locations.of(Location.VALUE, 1.3033667717976861e+01));
        assertThat(metrics(report, "BM_Sort/64/min_time:0.005")).contains("time us smaller *");
    }

    @Test
    void shouldCombineRepetitionsAndNotTheirAggregates() throws Exception {
        var report = readFixture("google-benchmark/1.7.1-repetitions.json");

        var time = measurement(report, COPY);
        assertThat(keys(report)).containsExactly(COPY, "BM_Copy/4096/min_time:0.010");
        assertThat(time.locations().get(Location.MEDIAN)).hasValue(1.2960384771438141e+01);
        assertThat(time.locations().get(Location.EXTREME)).hasValue(1.2848032237435367e+01);
        assertThat(time.locations().get(Location.MEAN).orElseThrow()).isEqualTo(1.3013320825186888e+01, within(1e-12));
        assertThat(time.locations().get(Location.VALUE)).hasValue(1.2960384771438141e+01);
        assertThat(time.repetitions().count()).isEqualTo(3);
        assertThat(time.repetitions().stddev()).isEqualTo(1.9716051479097277e-01, within(1e-10));
        assertThat(measurement(report, COPY, "bytes_per_second").locations().get(Location.EXTREME))
                .hasValue(4.9876510290195179e+09);
    }

    @Test
    void shouldReadAggregatesWhereNothingElseIsGiven() throws Exception {
        var report = readFixture("google-benchmark/1.7.1-aggregates-only.json");

        assertThat(keys(report)).containsExactly(COPY, "BM_Copy/4096/min_time:0.010");
        assertThat(measurement(report, COPY).locations().asMap())
                .containsExactly(
                        Map.entry(Location.MEDIAN, 13.47773866660461), Map.entry(Location.MEAN, 13.474433236740808));
        assertThat(measurement(report, COPY).repetitions().count()).isEqualTo(3);
    }

    @Test
    void shouldReadVersion19() throws Exception {
        var report = readFixture("google-benchmark/1.9.1-single.json");

        assertThat(report.toolVersion()).isEqualTo("1.9.1");
        assertThat(keys(report))
                .containsExactly(
                        COPY,
                        "BM_Copy/4096/min_time:0.010",
                        "BM_Sort<int>/64/min_time:0.005",
                        "BM_Sort<int>/256/min_time:0.005",
                        "BM_Sort<int>/1024/min_time:0.005",
                        NAMED);
        assertThat(metrics(report, COPY))
                .containsExactly(
                        "time ns smaller *",
                        "cpu-time ns smaller",
                        "bytes_per_second B/s bigger",
                        "items_per_second ops/s bigger",
                        "length  unknown",
                        "rate  unknown");
        assertThat(report.notes())
                .containsExactly(
                        "\"BM_Fails\" was not measured: no | device", "\"BM_Skipped\" was not measured: not here");
    }

    @Test
    void shouldReadAggregatesOfVersion19() throws Exception {
        var report = readFixture("google-benchmark/1.9.1-aggregates-only.json");

        assertThat(keys(report)).hasSize(6).contains("BM_Sort<int>/64/min_time:0.005");
        assertThat(measurement(report, NAMED).locations().asMap())
                .containsOnlyKeys(Location.EXTREME, Location.MEDIAN, Location.MEAN);
        assertThat(measurement(report, COPY).locations().asMap()).containsOnlyKeys(Location.MEDIAN, Location.MEAN);
    }

    @Test
    void shouldKnowTheAggregatesOfOldVersionsByTheirNames() throws Exception {
        var report = read(
                "{\"context\": {}, \"benchmarks\": [{\"name\": \"a\", \"real_time\": 1, \"cpu_time\": 1},{\"name\":"
                        + " \"a_mean\", \"real_time\": 1, \"cpu_time\": 1}, {\"name\": \"b_mean\", \"real_time\": 1}]}");

        assertThat(keys(report)).containsExactly("a", "b_mean");
    }

    @Test
    void shouldPassOverTheComplexityThatOldVersionsDoNotCallAnAggregate() throws Exception {
        var report = read("{\"context\": {\"num_cpus\": 2}, \"benchmarks\": [{\"name\": \"BM_a/8\", \"real_time\": 1},"
                + "{\"name\": \"BM_a_BigO\", \"cpu_coefficient\": 4.2, \"real_coefficient\": 4.3, \"big_o\": \"N\"},"
                + "{\"name\": \"BM_a_RMS\", \"rms\": 0.01}]}");

        assertThat(keys(report)).containsExactly("BM_a/8");
    }

    @Test
    void shouldReadTheUsersOwnMinimumAmongAggregates() throws Exception {
        String row =
                "{\"name\": \"a_%1$s\", \"run_name\": \"a\", \"run_type\": \"aggregate\", \"aggregate_name\": \"%1$s\","
                        + " \"repetitions\": 3, \"real_time\": %2$s, \"items_per_second\": %2$s, \"time_unit\": \"ns\"}";
        var report = read("{\"benchmarks\": [%s, %s, %s]}"
                .formatted(row.formatted("median", 5), row.formatted("min", 4), row.formatted("max", 9)));

        assertThat(measurement(report, "a").locations())
                .isEqualTo(Locations.of(Map.of(Location.MEDIAN, 5.0, Location.EXTREME, 4.0)));
        assertThat(measurement(report, "a", "items_per_second").locations().get(Location.EXTREME))
                .hasValue(9);
    }

    @ParameterizedTest
    @CsvSource({"a_median,a", "a,a", "_median,_median", "b_mean,b_mean"})
    void shouldTakeOffANameWhatTheAggregateAddedToIt(String name, String key) throws Exception {
        var report = read(
                "{\"benchmarks\": [{\"name\": \"%s\", \"run_type\": \"aggregate\", \"aggregate_name\":".formatted(name)
                        + " \"median\", \"real_time\": 5, \"time_unit\": \"ns\"}]}");

        assertThat(keys(report)).containsExactly(key);
    }

    @Test
    void shouldTellACounterFromTheTimeWhoseNameItBears() throws Exception {
        var report =
                read("{\"benchmarks\": [{\"name\": \"a\", \"real_time\": 1, \"time_unit\": \"ns\", \"time\": 7}]}");

        assertThat(metrics(report, "a")).containsExactly("time ns smaller *", "time (own)  unknown");
    }

    @Test
    void shouldReadBareNaNAndUnitsMixedInOneFile() throws Exception {
        var report = read("{\"benchmarks\": [{\"name\": \"a\", \"real_time\": NaN, \"time_unit\": \"s\"},"
                + "{\"name\": \"b\", \"real_time\": 2, \"time_unit\": \"ms\"}]}");

        assertThat(measurement(report, "a").locations()).isEqualTo(Locations.of(Location.VALUE, Double.NaN));
        assertThat(measurement(report, "b").unit().symbol()).isEqualTo("ms");
    }

    @Test
    void shouldSayWhatIsWrong() {
        assertUnusable("{\"benchmarks\": [{\"real_time\": 1}]}")
                .hasMessage("results.json: benchmarks[0]: expected a \"name\", as google-benchmark writes it"
                        + " (line 1, column 32)");
        assertUnusable("{\"benchmarks\": [{\"name\": \"a\", \"cpu_time\": 1}]}")
                .hasMessageContaining("benchmarks[0]: expected a \"real_time\", as google-benchmark writes it");
        assertUnusable("{\"benchmarks\": [{\"name\": \"a\", \"real_time\": 1, \"time_unit\": \"fortnight\"}]}")
                .hasMessageContaining("expected ns, us, ms or s as \"time_unit\", was \"fortnight\"");
    }

    @Test
    void shouldTellCountersByNameWhateverTheirPlaceInARow() throws Exception {
        var report = read("""
                {"context": {"num_cpus": 2}, "benchmarks": [
                {"name": "a", "real_time": 10, "cpu_time": 20, "hits": 30, "time_unit": "ns"},
                {"name": "a", "hits": 32, "cpu_time": 0.022, "real_time": 0.012, "time_unit": "us", "misses": 1},
                {"name": "a", "misses": 3, "real_time": 14, "cpu_time": 24, "time_unit": "ns"}]}
                """);

        assertThat(measurement(report, "a").locations().get(Location.MEDIAN)).hasValue(12);
        assertThat(measurement(report, "a").rounds()).isEqualTo(3);
        assertThat(measurement(report, "a", "cpu-time")
                        .locations()
                        .get(Location.MEDIAN)
                        .orElseThrow())
                .isEqualTo(22, within(1e-9));
        assertThat(measurement(report, "a", "hits").locations().get(Location.MEDIAN))
                .hasValue(31);
        assertThat(measurement(report, "a", "misses").locations().get(Location.MEDIAN))
                .hasValue(2);
    }
}
