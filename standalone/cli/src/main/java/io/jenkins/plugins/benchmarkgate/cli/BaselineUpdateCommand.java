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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code benchmark-gate baseline update}. */
final class BaselineUpdateCommand implements Callable<Integer> {
    private final Path folder;
    private final CommandSpec spec;

    private final PositionalParamSpec current = Options.parameters("CURRENT")
            .arity("1..*")
            .required(true)
            .description("The result file of the run.")
            .build();

    private final OptionSpec to = Options.path("--to", "FILE")
            .required(true)
            .description("The baseline file to replace.")
            .build();

    private final OptionSpec acceptRegressions = Options.flag("--accept-regressions")
            .description("Write it even if something got slower.")
            .build();

    private final OptionSpec dryRun = Options.flag("--dry-run")
            .description("Show what would change and write nothing.")
            .build();

    private final FormatOption format = new FormatOption();
    private final RowOptions rows = new RowOptions();

    BaselineUpdateCommand(Path folder) {
        this.folder = folder;
        spec = Commands.of(
                this,
                "update",
                "Makes a run the new baseline, and shows what that changes. The file is copied byte for byte.");
        spec.addPositional(current).addOption(to).addOption(acceptRegressions).addOption(dryRun);
        format.addTo(spec);
        rows.addTo(spec);
        Commands.explainExitCodes(
                spec,
                "0:written (with --dry-run: would be written)",
                "1:refused, because something got slower than the threshold allows",
                "2:wrong usage, or input that cannot be used");
    }

    CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() throws IOException, InputException {
        Policy policy = rows.policy(folder, Optional.empty(), Level.FAILURE, Map.of(), Noise.OFF, 1);
        ResultFiles files = ResultFiles.find(folder, current.getValue());
        Path target = to.getValue();
        Path source = single(files, target);
        ReadOptions reading = format.reading(policy.metrics(), Optional.empty());
        Report report = files.readFilled(reading);
        BaselineChange change = BaselineChange.between(folder, target, report, policy, reading);

        PrintWriter out = spec.commandLine().getOut();
        change.lines().forEach(line -> out.println(Printable.uncut(line)));
        if (change.objection().isPresent() && !Options.isSet(acceptRegressions)) {
            out.println("Not written: %s. If that is meant, say --accept-regressions."
                    .formatted(change.objection().get()));
            return ExitCode.FAILED;
        }
        boolean dry = Options.isSet(dryRun);
        if (!dry) {
            AtomicFile.write(folder.resolve(target), output -> Files.copy(folder.resolve(source), output));
        }
        out.println(Printable.uncut("%s %s with the %d benchmarks of %s"
                .formatted(dry ? "Dry run: would write" : "Wrote", target, report.benchmarks(), source)));
        return ExitCode.PASSED;
    }

    private Path single(ResultFiles files, Path target) throws IOException, InputException {
        if (files.paths().size() > 1) {
            throw new InputException("a baseline is a copy of one result file, and these are %d: name one of them"
                    .formatted(files.paths().size()));
        }
        Path source = files.paths().get(0);
        if (Files.isDirectory(folder.resolve(target))) {
            throw new InputException(
                    "%s is a folder; name the file, such as %s".formatted(target, target.resolve("baseline.json")));
        }
        if (Files.exists(folder.resolve(target)) && Files.isSameFile(folder.resolve(source), folder.resolve(target))) {
            throw new InputException("%s and %s are the same file".formatted(source, target));
        }
        return source;
    }
}
