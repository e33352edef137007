package io.jenkins.plugins.benchmarkgate.format;

import static io.jenkins.plugins.benchmarkgate.format.Inputs.measurement;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.read;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.readFixture;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PytestBenchmarkFormatTest {
    @Test
    void shouldReadEveryStatisticOfToday() throws Exception {
        var report = readFixture("pytest-benchmark/5.2.3-shapes.json");

        assertThat(report.format()).isEqualTo("pytest-benchmark");
        assertThat(report.toolVersion()).isEqualTo("5.2.3");
        assertThat(report.commit()).isEmpty();
        assertThat(report.measurements()).hasSize(9);
        assertThat(measurement(report, "test_shapes.py::test_plain"))
                .isEqualTo(new Measurement(
                        "test_shapes.py::test_plain",
                        "time",
                        "",
                        Unit.SECONDS,
                        Direction.SMALLER,
                        Locations.of(Map.of(
                                Location.BEST_QUARTILE, 5.15324995831179e-07,
                                Location.EXTREME, 5.134499986070296e-07,
                                Location.MEDIAN, 5.170000008547504e-07,
                                Location.MEAN, 9.006099980979343e-07)),
                        8.581177608258548e-07,
                        5));
    }

    @Test
    void shouldReadTheMachineWithoutHostNameAndFrequency() throws Exception {
        var report = readFixture("pytest-benchmark/5.2.3-shapes.json");

        assertThat(report.machine()).isEqualTo(new Machine("AMD EPYC", "x86_64", "2", "Linux", "CPython 3.11"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.2.2", "5.2.3"})
    void shouldKeepHostileNamesAsTheyAre(String version) throws Exception {
        var report = readFixture("pytest-benchmark/" + version + "-shapes.json");

        assertThat(report.measurements())
                .extracting(Measurement::key)
                .containsExactly(
                        "test_shapes.py::test_plain",
                        "test_shapes.py::test_names[a/b|c]",
                        "test_shapes.py::test_names[line\\nbreak]",
                        "test_shapes.py::test_names[<b>\"quoted\"</b>]",
                        "test_shapes.py::test_names[\\u202eright-to-left]",
                        "test_shapes.py::test_names[\\U0001f680]",
                        "test_shapes.py::test_names[a`b`]",
                        "test_shapes.py::test_one_round",
                        "test_shapes.py::TestClass::test_unserializable[<lambda>]");
    }

    @Test
    void shouldReadASingleRound() throws Exception {
        var single = measurement(readFixture("pytest-benchmark/5.2.3-shapes.json"), "test_shapes.py::test_one_round");

        assertThat(single.rounds()).isEqualTo(1);
        assertThat(single.stddev()).isZero();
        assertThat(single.group()).isEqualTo("one round");
    }

    @Test
    void shouldReadFilesOfTheYear2015() throws Exception {
        var report = readFixture("pytest-benchmark/2.5.0-normal.json");

        assertThat(report.toolVersion()).isEqualTo("2.5.0");
        assertThat(report.measurements()).hasSize(1);
        var measurement = measurement(report, "tests/test_normal.py::test_xfast_parametrized[0]");
        assertThat(measurement.locations().get(Location.MEAN)).hasValue(2.622408132654948e-07);
        assertThat(measurement.locations().get(Location.MEDIAN)).hasValue(2.2016643907464864e-07);
        assertThat(measurement.rounds()).isEqualTo(9987);
        assertThat(measurement.group()).isEmpty();
    }

    @Test
    void shouldReadAFileWithoutQuartiles() throws Exception {
        var report = read("{\"benchmarks\": [{\"fullname\": \"a\", \"stats\": {\"min\": 1, \"median\": 2.5}}]}");

        assertThat(report.measurements().get(0).locations())
                .isEqualTo(Locations.of(Map.of(Location.EXTREME, 1.0, Location.MEDIAN, 2.5)));
        assertThat(report.measurements().get(0).stddev()).isNaN();
        assertThat(report.measurements().get(0).rounds()).isZero();
    }

    @Test
    void shouldNotMindTheOrderOfKeys() throws Exception {
        var report = read("{\"version\": \"5.2.3\", \"benchmarks\": [{\"stats\": {\"rounds\": 5, \"mean\": 2},"
                + " \"params\": null, \"fullname\": \"a\"}], \"machine_info\": {\"system\": \"Linux\"}}");

        assertThat(report.machine().system()).isEqualTo("Linux");
        assertThat(report.measurements().get(0).locations()).isEqualTo(Locations.of(Location.MEAN, 2));
    }

    @Test
    void shouldReadPythonsBareNumbersAndLeaveThemToTheGate() throws Exception {
        var report = read("{\"benchmarks\": [{\"fullname\": \"a\", \"stats\":"
                + " {\"min\": NaN, \"q1\": -Infinity, \"median\": Infinity, \"mean\": 0, \"stddev\": -1}}]}");

        assertThat(report.measurements().get(0).locations())
                .isEqualTo(Locations.of(Map.of(
                        Location.EXTREME, Double.NaN,
                        Location.BEST_QUARTILE, Double.NEGATIVE_INFINITY,
                        Location.MEDIAN, Double.POSITIVE_INFINITY,
                        Location.MEAN, 0.0)));
    }
}
