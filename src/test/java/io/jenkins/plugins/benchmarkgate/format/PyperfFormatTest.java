package io.jenkins.plugins.benchmarkgate.format;

import static io.jenkins.plugins.benchmarkgate.format.Inputs.assertUnusable;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.keys;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.measurement;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.read;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.readFixture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import org.junit.jupiter.api.Test;

class PyperfFormatTest {
    @Test
    void shouldReadBytesWithTheNameAndUnitOfTheTop() throws Exception {
        var report = readFixture("pyperf/1.5-track-memory.json");

        var memory = measurement(report, "timeit");
        assertThat(memory.unit()).isEqualTo(Unit.BYTES);
        assertThat(memory.metric()).isEqualTo("memory");
        assertThat(memory.locations().get(Location.EXTREME)).hasValue(7360512);
        assertThat(memory.locations().get(Location.MEDIAN)).hasValue(7364608);
        assertThat(memory.rounds()).isEqualTo(3);
        assertThat(memory.repetitions().count()).isEqualTo(3);
        assertThat(report.toolVersion()).isEqualTo("1.5");
        assertThat(report.machine())
                .isEqualTo(new Machine("Intel(R) Core(TM) i7-6820HQ CPU @ 2.70GHz", "", "8", "Linux", "cpython 3.6"));
    }

    @Test
    void shouldReadTimesOfSeveralProcesses() throws Exception {
        var time = measurement(readFixture("pyperf/1.2-timeit.json"), "timeit");

        assertThat(time.metric()).isEqualTo("time");
        assertThat(time.unit()).isEqualTo(Unit.SECONDS);
        assertThat(time.locations().get(Location.EXTREME)).hasValue(6.360060069710016e-07);
        assertThat(time.locations().get(Location.BEST_QUARTILE)).hasValue(7.14004272595048e-07);
        assertThat(time.locations().get(Location.MEDIAN)).hasValue(7.600028766319156e-07);
        assertThat(time.locations().get(Location.MEAN).orElseThrow()).isEqualTo(7.503355542818705e-07, within(1e-20));
        assertThat(time.rounds()).isEqualTo(9);
        assertThat(time.repetitions().count()).isEqualTo(3);
        assertThat(time.repetitions().stddev()).isEqualTo(7.432733615090325e-08, within(1e-20));
    }

    @Test
    void shouldKeepHowFarProcessesLieApart() throws Exception {
        var report = read("""
            {"benchmarks": [{"runs": [{"warmups": [[1, 9]]}, {"values": [1, 3]}, {"values": [5, 7]}],
                             "metadata": {"name": "a"}},
                            {"runs": [{"values": [4]}], "metadata": {"name": "b", "unit": "integer"}}],
             "version": "1.0"}\
            """);

        assertThat(keys(report)).containsExactly("a", "b");
        assertThat(measurement(report, "a").unit()).isEqualTo(Unit.SECONDS);
        assertThat(measurement(report, "a").locations().get(Location.MEAN)).hasValue(4);
        assertThat(measurement(report, "a").repetitions().count()).isEqualTo(2);
        assertThat(measurement(report, "a").repetitions().stddev()).isEqualTo(4 / Math.sqrt(2), within(1e-12));
        assertThat(measurement(report, "b").unit()).isEqualTo(Unit.COUNT);
    }

    @Test
    void shouldNameWhatWasCalibratedOnly() throws Exception {
        var report = read("""
            {"benchmarks": [{"runs": [{"warmups": [[1, 9]]}], "metadata": {"name": "a"}},
                            {"runs": [{"values": [4]}], "metadata": {"name": "b"}}], "version": "1.0"}\
            """);

        assertThat(keys(report)).containsExactly("b");
        assertThat(report.notes()).containsExactly("\"a\" was calibrated and not measured");
    }

    @Test
    void shouldSayWhatIsMissing() {
        assertUnusable("{\"benchmarks\": [{\"runs\": []}, {\"metadata\": {\"name\": \"a\"}}]}")
                .hasMessageContaining("benchmarks[1]: expected \"runs\", as pyperf writes them");
        assertUnusable("{\"benchmarks\": [{\"runs\": [{\"values\": [1]}]}]}")
                .hasMessageContaining("expected a \"name\" in the metadata, as pyperf writes it");
    }
}
