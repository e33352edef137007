package io.jenkins.plugins.benchmarkgate.steps;

import io.jenkins.plugins.benchmarkgate.baseline.BaselineFile;
import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.gate.Freshness;
import io.jenkins.plugins.benchmarkgate.gate.Gate;
import io.jenkins.plugins.benchmarkgate.gate.GateInput;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.history.BuildResult;
import io.jenkins.plugins.benchmarkgate.history.ResultFile;
import io.jenkins.plugins.benchmarkgate.model.Dimension;
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

    String baselinePattern() {
        return baselineFile.path();
    }

    /**
     * Decides a build.
     *
     * @param previous what this gate said of the build before
     * @param earlierLook what it said of this build before, for people
     */
    BuildResult judge(CollectedReports reports, Optional<BuildResult> previous, Optional<String> earlierLook) {
        Optional<String> problem = problemOf(reports);
        if (problem.isPresent()) {
            return unusable(problem.get(), reports.current());
        }
        Report current = reports.current().read().orElseThrow();
        Freshness.Finding freshness = freshness(reports.current(), current, previous);
        if (freshness.problem().isPresent()) {
            return unusable(freshness.problem().get(), reports.current());
        }
        Baseline baseline = baseline(reports.baseline(), previous);
        var notes = new ArrayList<String>();
        earlierLook.ifPresent(notes::add);
        freshness.note().ifPresent(notes::add);
        return Results.of(
                settings.getId(),
                settings.getName(),
                new Gate(policy).decide(GateInput.first(current, baseline)).noting(notes),
                current,
                BaselineFile.remembered(baseline),
                stored(reports.current()));
    }

    private Optional<String> problemOf(CollectedReports reports) {
        CollectedReport current = reports.current();
        CollectedReport baseline = reports.baseline();
        if (current.isAbsent()) {
            return Optional.of("%s: no such file in the workspace; did the benchmarks run?"
                    .formatted(settings.getCurrent()));
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
        Set<String> previousDigests =
                previous.stream().flatMap(result -> result.files().stream()).map(ResultFile::sha256).collect(Collectors.toSet());
        boolean holdsTime = current.measurements().stream()
                .anyMatch(measurement -> measurement.unit().dimension() == Dimension.TIME);
        return new Freshness(policy.allowStale()).check(files, previousDigests, holdsTime);
    }

    private Baseline baseline(CollectedReport collected, Optional<BuildResult> previous) {
        return collected.read()
                .map(report -> baselineFile.found(collected.paths(), report))
                .orElseGet(() -> baselineFile.absent(previous));
    }

    private BuildResult unusable(String problem, CollectedReport current) {
        return Results.unusable(settings.getId(), settings.getName(), problem, stored(current));
    }

    private static List<ResultFile> stored(CollectedReport collected) {
        return collected.files().stream()
                .map(file -> new ResultFile(file.path(), file.sha256()))
                .toList();
    }
}
