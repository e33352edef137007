package io.jenkins.plugins.benchmarkgate.gate;

import io.jenkins.plugins.benchmarkgate.history.Circumstances;
import io.jenkins.plugins.benchmarkgate.history.Circumstances.FirstLook;
import io.jenkins.plugins.benchmarkgate.history.Circumstances.MachineParts;
import io.jenkins.plugins.benchmarkgate.history.Circumstances.StoredBaseline;
import io.jenkins.plugins.benchmarkgate.history.Circumstances.StoredBaseline.Kind;
import io.jenkins.plugins.benchmarkgate.history.Circumstances.StoredLender;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import io.jenkins.plugins.benchmarkgate.history.StoredMeasurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.util.List;
import java.util.Optional;

/**
 * Judges stored builds again, by the settings of today: the way back to the state of a job where it is lost. With the
 * settings of then it comes to the very state that was lost. Renamed benchmarks are those of then: names are no matter of
 * judgement, and an alias may be gone once it has done its work.
 */
public final class Replay {
    private final Policy policy;
    private final Accepted accepted;

    /** A replay of builds of which nothing was accepted. */
    public Replay(Policy policy) {
        this(policy, Accepted.NOTHING);
    }

    public Replay(Policy policy, Accepted accepted) {
        this.policy = policy;
        this.accepted = accepted;
    }

    /**
     * What a stored build leaves behind, and what was accepted after it; a late one leaves what was there before it.
     *
     * @throws IllegalArgumentException if what is stored is broken
     */
    public JobState after(JobState before, StoredBuild stored) {
        return judge(before, stored)
                .or(() -> teaching(before, stored))
                .map(judged -> after(judged, stored))
                .orElse(before);
    }

    /** What a build teaches although its last look measured nothing, or came too late: what its first one did. */
    private Optional<GateResult> teaching(JobState before, StoredBuild stored) {
        return Optional.ofNullable(stored.circumstances().first())
                .filter(first -> !first.circumstances().late())
                .map(first -> gate(stored).decide(input(before, first)));
    }

    /** What a build leaves behind that was judged again, and what was accepted after it. */
    public JobState after(GateResult judged, StoredBuild stored) {
        return accepted.after(judged.stateAfter(), aliases(stored));
    }

    /**
     * What the gate says of a stored build; empty for a late one, and for one that measured nothing.
     *
     * @throws IllegalArgumentException if what is stored is broken
     */
    public Optional<GateResult> judge(JobState before, StoredBuild stored) {
        Circumstances circumstances = stored.circumstances();
        Report current = circumstances.report(stored.result(), Row.WHOLE_SUITE);
        if (circumstances.late() || current.isEmpty()) {
            return Optional.empty();
        }
        GateInput last = input(before, circumstances, current);
        return Optional.of(
                circumstances.first() == null
                        ? gate(stored).decide(last)
                        : gate(stored).decideAgain(input(before, circumstances.first()), last));
    }

    private Gate gate(StoredBuild stored) {
        return new Gate(policy.withAliases(aliases(stored)));
    }

    /** The first look at a build that is looked at again, as it was put to the gate; empty where nothing was measured yet. */
    public static Optional<GateInput> firstLook(JobState before, StoredBuild earlier) {
        Circumstances circumstances = earlier.circumstances();
        if (circumstances.first() != null) {
            return Optional.of(input(before, circumstances.first()));
        }
        Report measured = circumstances.report(earlier.result(), Row.WHOLE_SUITE);
        return measured.isEmpty() ? Optional.empty() : Optional.of(input(before, circumstances, measured));
    }

    private static GateInput input(JobState before, FirstLook first) {
        return input(before, first.circumstances(), first.report());
    }

    private static GateInput input(JobState before, Circumstances circumstances, Report current) {
        var build = new Build(
                circumstances.build(),
                circumstances.agent(),
                Optional.ofNullable(circumstances.machineKey()),
                circumstances.late());
        return new GateInput(
                build,
                current,
                circumstances.furtherLooks(),
                baseline(circumstances.baseline(), lender(circumstances.lender())),
                before,
                lender(circumstances.trunk()),
                Optional.empty());
    }

    private static Aliases aliases(StoredBuild stored) {
        return Optional.ofNullable(stored.circumstances().settings())
                .map(settings -> new Aliases(settings.aliases()))
                .orElse(Aliases.NONE);
    }

    /** What has to be stored of a build besides its result, so that it can be judged again. */
    public static Circumstances circumstances(Policy policy, GateInput input) {
        return new Circumstances(
                Circumstances.SCHEMA,
                input.build().number(),
                input.build().agent(),
                input.build().machineKey().orElse(null),
                MachineParts.of(input.current().machine()),
                input.isLate(),
                stored(input.baseline()),
                input.looks().stream().map(Replay::stored).toList(),
                stored(input.baseline().lender(), input.machineKey()),
                stored(input.trunk(), input.machineKey()),
                Settings.of(policy),
                null);
    }

    /** What has to be stored of the first look at a build that was looked at again. */
    public static FirstLook storedFirst(Policy policy, GateInput first) {
        return new FirstLook(circumstances(policy, first), stored(first.current()));
    }

    private static StoredLender stored(Optional<Lender> lender, String machineKey) {
        return lender.map(job -> StoredLender.of(job.name(), job.state().onlyOf(machineKey)))
                .orElse(null);
    }

    private static Optional<Lender> lender(StoredLender stored) {
        return Optional.ofNullable(stored).map(job -> new Lender(job.name(), job.remembered()));
    }

    private static StoredBaseline stored(Baseline baseline) {
        Optional<Report> file = baseline.report();
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
        if (baseline instanceof Baseline.LentBuilds) {
            return Kind.LENT_BUILDS;
        }
        if (baseline instanceof Baseline.ChosenBuild) {
            return Kind.CHOSEN;
        }
        return baseline instanceof Baseline.EarlierBuilds ? Kind.EARLIER_BUILDS : Kind.NONE;
    }

    private static Baseline baseline(StoredBaseline stored, Optional<Lender> lender) {
        return switch (stored.kind()) {
            case GIVEN -> new Baseline.Given(stored.source(), stored.report());
            case EMPTY -> new Baseline.Empty(stored.source());
            case NONE -> new Baseline.None(stored.source());
            case LOST -> new Baseline.Lost(stored.source(), "");
            case EARLIER_BUILDS -> new Baseline.EarlierBuilds(stored.window());
            case LENT_BUILDS -> new Baseline.LentBuilds(lender.orElseThrow());
            case CHOSEN -> new Baseline.ChosenBuild(stored.source(), stored.report(), lender);
        };
    }
}
