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
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VitestFormatTest {
    private static final String OUTER = "shapes.bench.mjs > strings > repeat";
    private static final String INNER = "shapes.bench.mjs > strings > nested <b>| > repeat";

    @Test
    void shouldTellNamesApartByTheirGroups() throws Exception {
        var report = readFixture("vitest/3.2.7-shapes.json");

        assertThat(keys(report)).containsExactly(OUTER, INNER);
        assertThat(metrics(report, OUTER)).containsExactly("time ms smaller *", "hz ops/s bigger");
        assertThat(measurement(report, OUTER).locations())
                .isEqualTo(Locations.of(Map.of(
                        Location.EXTREME, 0.00009999999997489795,
                        Location.MEDIAN, 0.00010999999994965037,
                        Location.MEAN, 0.02250426234568463)));
        assertThat(measurement(report, OUTER).rounds()).isEqualTo(324);
        assertThat(measurement(report, INNER, "hz").locations().get(Location.VALUE))
                .hasValue(76791.23678938871);
    }

    @Test
    void shouldReadWhatOldVersionsWrote() throws Exception {
        var report = readFixture("vitest/0.34.6-test-results.json");

        assertThat(keys(report)).containsExactly("strings > repeat", "nested <b>| > repeat", "top");
        assertThat(report.notes()).containsExactly("\"fails\" was not measured");
        assertThat(measurement(report, "top").rounds()).isEqualTo(6);
    }

    @Test
    void shouldReduceTheSamples() throws Exception {
        var report = readFixture("vitest/0.34.6-test-results.json");

        var locations = measurement(report, "strings > repeat").locations();
        assertThat(locations.asMap())
                .containsOnlyKeys(Location.EXTREME, Location.BEST_QUARTILE, Location.MEDIAN, Location.MEAN);
        assertThat(locations.get(Location.BEST_QUARTILE).orElseThrow()).isEqualTo(2.815e-4, within(1e-9));
        assertThat(locations.get(Location.MEDIAN).orElseThrow()).isEqualTo(3.34e-4, within(1e-9));
    }

    @Test
    void shouldNameWhatFailed() throws Exception {
        assertThat(readFixture("vitest/3.2.7-shapes.json").notes())
                .containsExactly("\"shapes.bench.mjs > strings > fails\" was not measured");
    }

    private static final String TASK = """
            {"name": "%s", "latency": {"mean": %s, "p50": 2, "min": 1, "sd": 0.5, "samplesCount": 10},
             "throughput": {"mean": 400, "samplesCount": 10}, "rank": 1%s}\
            """;
    private static final String TEST = """
            {"ancestorTitles": ["sorting"], "title": "numbers", "fullName": "sorting numbers", "status": "passed",
             "benchmarks": [%s]}\
            """;

    private static String run(String name, String... tasks) {
        return "{\"name\": \"%s\", \"tasks\": [%s]}".formatted(name, String.join(",", tasks));
    }

    private static String files(String... pathsAndTests) {
        var files = new ArrayList<String>();
        for (int i = 0; i < pathsAndTests.length; i += 2) {
            files.add("{\"name\": \"%s\", \"status\": \"passed\", \"assertionResults\": [%s]}"
                    .formatted(pathsAndTests[i], pathsAndTests[i + 1]));
        }
        return "{\"numTotalTestSuites\": 1, \"testResults\": [%s]}".formatted(String.join(",", files));
    }

    @Test
    void shouldReadVersion5() throws Exception {
        var report = readFixture("vitest/5.1.1-shapes.json");

        assertThat(keys(report))
                .containsExactly(
                        "src/shapes.bench.mjs > strings > repeat / thousand <b>|",
                        "src/shapes.bench.mjs > strings > repeat / ten",
                        "src/shapes.bench.mjs > strings > nested > join / join",
                        "src/shapes.bench.mjs > strings > slower than it should be / parse",
                        "src/shapes.bench.mjs > top / stored",
                        "src/shapes.bench.mjs > top > with a name / new",
                        "other/shapes.bench.mjs > top / only");
        var ten = measurement(report, "src/shapes.bench.mjs > strings > repeat / ten");
        assertThat(ten.locations())
                .isEqualTo(Locations.of(Map.of(
                        Location.EXTREME, 4.099999998175008e-05,
                        Location.MEDIAN, 5.0999999984924216e-05,
                        Location.MEAN, 0.00029222087327845545)));
        assertThat(ten.rounds()).isEqualTo(23887);
        assertThat(measurement(report, ten.key(), "hz").locations().get(Location.VALUE))
                .hasValue(17340053.119097568);
        assertThat(report.notes())
                .containsExactly(
                        "\"src/shapes.bench.mjs > strings > fails\" failed",
                        "\"src/shapes.bench.mjs > strings > slower than it should be\" failed");
    }

    @Test
    void shouldReadVersion4() throws Exception {
        var report = readFixture("vitest/4.1.12-shapes.json");

        assertThat(keys(report))
                .containsExactly(
                        "shapes.bench.mjs > top",
                        "shapes.bench.mjs > strings > ten",
                        "shapes.bench.mjs > strings > nested <b>| > ten");
        assertThat(measurement(report, "shapes.bench.mjs > top").locations().get(Location.MEDIAN))
                .hasValue(5.200000003924288e-05);
        assertThat(report.notes()).contains("\"shapes.bench.mjs > strings > fails\" was not measured");
    }

    @Test
    void shouldReadTheBenchmarksOfTests() throws Exception {
        String tasks = run("sorting > numbers", TASK.formatted("quick", 2.5, ""), TASK.formatted("merge", 3, ""));
        String named = run("again", TASK.formatted("quick", 5, ""));
        var report = read(files("/home/ci/src/a.bench.ts", TEST.formatted(tasks + "," + named)));

        assertThat(keys(report))
                .containsExactly(
                        "a.bench.ts > sorting > numbers / quick",
                        "a.bench.ts > sorting > numbers / merge",
                        "a.bench.ts > sorting > numbers > again / quick");
        var quick = measurement(report, "a.bench.ts > sorting > numbers / quick");
        assertThat(quick.locations())
                .isEqualTo(Locations.of(Map.of(Location.EXTREME, 1.0, Location.MEDIAN, 2.0, Location.MEAN, 2.5)));
        assertThat(quick.stddev()).isEqualTo(0.5);
        assertThat(quick.rounds()).isEqualTo(10);
        assertThat(metrics(report, quick.key())).containsExactly("time ms smaller *", "hz ops/s bigger");
        assertThat(measurement(report, quick.key(), "hz").locations()).isEqualTo(Locations.of(Location.VALUE, 400));
    }

    @Test
    void shouldPassOverResultsThatWereStoredBeforeAndNameWhatWasNotMeasured() throws Exception {
        String tasks = run(
                "sorting > numbers",
                TASK.formatted("old", 2, ", \"fromStore\": true"),
                TASK.formatted("new", "null", ""));
        String failed = "{\"ancestorTitles\": [], \"title\": \"fails\", \"status\": \"failed\", \"benchmarks\": []}";
        var report = read(files("a.bench.ts", TEST.formatted(tasks) + "," + failed));

        assertThat(report.isEmpty()).isTrue();
        assertThat(report.notes())
                .containsExactly(
                        "\"a.bench.ts > sorting > numbers / new\" was not measured", "\"a.bench.ts > fails\" failed");
    }

    @Test
    void shouldTellFilesOfOneNameApartByTheirFolders() throws Exception {
        String test = TEST.formatted(run("sorting > numbers", TASK.formatted("quick", 2, "")));
        var report = read(files("/w/a/src/x.bench.ts", test, "/w/b/src/x.bench.ts", test, "/w/y.bench.ts", test));

        assertThat(keys(report))
                .containsExactly(
                        "a/src/x.bench.ts > sorting > numbers / quick",
                        "b/src/x.bench.ts > sorting > numbers / quick",
                        "y.bench.ts > sorting > numbers / quick");
    }

    @Test
    void shouldTakeABenchmarkThatATestRanTwiceForARepetitionAndThatOfTwoProjectsForNone() throws Exception {
        String twice = TEST.formatted(run("sorting > numbers", TASK.formatted("quick", 2, "")) + ","
                + run("sorting > numbers", TASK.formatted("quick", 4, "")));
        var report = read(files("x.bench.ts", twice));

        var quick = measurement(report, "x.bench.ts > sorting > numbers / quick");
        assertThat(quick.repetitions().count()).isEqualTo(2);
        assertThat(quick.locations().get(Location.MEAN)).hasValue(3);
        assertUnusable(files("x.bench.ts", twice, "x.bench.ts", twice))
                .hasMessageContaining(
                        "the benchmark \"x.bench.ts > sorting > numbers / quick\" stands in this file twice");
    }

    @Test
    void shouldSayWhereTheResultsAreIfTheFileIsOneThatVitestStored() {
        assertUnusable("{\"latency\": {\"samplesCount\": 1}, \"throughput\": {\"samplesCount\": 1}, \"period\": 1}")
                .hasMessageContaining("is a result that Vitest stored, and does not name its benchmark");
    }

    @Test
    void shouldSayWhatIsMissing() {
        assertUnusable("{\"files\": [{\"groups\": [{\"benchmarks\": []}]}]}")
                .hasMessage("results.json: files[0].groups[0]: expected a \"fullName\", as vitest writes it"
                        + " (line 1, column 41)");
    }
}
