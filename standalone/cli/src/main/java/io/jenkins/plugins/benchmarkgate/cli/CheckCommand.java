package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.format.ReadOptions;
import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.gate.Freshness;
import io.jenkins.plugins.benchmarkgate.gate.Gate;
import io.jenkins.plugins.benchmarkgate.gate.GateResult;
import io.jenkins.plugins.benchmarkgate.gate.Noise;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.gate.Verdict;
import io.jenkins.plugins.benchmarkgate.history.JobState;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.report.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code benchmark-gate check}. */
final class CheckCommand implements Callable<Integer> {
    static final String NAME = "check";

    private final Path folder;
    private final CommandSpec spec;

    private final PositionalParamSpec current = Options.parameters("CURRENT")
            .arity("0..*")
            .defaultValue("benchmarks/current.json")
            .description("The results to check: files, or patterns in quotes. Several make one report. "
                    + "Default: ${DEFAULT-VALUE}.")
            .build();

    private final BaselineOption baseline = new BaselineOption();
    private final HistoryOptions history = new HistoryOptions();
    private final FormatOption format = new FormatOption();
    private final RowOptions rows = new RowOptions();
    private final LevelOptions levels = new LevelOptions();
    private final NameOptions names = new NameOptions();
    private final OutputOptions output = new OutputOptions();

    CheckCommand(Path folder) {
        this.folder = folder;
        spec = Commands.of(
                this,
                NAME,
                "Compares benchmark results with a baseline or with earlier runs, as the Jenkins step does.");
        spec.addPositional(current);
        baseline.addTo(spec);
        history.addTo(spec);
        format.addTo(spec);
        rows.addTo(spec);
        levels.addTo(spec);
        names.addTo(spec);
        output.addTo(spec);
        Commands.explainExitCodes(spec, ExitCode.ofACheck());
    }

    CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() throws IOException, InputException {
        Policy policy = levels.policy(rows, history, folder);
        String id = names.id();
        ReadOptions reading = format.reading(policy.metrics(), names.keySuffix());
        ResultFiles files = ResultFiles.find(folder, current.getValue());
        Optional<ResultFiles> baselineFiles = baseline.find(folder);
        HistoryOptions.Past past = history.past(folder, files);
        List<ResultFiles> looks = history.looks(folder, files);
        checkFiles(files, baselineFiles, past.files(), looks);
        JobState before = before(past);
        Background<Baseline> baselineReading =
                Background.start(() -> baseline.read(baselineFiles, reading, before.baselineFile(), !past.isEmpty()));
        Report report = files.readFilled(reading);
        Baseline compared = baselineReading.get();
        var job = new EarlierRuns(new Gate(policy), compared, history.machineKey(), before);
        for (ResultFiles run : past.runs()) {
            job.accept(run.readFilled(reading));
        }
        refuseRepeated(report, files, past.runs(), looks);
        GateResult silent = job.decide(report, readAll(looks, reading));
        GateResult decided = silent.noting(notes(policy, job, report, files, baselineFiles, silent));
        var result = Results.of(id, names.name(), decided, report, compared.source(), files.stored(output.isStored()));
        output.show(
                result, folder, spec.commandLine().getOut(), spec.commandLine().getErr());
        return levels.exitCode(decided.level());
    }

    /** Times never repeat to the last digit; sizes and counts do. */
    private static void refuseRepeated(
            Report report, ResultFiles files, List<ResultFiles> runs, List<ResultFiles> looks)
            throws IOException, InputException {
        if (!report.holdsTime()) {
            return;
        }
        for (ResultFiles run : runs) {
            if (files.repeats(run)) {
                throw new InputException(
                        "--history %s repeats the current results, byte for byte: nothing could ever regress"
                                .formatted(run.names()));
            }
        }
        for (ResultFiles look : looks) {
            if (files.repeats(look)) {
                throw new InputException("--rerun %s is or repeats the current results: nothing was measured again"
                        .formatted(look.names()));
            }
        }
    }

    private JobState before(HistoryOptions.Past past) throws IOException, InputException {
        return past.kept().isEmpty()
                ? JobState.EMPTY
                : KeptHistory.read(
                        folder.resolve(past.kept().get().names()),
                        past.kept().get().names());
    }

    private static List<Report> readAll(List<ResultFiles> looks, ReadOptions reading)
            throws IOException, InputException {
        var reports = new ArrayList<Report>();
        for (ResultFiles look : looks) {
            reports.add(look.readFilled(reading));
        }
        return reports;
    }

    private static List<String> notes(
            Policy policy,
            EarlierRuns job,
            Report report,
            ResultFiles files,
            Optional<ResultFiles> baselineFiles,
            GateResult decided)
            throws IOException {
        var notes = new ArrayList<String>();
        boolean couldBeCompared = decided.compared() > 0 || decided.verdict() == Verdict.NOT_GATED;
        if (policy.noise() != Noise.OFF && couldBeCompared) {
            job.shortage(report).ifPresent(notes::add);
        }
        if (baselineFiles.isPresent() && files.repeats(baselineFiles.get())) {
            Freshness.noteOfCopy(policy.completed(report)).ifPresent(notes::add);
        }
        return notes;
    }

    private void checkFiles(
            ResultFiles files, Optional<ResultFiles> baselineFiles, List<ResultFiles> past, List<ResultFiles> looks)
            throws IOException, InputException {
        output.spare(files, folder);
        for (ResultFiles other : Stream.concat(past.stream(), looks.stream()).toList()) {
            output.spare(other, folder);
        }
        if (baselineFiles.isPresent()) {
            output.spare(baselineFiles.get(), folder);
            Optional<Path> shared = files.shared(baselineFiles.get());
            if (shared.isPresent()) {
                throw new InputException(
                        "current results and baseline are the same file (%s): nothing could ever regress"
                                .formatted(shared.get()));
            }
        }
    }
}
