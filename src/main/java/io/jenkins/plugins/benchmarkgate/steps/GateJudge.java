package io.jenkins.plugins.benchmarkgate.steps;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.benchmarkgate.baseline.BaselineFile;
import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.gate.Build;
import io.jenkins.plugins.benchmarkgate.gate.Freshness;
import io.jenkins.plugins.benchmarkgate.gate.Gate;
import io.jenkins.plugins.benchmarkgate.gate.GateInput;
import io.jenkins.plugins.benchmarkgate.gate.GateResult;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.gate.Replay;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.Circumstances;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.history.ResultFile;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.report.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a result of what was collected. Whatever cannot be used becomes a result that fails, never an exception. */
final class GateJudge {
    private final GateSettings settings;
    private final Policy policy;
    private final BaselineFile baselineFile;

    GateJudge(GateSettings settings, Policy policy) {
        this.settings = settings;
        this.policy = policy;
        this.baselineFile = BaselineFile.of(Optional.ofNullable(settings.getBaseline()));
    }

    /** Where to look for a baseline; null where earlier builds are to serve. */
    @CheckForNull
    String baselinePattern() {
        return settings.getReference() == null ? baselineFile.path() : null;
    }

    /**
     * Decides a build.
     *
     * @param build which one
     * @param memory what the builds before left behind
     * @param previous what this gate said of the build before
     * @param earlier what it said of this build before
     * @param borrowed what other builds and jobs lend
     */
    Judgement judge(
            Rounds rounds,
            Build build,
            JobMemory memory,
            Optional<BuildResult> previous,
            Optional<EarlierLook> earlier,
            Borrowed borrowed) {
        CollectedReports reports = rounds.first();
        Optional<String> problem = problemOf(reports).or(() -> rounds.problemAgain(policy.allowStale()));
        if (problem.isPresent()) {
            return unusable(problem.get(), reports.current(), memory, earlier);
        }
        Report current = reports.current().read().orElseThrow();
        Freshness.Finding freshness = freshness(reports.current(), current, previous);
        if (freshness.problem().isPresent()) {
            return unusable(freshness.problem().get(), reports.current(), memory, earlier);
        }
        Baseline baseline = borrowed.baseline().orElseGet(() -> filed(reports.baseline(), memory.state()));
        var input = new GateInput(
                build, current, rounds.looks(), baseline, memory.state(), borrowed.trunk(), borrowed.reviewed());
        var notes = new ArrayList<>(memory.notes());
        notes.addAll(borrowed.notes());
        earlier.map(EarlierLook::note).ifPresent(notes::add);
        freshness.note().ifPresent(notes::add);
        if (reports.current().repeats(reports.baseline())) {
            Freshness.noteOfCopy(policy.completed(current)).ifPresent(notes::add);
        }
        notes.addAll(rounds.notes());
        Optional<GateInput> first = earlier.flatMap(look -> look.firstWith(input, reports.current()));
        return decided(input, first, notes, reports.current());
    }

    private Judgement decided(
            GateInput input, Optional<GateInput> first, List<String> notes, CollectedReport collected) {
        var gate = new Gate(policy);
        GateResult decided = first.map(look -> gate.decideAgain(look, input))
                .orElseGet(() -> gate.decide(input))
                .noting(notes);
        Circumstances circumstances = Replay.circumstances(policy, input);
        return new Judgement(
                Results.of(
                        settings.getId(),
                        settings.getName(),
                        decided,
                        input.current(),
                        sourceOf(input.baseline(), decided),
                        stored(collected)),
                Optional.of(first.map(look -> circumstances.after(Replay.storedFirst(policy, look)))
                        .orElse(circumstances)),
                decided.remeasure(),
                decided.stateAfter());
    }

    private Optional<String> problemOf(CollectedReports reports) {
        CollectedReport current = reports.current();
        CollectedReport baseline = reports.baseline();
        if (current.isAbsent()) {
            return Optional.of(
                    "%s: no such file in the workspace; did the benchmarks run?".formatted(settings.getCurrent()));
        }
        if (current.unusable().isPresent()) {
            return current.unusable();
        }
        if (current.read().orElseThrow().isEmpty()) {
            return Optional.of("%s: holds no benchmark".formatted(current.paths()));
        }
        if (current.overlaps(baseline)) {
            return Optional.of("current results and baseline are the same file (%s): nothing could ever regress"
                    .formatted(current.paths()));
        }
        return baseline.unusable();
    }

    private Freshness.Finding freshness(CollectedReport collected, Report current, Optional<BuildResult> previous) {
        List<Freshness.ResultFile> files = collected.files().stream()
                .map(file -> new Freshness.ResultFile(file.path(), file.sha256(), file.olderThanBuild()))
                .toList();
        Set<String> previousDigests = previous.stream()
                .flatMap(result -> result.files().stream())
                .map(ResultFile::sha256)
                .collect(Collectors.toSet());
        return new Freshness(policy.allowStale())
                .check(files, previousDigests, policy.completed(current).holdsTime());
    }

    private Baseline filed(CollectedReport collected, JobState state) {
        return collected
                .read()
                .map(report -> baselineFile.found(collected.paths(), report))
                .orElseGet(() -> baselineFile.absent(state.baselineFile()));
    }

    /** What served as baseline, for people: not the file that should have been there. */
    private static String sourceOf(Baseline baseline, GateResult decided) {
        if (baseline instanceof Baseline.None || baseline instanceof Baseline.Lost) {
            return decided.compared() > 0 ? new Baseline.EarlierBuilds(baseline.window()).source() : "none";
        }
        return baseline.source();
    }

    /** Nothing is taught, but for what the first look at the same build has measured. */
    private Judgement unusable(
            String problem, CollectedReport current, JobMemory memory, Optional<EarlierLook> earlier) {
        Optional<GateInput> first = earlier.flatMap(look -> look.first(memory.state()));
        return new Judgement(
                Results.unusable(
                        settings.getId(),
                        settings.getName(),
                        problem,
                        current.read().map(Report::notes).orElse(List.of()),
                        stored(current)),
                first.map(look -> earlier.flatMap(EarlierLook::stored)
                        .orElseThrow()
                        .circumstances()
                        .nothingMeasuredAfter(Replay.storedFirst(policy, look), memory.late())),
                List.of(),
                first.map(look -> new Gate(policy).decide(look).stateAfter()).orElse(memory.state()));
    }

    private static List<ResultFile> stored(CollectedReport collected) {
        return collected.files().stream()
                .map(file -> new ResultFile(file.path(), file.sha256()))
                .toList();
    }
}
