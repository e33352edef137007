package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.format.ReadOptions;
import io.jenkins.plugins.benchmarkgate.format.ResultFileException;
import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.gate.Gate;
import io.jenkins.plugins.benchmarkgate.gate.GateInput;
import io.jenkins.plugins.benchmarkgate.gate.GateResult;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.gate.Status;
import io.jenkins.plugins.benchmarkgate.gate.Verdict;
import io.jenkins.plugins.benchmarkgate.model.Measurement;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.report.ConsoleReport;
import io.jenkins.plugins.benchmarkgate.report.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a new baseline changes.
 *
 * @param lines for people, row by row
 * @param objection why it should not be written without being asked again; empty where nothing got slower
 */
record BaselineChange(List<String> lines, Optional<String> objection) {
    private static final Optional<String> NOTHING_IN_COMMON =
            Optional.of("it has no benchmark in common with the old baseline");

    static BaselineChange between(Path folder, Path old, Report report, Policy policy, ReadOptions options)
            throws IOException {
        if (!Files.exists(folder.resolve(old))) {
            return harmless("There is no baseline at %s yet.".formatted(old));
        }
        Report before;
        try {
            before = ResultFiles.of(folder, old).read(options);
        } catch (ResultFileException e) {
            return new BaselineChange(
                    List.of(e.getMessage()),
                    Optional.of("the old baseline cannot be read, so nothing tells whether something got slower"));
        }
        if (before.isEmpty()) {
            return harmless("The old baseline %s holds no benchmark.".formatted(old));
        }
        return compare(old, before, report, policy);
    }

    private static BaselineChange compare(Path old, Report before, Report report, Policy policy) {
        GateResult decided =
                new Gate(policy).decide(GateInput.first(report, new Baseline.Given(old.toString(), before)));
        var result = Results.of("baseline", "Baseline", decided, report, old.toString(), List.of());
        List<String> lines = new ArrayList<>(ConsoleReport.table(result));
        if (decided.verdict() == Verdict.NOT_GATED) {
            String differences = String.join(", ", report.machine().differencesFrom(before.machine()));
            lines.add("Nothing was compared: the old baseline was measured on another machine (%s)."
                    .formatted(differences));
        }
        return new BaselineChange(lines, haveNothingInCommon(before, report) ? NOTHING_IN_COMMON : objection(decided));
    }

    private static boolean haveNothingInCommon(Report before, Report report) {
        Set<String> known = before.measurements().stream().map(Measurement::key).collect(Collectors.toSet());
        return report.measurements().stream().map(Measurement::key).noneMatch(known::contains);
    }

    private static Optional<String> objection(GateResult decided) {
        int regressed = decided.count(Status.REGRESSED);
        if (regressed == 0) {
            return decided.problem();
        }
        return Optional.of("%d of %d compared benchmarks regressed".formatted(regressed, decided.compared()));
    }

    private static BaselineChange harmless(String line) {
        return new BaselineChange(List.of(line), Optional.empty());
    }
}
