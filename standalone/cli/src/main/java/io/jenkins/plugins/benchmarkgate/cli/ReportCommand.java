package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.cli.pages.StaticPages;
import io.jenkins.plugins.benchmarkgate.format.ReadOptions;
import io.jenkins.plugins.benchmarkgate.gate.Level;
import io.jenkins.plugins.benchmarkgate.gate.Noise;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
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
import picocli.CommandLine.Spec;

/** {@code benchmark-gate report}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = "Gates runs one after the other as the builds of a job, and writes the job's pages as HTML.")
final class ReportCommand implements Callable<Integer> {
    private final Path folder;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RunArguments runs;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            required = true,
            description = "Where the pages go: index.html, one page a build, and what they need.")
    private Path output;

    @Mixin
    private FormatOption format;

    @Mixin
    private RowOptions rows;

    @Mixin
    private NameOptions names;

    ReportCommand(Path folder) {
        this.folder = folder;
    }

    @Override
    public Integer call() throws IOException, InputException {
        Policy policy = rows.policy(folder, Optional.empty(), Level.FAILURE, Map.of(), Noise.AUTO, 1);
        ReadOptions reading = format.reading(policy.metrics(), names.keySuffix());
        var job = new PlayedJob(policy, names.id(), names.name());
        for (ResultFiles run : runs.find(folder)) {
            long time = Files.getLastModifiedTime(folder.resolve(run.paths().get(0)))
                    .toMillis();
            job.build("#" + (job.builds().size() + 1), time, run.readFilled(reading), run.stored(false));
        }
        show(job);
        return ExitCode.PASSED;
    }

    private void show(PlayedJob job) throws IOException {
        List<TrendBuild> builds = job.builds();
        PrintWriter out = spec.commandLine().getOut();
        for (TrendBuild build : builds) {
            out.println("  %-5s %-9s  %s"
                    .formatted(
                            build.name(),
                            build.result().verdict(),
                            build.result().files().get(0).path()));
        }
        Path pages = folder.resolve(output).toAbsolutePath().normalize();
        out.println("Trend page  " + StaticPages.write(pages, builds, job.comparisons()));
    }
}
