package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.gate.Gate;
import io.jenkins.plugins.benchmarkgate.gate.GateInput;
import io.jenkins.plugins.benchmarkgate.gate.GateResult;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.model.Report;
import io.jenkins.plugins.benchmarkgate.report.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code benchmark-gate check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Compares benchmark results with a baseline, as the Jenkins step does.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:passed, or not gated because there is no baseline yet",
            "1:failed: something got slower than the threshold allows",
            "2:wrong usage, or input that cannot be used",
            "3:unstable (1 with --strict)"
        })
final class CheckCommand implements Callable<Integer> {
    private final Path folder;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "CURRENT",
            arity = "0..*",
            defaultValue = "benchmarks/current.json",
            description = "The results to check: files, or patterns in quotes. Several make one report. "
                    + "Default: ${DEFAULT-VALUE}.")
    private List<String> current;

    @Mixin
    private BaselineOption baseline;

    @Mixin
    private FormatOption format;

    @Mixin
    private RowOptions rows;

    @Mixin
    private LevelOptions levels;

    @Mixin
    private NameOptions names;

    @Mixin
    private OutputOptions output;

    CheckCommand(Path folder) {
        this.folder = folder;
    }

    @Override
    public Integer call() throws IOException, InputException {
        Policy policy = levels.policy(rows, folder);
        String id = names.id();
        Optional<String> formatId = format.id();
        ResultFiles files = ResultFiles.find(folder, current);
        Optional<ResultFiles> baselineFiles = baseline.find(folder);
        checkFiles(files, baselineFiles);
        Background<Baseline> baselineReading = Background.start(() -> baseline.read(baselineFiles, formatId));
        Report report = files.readFilled(formatId);
        Baseline compared = baselineReading.get();
        GateResult decided = new Gate(policy).decide(GateInput.first(report, compared));
        if (baselineFiles.isPresent() && files.repeats(baselineFiles.get())) {
            decided = decided.noting(List.of(
                    "The current results are a copy of the baseline, byte for byte: nothing new was measured."));
        }
        var result = Results.of(id, names.name(), decided, report, compared.source(), files.stored(output.isStored()));
        output.show(
                result, folder, spec.commandLine().getOut(), spec.commandLine().getErr());
        return levels.exitCode(decided.level());
    }

    private void checkFiles(ResultFiles files, Optional<ResultFiles> baselineFiles) throws IOException, InputException {
        output.spare(files, folder);
        if (baselineFiles.isPresent()) {
            output.spare(baselineFiles.get(), folder);
            if (files.overlaps(baselineFiles.get())) {
                throw new InputException("current results and baseline are the same file: nothing could ever regress");
            }
        }
    }
}
