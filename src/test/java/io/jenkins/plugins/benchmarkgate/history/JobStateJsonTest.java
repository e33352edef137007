package io.jenkins.plugins.benchmarkgate.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobStateJsonTest {
    private static final Machine MACHINE = new Machine("Ryzen 5", "x86_64", "12", "Linux", "CPython 3.11");

    @Test
    void shouldReadTheStateOfEveryReleasedSchema() throws IOException {
        try (var golden = getClass().getResourceAsStream("/stored/state-v1.json")) {
            assertThat(JobStateJson.read(golden)).isEqualTo(fullState());
        }
    }

    @Test
    void shouldWriteTheSchemaThatIsReleased() throws IOException {
        try (var golden = getClass().getResourceAsStream("/stored/state-v1.json")) {
            String stored = new String(golden.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(write(fullState())).isEqualTo(stored.strip());
        }
    }

    @Test
    void shouldReadBackWhatItWrote() throws IOException {
        assertThat(read(write(fullState()))).isEqualTo(fullState());
        assertThat(read(write(JobState.EMPTY))).isEqualTo(JobState.EMPTY);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"schema\":1 | \"schema\":2",
                "\"schema\":1 | \"schema\":0",
                "\"schema\":1, | ",
                "\"lastBuild\":12,\"baselineFile\" | \"lastBuild\":null,\"baselineFile\"",
                "\"redSince\":12 | \"redsince\":12",
                "\"redSince\":12 | \"redSince\":-1",
                "\"redSince\":12 | \"redSince\":12,\"redSince\":13",
                "\"direction\":\"smaller\" | \"direction\":\"sideways\"",
                "\"dimension\":\"TIME\" | \"dimension\":\"SPACE\"",
                "\"best-quartile\" | \"worst-quartile\"",
                "[11.0,0.0,100.0,99.0] | [11.0,0.0,100.0]",
                "[11.0,0.0,100.0,99.0] | [11.5,0.0,100.0,99.0]",
                "[11.0,0.0,100.0,99.0] | [11.0,-1.0,100.0,99.0]",
                "\"length\":1 | \"length\":0"
            })
    void shouldRefuseAStateThatIsNotWhole(String whole, String broken) throws IOException {
        String state = write(fullState());
        assertThat(state).contains(whole);

        String damaged = state.replace(whole, broken == null ? "" : broken);

        assertThatThrownBy(() -> read(damaged)).isInstanceOf(IOException.class);
    }

    @Test
    void shouldRefuseATruncatedState() throws IOException {
        String state = write(fullState());

        for (int length = 0; length < state.length(); length += 97) {
            String truncated = state.substring(0, length);
            assertThatThrownBy(() -> read(truncated)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> read(state + "{}")).isInstanceOf(IOException.class);
    }

    static JobState fullState() {
        var value = new AcceptedValue(11, 0, rounds(100, 99));
        var moved = new AcceptedValue(12, 0.0625, rounds(150, 149));
        var excursion =
                Excursion.beginning(moved, rounds(120, 119), Optional.of(rounds(110, 109)), Rerun.CONFIRMED, true);
        var row = new RowState(
                Unit.parse("ms").orElseThrow(),
                Direction.SMALLER,
                AcceptedValues.of(List.of(value)),
                4,
                3,
                5,
                Optional.of(rounds(101, 98)),
                Optional.of(value),
                Optional.of(rounds(131, 130)),
                Optional.of(excursion),
                1,
                2,
                0,
                Optional.of(new AcceptedValue(2, 0.25, rounds(90, 89))),
                12,
                Optional.of(moved),
                true);
        var bytes = RowState.empty(Unit.parse("KiB").orElseThrow(), Direction.SMALLER)
                .edit()
                .accept(List.of(new AcceptedValue(12, 0, Locations.of(Location.VALUE, 0))))
                .build();
        var movement = new MovementState(
                List.of(0.0, 0.0625), List.of(new MovementPoint(12, "agent \"7\"\n", 0.0625)), 12, 0, 1);
        var machine = new MachineState(
                MACHINE,
                12,
                movement,
                Map.of(new RowId("tests/ä::<b>[x]", "time"), row, new RowId("heap", "bytes"), bytes));
        return new JobState(
                12,
                "benchmarks/baseline.json",
                Map.of(MACHINE.key(), machine, "unknown", MachineState.empty(Machine.UNKNOWN)),
                Map.of(new RowId("old", "time"), new Absence(9, 3, false)));
    }

    private static Locations rounds(double quartile, double extreme) {
        return Locations.of(Map.of(Location.BEST_QUARTILE, quartile, Location.EXTREME, extreme));
    }

    private static String write(JobState state) throws IOException {
        var output = new ByteArrayOutputStream();
        JobStateJson.write(state, output);
        return output.toString(StandardCharsets.UTF_8);
    }

    private static JobState read(String json) throws IOException {
        return JobStateJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
