package io.jenkins.plugins.benchmarkgate.cli;

import io.jenkins.plugins.benchmarkgate.cli.pages.StaticPages;
import io.jenkins.plugins.benchmarkgate.gate.Percent;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import io.jenkins.plugins.benchmarkgate.report.ConsoleReport;
import io.jenkins.plugins.benchmarkgate.report.TrendBuild;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code benchmark-gate demo}. */
final class DemoCommand implements Callable<Integer> {
    private final Path folder;
    private final CommandSpec spec;

    private final OptionSpec output = Options.path("--output", "FOLDER")
            .defaultValue("benchmark-gate-demo")
            .description("Where the pages go. Default: ${DEFAULT-VALUE}.")
            .build();

    DemoCommand(Path folder) {
        this.folder = folder;
        spec = Commands.of(
                this,
                "demo",
                "Plays the recorded history of a job, shows the log of its last build and writes its pages.");
        spec.addOption(output);
    }

    CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PlayedJob job = RecordedHistory.play();
        List<TrendBuild> builds = job.builds();
        TrendBuild last = builds.get(builds.size() - 1);
        out.printf(
                "A job of %d builds, each a real run of %s. It has no baseline file: its earlier builds serve.%n",
                builds.size(), last.result().tool());
        builds.forEach(build -> out.println(line(build)));

        out.printf("%nThe log of build %s:%n%n", last.name());
        ConsoleReport.lines(last.result()).forEach(out::println);

        Path pages = folder.resolve(output.<Path>getValue()).toAbsolutePath().normalize();
        out.println();
        out.println("Trend page  " + StaticPages.write(pages, builds, job.comparisons()));
        out.println("Build page  " + pages.resolve("build-%d.html".formatted(last.number())));
        out.println(
                "Build %s is red on purpose: one line of the measured code was made slower (examples/pytest/slower.patch)."
                        .formatted(last.name()));
        return ExitCode.PASSED;
    }

    /** {@code   #2  PASSED     largest change +1.2 %}. */
    private static String line(TrendBuild build) {
        String largest = build.result().rows().stream()
                .map(ResultRow::change)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(change -> "largest change " + Percent.signed(change))
                .orElse("nothing to compare with yet");
        return "  %-4s %-9s  %s".formatted(build.name(), build.result().verdict(), largest);
    }
}
