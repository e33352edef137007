package io.jenkins.plugins.benchmarkgate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.history.Circumstances;
import io.jenkins.plugins.benchmarkgate.history.CircumstancesJson;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.JobStateJson;
import io.jenkins.plugins.benchmarkgate.history.ResultJson;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Repetitions;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import io.jenkins.plugins.benchmarkgate.report.Results;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {
    private static final String FILE = "benchmarks/baseline.json";

    private final Random random = new Random(42);
    private JobState forward = JobState.EMPTY;
    private JobState replayed = JobState.EMPTY;

    /** What this very job knew after 35 builds; here another's. */
    private JobState target = JobState.EMPTY;

    @ParameterizedTest
    @ValueSource(strings = {"auto", "history", "off"})
    void shouldComeToTheVeryStateThatWentForward(String noise) throws IOException {
        Policy policy = Policy.DEFAULT.withNoise(Noise.parse(noise));
        for (int number = 1; number <= 60; number++) {
            step(policy, number);
            assertThat(replayed).as("after build %d", number).isEqualTo(forward);
            assertThat(bytes(replayed)).isEqualTo(bytes(forward));
            target = number == 35 ? forward : target;
        }
        assertThat(forward.machines()).hasSize(3);
    }

    @Test
    void shouldLearnNothingFromALateBuild() throws IOException {
        forward = decideAndReplay(Policy.DEFAULT, build(7, false), new Baseline.None(FILE))
                .stateAfter();
        JobState before = replayed;

        decideAndReplay(Policy.DEFAULT, build(5, true), new Baseline.None(FILE));

        assertThat(replayed).isSameAs(before);
    }

    /** Files come, change, belong to another machine and go; benchmarks come and go, and one is no measurement. */
    private void step(Policy policy, int number) throws IOException {
        Build build = number % 11 == 0
                ? new Build(number, "agent", Optional.of("own key"), false)
                : new Build(number, "agent-" + number % 2, Optional.empty(), false);
        forward = decideAndReplay(policy, build, baseline(number)).stateAfter();
    }

    private GateResult decideAndReplay(Policy policy, Build build, Baseline baseline) throws IOException {
        GateInput input = input(build, baseline);
        if (build.number() % 7 != 0) {
            return replay(policy, input, new Gate(policy).decide(input), Replay.circumstances(policy, input));
        }
        GateInput last = input(build, baseline);
        GateInput first = input.lookedAtAgain(last);
        return replay(
                policy,
                last,
                new Gate(policy).decideAgain(first, last),
                Replay.circumstances(policy, last).after(Replay.storedFirst(policy, first)));
    }

    private GateInput input(Build build, Baseline baseline) {
        int number = build.number();
        Report current = Reports.on(machine(number), measurements(number));
        return new GateInput(build, current, looks(number), baseline, forward, trunk(number), Optional.empty());
    }

    private GateResult replay(Policy policy, GateInput input, GateResult decided, Circumstances circumstances)
            throws IOException {
        var result = ResultJson.read(stored(output -> ResultJson.write(
                Results.of(
                        "id", "name", decided, input.current(), input.baseline().source(), List.of()),
                output)));
        var kept = CircumstancesJson.read(stored(output -> CircumstancesJson.write(circumstances, output)));
        replayed = new Replay(policy).after(replayed, new StoredBuild(kept, result));
        return decided;
    }

    /** Every third build was measured again, in part or as a whole. */
    private List<Report> looks(int number) {
        if (number % 3 != 0) {
            return List.of();
        }
        Measurement[] again = measurements(number);
        return List.of(Reports.on(machine(number), number % 2 == 0 ? again : Arrays.copyOf(again, 4)));
    }

    /** From the 40th build on another job lends its history. */
    private Optional<Lender> trunk(int number) {
        return number < 40 ? Optional.empty() : Optional.of(new Lender("main", target));
    }

    private Baseline baseline(int number) {
        if (number > 45 && number % 3 == 0) {
            return new Baseline.LentBuilds(new Lender("other", target));
        }
        if (number > 45 && number % 3 == 1) {
            Report measured = Reports.of(Reports.ms("k1", 90), Reports.ms("k4", 100));
            return new Baseline.ChosenBuild("#3 of other", measured, Optional.of(new Lender("other", target)));
        }
        if (number < 10) {
            return new Baseline.None(FILE);
        }
        if (number < 12) {
            return new Baseline.Empty(FILE);
        }
        if (number == 30) {
            return new Baseline.Lost(FILE, "gone");
        }
        if (number > 30) {
            return new Baseline.EarlierBuilds(number % 10 + 1);
        }
        Machine machine = number == 20 ? Reports.OTHER : Reports.MACHINE;
        Measurement strange = Reports.rate("k3", 5);
        return new Baseline.Given(
                FILE, Reports.on(machine, Reports.ms("k1", number < 25 ? 100 : 130), Reports.ms("k99", 5), strange));
    }

    private static Machine machine(int number) {
        return number % 9 == 0 ? Reports.OTHER : Reports.MACHINE;
    }

    private Measurement[] measurements(int number) {
        var all = new ArrayList<Measurement>();
        double suite = number % 13 == 0 ? 1.4 : 1;
        for (int i = 0; i < 14; i++) {
            double slow = i == 2 && number > 40 ? 1.35 : 1;
            double value = 100 * suite * slow * (1 + random.nextGaussian() / 30);
            if (i != number % 17) {
                all.add(Reports.ms("k" + i, value));
            }
        }
        all.add(Reports.rounds("quartiles", 10 + random.nextDouble(), 9 + random.nextDouble()));
        all.add(Reports.bytes("bytes", number % 5 == 0 ? 0 : number));
        all.add(Reports.measured(
                "nan", "ms", Direction.SMALLER, Locations.of(Location.VALUE, number % 4 == 0 ? Double.NaN : 1)));
        all.add(beside(number));
        return all.toArray(Measurement[]::new);
    }

    /** A metric beside the main one, in a unit of its own. */
    private static Measurement beside(int number) {
        return new Measurement(
                "k1",
                "widgets",
                "",
                Unit.of("widgets"),
                Direction.SMALLER,
                Locations.of(Location.VALUE, 10 + number),
                Double.NaN,
                0,
                Repetitions.ONE,
                false);
    }

    private static Build build(int number, boolean late) {
        return new Build(number, "", Optional.empty(), late);
    }

    private static byte[] bytes(JobState state) throws IOException {
        return stored(output -> JobStateJson.write(state, output)).readAllBytes();
    }

    private static ByteArrayInputStream stored(Writing writing) throws IOException {
        var output = new ByteArrayOutputStream();
        writing.to(output);
        return new ByteArrayInputStream(output.toByteArray());
    }

    private interface Writing {
        void to(OutputStream output) throws IOException;
    }
}
