package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.format.ReadOptions;
import io.jenkins.plugins.benchmarkgate.gate.Level;
import io.jenkins.plugins.benchmarkgate.gate.Noise;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.model.Printable;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code benchmark-gate baseline update}. */
@Command(
        name = "update",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Makes a run the new baseline, and shows what that changes. The file is copied byte for byte.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written (with --dry-run: would be written)",
            "1:refused, because something got slower than the threshold allows",
            "2:wrong usage, or input that cannot be used"
        })
final class BaselineUpdateCommand implements Callable<Integer> {
    private final Path folder;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CURRENT", arity = "1..*", description = "The result file of the run.")
    private List<String> current;

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "The baseline file to replace.")
    private Path to;

    @Option(names = "--accept-regressions", description = "Write it even if something got slower.")
    private boolean acceptRegressions;

    @Option(names = "--dry-run", description = "Show what would change and write nothing.")
    private boolean dryRun;

    @Mixin
    private FormatOption format;

    @Mixin
    private RowOptions rows;

    BaselineUpdateCommand(Path folder) {
        this.folder = folder;
    }

    @Override
    public Integer call() throws IOException, InputException {
        Policy policy = rows.policy(folder, Optional.empty(), Level.FAILURE, Map.of(), Noise.OFF, 1);
        ResultFiles files = ResultFiles.find(folder, current);
        Path source = single(files);
        ReadOptions reading = format.reading(policy.metrics(), Optional.empty());
        Report report = files.readFilled(reading);
        BaselineChange change = BaselineChange.between(folder, to, report, policy, reading);

        PrintWriter out = spec.commandLine().getOut();
        change.lines().forEach(line -> out.println(Printable.uncut(line)));
        if (change.objection().isPresent() && !acceptRegressions) {
            out.println("Not written: %s. If that is meant, say --accept-regressions."
                    .formatted(change.objection().get()));
            return ExitCode.FAILED;
        }
        if (!dryRun) {
            AtomicFile.write(folder.resolve(to), output -> Files.copy(folder.resolve(source), output));
        }
        out.println(Printable.uncut("%s %s with the %d benchmarks of %s"
                .formatted(
                        dryRun ? "Dry run: would write" : "Wrote",
                        to,
                        report.measurements().size(),
                        source)));
        return ExitCode.PASSED;
    }

    private Path single(ResultFiles files) throws IOException, InputException {
        if (files.paths().size() > 1) {
            throw new InputException("a baseline is a copy of one result file, and these are %d: name one of them"
                    .formatted(files.paths().size()));
        }
        Path source = files.paths().get(0);
        if (Files.exists(folder.resolve(to)) && Files.isSameFile(folder.resolve(source), folder.resolve(to))) {
            throw new InputException("%s and %s are the same file".formatted(source, to));
        }
        return source;
    }
}
