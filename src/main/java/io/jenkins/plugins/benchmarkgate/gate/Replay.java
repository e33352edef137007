package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.Circumstances;
import io.jenkins.plugins.benchmarkgate.history.Circumstances.MachineParts;
import io.jenkins.plugins.benchmarkgate.history.Circumstances.StoredBaseline;
import io.jenkins.plugins.benchmarkgate.history.Circumstances.StoredBaseline.Kind;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import io.jenkins.plugins.benchmarkgate.history.StoredMeasurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.util.List;
import java.util.Optional;

/**
 * Judges stored builds again, by the settings of today: the way back to the state of a job where it is lost. With the
 * settings of then it comes to the very state that was lost.
 */
public final class Replay {
    private final Gate gate;

    public Replay(Policy policy) {
        gate = new Gate(policy);
    }

    /**
     * What a stored build leaves behind; a late one leaves what was there before it.
     *
     * @throws IllegalArgumentException if what is stored is broken
     */
    public JobState after(JobState before, StoredBuild stored) {
        Circumstances circumstances = stored.circumstances();
        Report current = circumstances.report(stored.result(), Row.WHOLE_SUITE);
        if (circumstances.late() || current.isEmpty()) {
            return before;
        }
        var build = new Build(
                circumstances.build(), circumstances.agent(), Optional.ofNullable(circumstances.machineKey()), false);
        return gate.decide(new GateInput(
                        build, current, circumstances.furtherLooks(), baseline(circumstances.baseline()), before))
                .stateAfter();
    }

    /** What has to be stored of a build besides its result, so that it can be judged again. */
    public static Circumstances circumstances(GateInput input) {
        return new Circumstances(
                Circumstances.SCHEMA,
                input.build().number(),
                input.build().agent(),
                input.build().machineKey().orElse(null),
                MachineParts.of(input.current().machine()),
                input.isLate(),
                stored(input.baseline()),
                input.looks().stream().map(Replay::stored).toList());
    }

    private static StoredBaseline stored(Baseline baseline) {
        Optional<Report> file =
                baseline instanceof Baseline.Given given ? Optional.of(given.report()) : Optional.empty();
        return new StoredBaseline(
                kind(baseline),
                baseline.source(),
                baseline.window(),
                file.map(report -> MachineParts.of(report.machine())).orElse(null),
                file.map(Replay::stored).orElse(List.of()));
    }

    private static List<StoredMeasurement> stored(Report report) {
        return report.measurements().stream().map(StoredMeasurement::of).toList();
    }

    private static Kind kind(Baseline baseline) {
        if (baseline instanceof Baseline.Given) {
            return Kind.GIVEN;
        }
        if (baseline instanceof Baseline.Empty) {
            return Kind.EMPTY;
        }
        if (baseline instanceof Baseline.Lost) {
            return Kind.LOST;
        }
        return baseline instanceof Baseline.EarlierBuilds ? Kind.EARLIER_BUILDS : Kind.NONE;
    }

    private static Baseline baseline(StoredBaseline stored) {
        return switch (stored.kind()) {
            case GIVEN -> new Baseline.Given(stored.source(), stored.report());
            case EMPTY -> new Baseline.Empty(stored.source());
            case NONE -> new Baseline.None(stored.source());
            case LOST -> new Baseline.Lost(stored.source(), "");
            case EARLIER_BUILDS -> new Baseline.EarlierBuilds(stored.window());
        };
    }
}
