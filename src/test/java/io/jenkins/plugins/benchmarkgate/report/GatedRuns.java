package io.jenkins.plugins.benchmarkgate.report;

import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.gate.Build;
import io.jenkins.plugins.benchmarkgate.gate.Gate;
import io.jenkins.plugins.benchmarkgate.gate.GateInput;
import io.jenkins.plugins.benchmarkgate.gate.GateResult;
import io.jenkins.plugins.benchmarkgate.gate.Noise;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.ResultFile;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Location;
import io.jenkins.plugins.benchmarkgate.model.Locations;
import io.jenkins.plugins.benchmarkgate.model.Machine;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.model.Unit;
import java.util.Arrays;
import java.util.List;

/** Results to print, decided by the gate itself. */
final class GatedRuns {
    private GatedRuns() {}

    static Measurement time(String key, double seconds) {
        return measured(key, "time", seconds);
    }

    static Measurement measured(String key, String metric, double seconds) {
        return new Measurement(
                key,
                metric,
                "",
                Unit.SECONDS,
                Direction.SMALLER,
                Locations.of(Location.MEDIAN, seconds),
                Double.NaN,
                20);
    }

    static Report report(Measurement... measurements) {
        return new Report("pytest-benchmark", "5.2.3", Machine.UNKNOWN, "1a2b3c", Arrays.asList(measurements));
    }

    static BuildResult gate(Report baseline, Report current) {
        return gate(baseline, current, "Benchmarks", List.of("benchmarks/current.json"));
    }

    static BuildResult gate(Report baseline, Report current, String name, List<String> files) {
        var given = new Baseline.Given("benchmarks/baseline.json", baseline);
        GateResult decided = new Gate(Policy.DEFAULT.withNoise(Noise.OFF)).decide(GateInput.first(current, given));
        return result(decided, current, given, name, files);
    }

    /** A build of a job that measured the same in all builds before. */
    static BuildResult gateAfter(int builds, Report usual, Report current) {
        var gate = new Gate(Policy.DEFAULT);
        var none = new Baseline.None("benchmarks/baseline.json");
        JobState state = JobState.EMPTY;
        for (int build = 1; build <= builds; build++) {
            state = gate.decide(new GateInput(Build.number(build), usual, List.of(), none, state))
                    .stateAfter();
        }
        GateResult decided = gate.decide(new GateInput(Build.number(builds + 1), current, List.of(), none, state));
        return result(decided, current, none, "Benchmarks", List.of("benchmarks/current.json"));
    }

    private static BuildResult result(
            GateResult decided, Report current, Baseline baseline, String name, List<String> files) {
        return Results.of(
                "benchmark-gate",
                name,
                decided,
                current,
                baseline.source(),
                files.stream().map(file -> new ResultFile(file, "00")).toList());
    }

    /** As many benchmarks as wanted, with the given value, named {@code test_000}, {@code test_001} and so on. */
    static Measurement[] many(int count, double seconds) {
        var measurements = new Measurement[count];
        Arrays.setAll(measurements, i -> time("test_%03d".formatted(i), seconds));
        return measurements;
    }
}
