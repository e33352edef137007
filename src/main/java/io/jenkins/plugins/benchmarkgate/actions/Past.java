package io.jenkins.plugins.benchmarkgate.actions;

import io.jenkins.plugins.benchmarkgate.gate.Accepted;
import io.jenkins.plugins.benchmarkgate.gate.Comparison;
import io.jenkins.plugins.benchmarkgate.gate.GateResult;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.gate.PolicyForm;
import io.jenkins.plugins.benchmarkgate.gate.Replay;
import io.jenkins.plugins.benchmarkgate.history.IndexedBuild;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.history.RowIndex;
import io.jenkins.plugins.benchmarkgate.history.RowOfBuild;
import io.jenkins.plugins.benchmarkgate.history.StoredBuild;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import io.jenkins.plugins.benchmarkgate.report.ComparisonData;
import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import io.jenkins.plugins.benchmarkgate.report.TrialData;
import io.jenkins.plugins.benchmarkgate.store.ResultFolders;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The stored builds of a job, judged again by some settings with the one function that judges every build. */
final class Past {
    /** How many builds a trial judges at most, the last ones. */
    static final int MOST_BUILDS = 200;

    private static final Logger LOGGER = Logger.getLogger(Past.class.getName());

    private final JobTrend trend;
    private final PolicyForm.Words settings;
    private final Policy policy;
    private final Accepted accepted;

    Past(JobTrend trend, PolicyForm.Words settings, Accepted accepted) {
        this.trend = trend;
        this.settings = settings;
        this.accepted = accepted;
        policy = PolicyForm.policy(settings);
    }

    /** Writes what the gate says of a build that is compared with another one. */
    void compare(int base, int build, OutputStream output) throws IOException {
        List<Integer> numbers = trend.folders().numbers();
        int place = numbers.indexOf(base);
        if (place < 0 || !numbers.contains(build)) {
            throw new IllegalArgumentException("no stored result of build #%d".formatted(place < 0 ? base : build));
        }
        var before = new ArrayList<StoredBuild>();
        for (int number : numbers.subList(Math.max(0, place + 1 - Comparison.HISTORY), place + 1)) {
            trend.folders().readStored(number).ifPresent(before::add);
        }
        if (before.isEmpty() || before.get(before.size() - 1).circumstances().build() != base) {
            throw new IllegalArgumentException("build #%d has no measurements".formatted(base));
        }
        StoredBuild judged = trend.folders()
                .readStored(build)
                .orElseThrow(() -> new IllegalArgumentException("build #%d has no measurements".formatted(build)));
        GateResult result = new Comparison(policy, accepted).between(before, judged);
        TrendBuild shown = trend.readBuild(build).orElseThrow(() -> new IOException("the index of the build is gone"));
        TrendBuild other = trend.readBuild(base).orElseThrow(() -> new IOException("the index of the build is gone"));
        var whole =
                new TrendBuild(shown.number(), shown.name(), shown.url(), shown.time(), shown.agent(), judged.result());
        ComparisonData.write(other, ComparisonData.judged(whole, result, other.name()), output);
    }

    /** Writes what the gate would have said of the last builds. */
    void tryJob(PolicyForm.Words now, OutputStream output) throws IOException {
        long start = System.nanoTime();
        var played = new Played(new Replay(policy, accepted));
        boolean cut = false;
        for (ResultFolders.Times build : trend.folders().last(MOST_BUILDS)) {
            int number = build.build();
            cut = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) > HeavyWork.LONGEST;
            if (cut) {
                break;
            }
            Optional<StoredBuild> stored = trend.stored(number);
            if (stored.isPresent()) {
                Optional<GateResult> judged = played.judge(stored.get());
                String name =
                        trend.readIndex(build, index -> index.build().name()).orElse("#" + number);
                played.builds.add(TrialData.Build.of(number, name, stored.get().result(), judged));
            }
        }
        write(now, cut, played.builds, output);
    }

    /** Writes what the gate would have said of one benchmark, judged alone. */
    void tryRow(RowId id, PolicyForm.Words now, OutputStream output) throws IOException {
        var played = new Played(new Replay(policy));
        for (ResultFolders.Times build : trend.folders().last(MOST_BUILDS)) {
            trend.readIndex(build, index -> {
                played.state = accepted.afterAlone(played.state, id, build.build());
                return played.judge(index, id);
            });
        }
        write(now, false, played.builds, output);
    }

    /** Builds judged one after the other. */
    private static final class Played {
        private final Replay replay;
        private final List<TrialData.Build> builds = new ArrayList<>();
        private JobState state = JobState.EMPTY;

        Played(Replay replay) {
            this.replay = replay;
        }

        /** Empty where the build cannot be judged again. */
        Optional<GateResult> judge(StoredBuild stored) {
            try {
                Optional<GateResult> judged = replay.judge(state, stored);
                state = judged.map(result -> replay.after(result, stored)).orElseGet(() -> replay.after(state, stored));
                return judged;
            } catch (RuntimeException e) { // a broken value is refused in more than one way
                LOGGER.log(
                        Level.FINE,
                        e,
                        () -> "Left build #%d out of a trial"
                                .formatted(stored.circumstances().build()));
                return Optional.empty();
            }
        }

        boolean judge(RowIndex index, RowId id) throws IOException {
            int place = index.find(id, -1);
            if (place < 0) {
                return false;
            }
            IndexedBuild build = index.build();
            ResultRow row = index.rowWithText(place);
            builds.add(TrialData.Build.of(build.number(), build.name(), row, judge(RowOfBuild.of(build, row))));
            return true;
        }
    }

    private void write(PolicyForm.Words now, boolean cut, List<TrialData.Build> builds, OutputStream output)
            throws IOException {
        TrialData.write(PolicyForm.line(settings), PolicyForm.line(now), cut, builds, output);
    }
}
