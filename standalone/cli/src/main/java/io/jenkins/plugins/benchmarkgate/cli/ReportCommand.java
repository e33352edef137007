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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code benchmark-gate report}. */
final class ReportCommand implements Callable<Integer> {
    private final Path folder;
    private final CommandSpec spec;
    private final RunArguments runs = new RunArguments();

    private final OptionSpec output = Options.path("--output", "FOLDER")
            .required(true)
            .description("Where the pages go: index.html, one page a build, and what they need.")
            .build();

    private final FormatOption format = new FormatOption();
    private final RowOptions rows = new RowOptions();
    private final NameOptions names = new NameOptions();

    ReportCommand(Path folder) {
        this.folder = folder;
        spec = Commands.of(
                this,
                "report",
                "Gates runs one after the other as the builds of a job, and writes the job's pages as HTML.");
        runs.addTo(spec);
        spec.addOption(output);
        format.addTo(spec);
        rows.addTo(spec);
        names.addTo(spec);
    }

    CommandSpec spec() {
        return spec;
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
        Path pages = folder.resolve(output.<Path>getValue()).toAbsolutePath().normalize();
        out.println("Trend page  " + StaticPages.write(pages, builds, job.comparisons()));
    }
}
