package io.jenkins.plugins.benchmarkgate.format;

import static io.jenkins.plugins.benchmarkgate.format.Inputs.assertUnusable;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.measurement;
import static io.jenkins.plugins.benchmarkgate.format.Inputs.readFixture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IsBetterFormatTest {
    @Test
    void shouldReadTheDirectionFromTheFormat() throws Exception {
        var bigger = readFixture("bigger-is-better/custom.json", ReadOptions.ofFormat(Optional.of("bigger-is-better")));
        var smaller =
                readFixture("smaller-is-better/custom.json", ReadOptions.ofFormat(Optional.of("smaller-is-better")));

        var throughput = measurement(bigger, "My Custom Bigger Is Better Benchmark - Throughput");
        assertThat(throughput.direction()).isEqualTo(Direction.BIGGER);
        assertThat(throughput.unit()).isEqualTo(Unit.of("req/s"));
        assertThat(throughput.locations()).isEqualTo(Locations.of(Location.VALUE, 70));
        var load = measurement(smaller, "My Custom Smaller Is Better Benchmark - CPU Load");
        assertThat(load.direction()).isEqualTo(Direction.SMALLER);
        assertThat(load.unit()).isEqualTo(Unit.of("%"));
    }

    @Test
    void shouldAskForTheFormatWhereTheDirectionIsNotTold() {
        assertUnusable("[{\"name\": \"a\", \"unit\": \"ns\", \"value\": 1}]")
                .hasMessage("results.json: may be smaller-is-better or bigger-is-better; set format or direction");
    }

    @ParameterizedTest
    @EnumSource(
            value = Direction.class,
            names = {"SMALLER", "BIGGER"})
    void shouldChooseTheFormatByTheDirection(Direction direction) throws Exception {
        var report = readFixture("smaller-is-better/custom.json", new ReadOptions("", direction, ""));

        assertThat(report.format()).isEqualTo(direction.id() + "-is-better");
    }

    @Test
    void shouldRefuseADirectionThatTheFormatContradicts() {
        assertThatThrownBy(() -> new ReadOptions("smaller-is-better", Direction.BIGGER, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the format smaller-is-better and the direction bigger contradict each other");
    }

    @Test
    void shouldSayWhatIsMissing() {
        assertThatThrownBy(() -> Formats.read(
                        "results.json",
                        Optional.of("smaller-is-better"),
                        Inputs.stream("[{\"name\": \"a\", \"unit\": \"ns\", \"value\": 1}, {\"name\": \"b\"}]")))
                .isInstanceOf(ResultFileException.class)
                .hasMessage(
                        "results.json: [1]: expected \"name\", \"unit\" and \"value\", as smaller-is-better has them"
                                + " (line 1, column 55)");
    }
}
