package io.jenkins.plugins.benchmarkgate;

import io.jenkins.plugins.benchmarkgate.format.Formats;
import io.jenkins.plugins.benchmarkgate.format.PlainWriter;
import io.jenkins.plugins.benchmarkgate.format.ReadOptions;
import io.jenkins.plugins.benchmarkgate.format.Reports;
import io.jenkins.plugins.benchmarkgate.format.ResultSource;
import io.jenkins.plugins.benchmarkgate.model.Direction;
import io.jenkins.plugins.benchmarkgate.model.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tool of a Pipeline in {@code docs/tools}: a program of the same name that writes recorded results to where the
 * Pipeline looks for them.
 */
public final class RecordedTool {
    private static final String PRINTED = "printed";
    private static final String FIXTURES = "src/test/resources/fixtures/";
    private static final Pattern PIPELINE = Pattern.compile("(?ms)^```groovy\\n(node .*?)^```$");
    private static final Pattern COMMAND = Pattern.compile("(?m)^ +sh ['\"](?:.* && )?([^ ]+) .*$");
    private static final Pattern REDIRECTED = Pattern.compile(" > (\\S+)(?: 2>&1)?'");
    private static final Pattern CURRENT = Pattern.compile("current: '([^']+)'");
    private static final Pattern FORMAT = Pattern.compile("format: '([^']+)'");

    /** For each page, in the order of its Pipelines, the fixtures and where the tool writes them. */
    private static final List<Recording> RECORDINGS = List.of(
            new Recording("README", "jmh/1.37-threads.json", "results/jmh.json"),
            new Recording("README", "hyperfine/1.15.0-scan.json", "results/hyperfine.json"),
            new Recording("README", "google-benchmark/1.7.1-repetitions.json", "results/google.json"),
            new Recording(
                    "asv",
                    "asv/blas/graviton/03433efb-py3.12.json",
                    ".asv/results/graviton/03433efb-virtualenv-py3.12.json"),
            new Recording("asv", "asv/blas/benchmarks.json", ".asv/results/benchmarks.json"),
            new Recording("bencher 1", "bencher/latency.json", "benchmarks/bmf.json"),
            new Recording("bencher 2", "bencher/dhat.json", "benchmarks/bmf.json"),
            new Recording("benchmark-gate", "benchmark-gate/1-all-fields.json", "benchmarks/current.json"),
            new Recording(
                    "benchmarkdotnet",
                    "benchmarkdotnet/0.15.1-array-full.json",
                    "BenchmarkDotNet.Artifacts/results/Array-report-full.json"),
            new Recording(
                    "benchmarkdotnet",
                    "benchmarkdotnet/0.15.1-array-brief.json",
                    "BenchmarkDotNet.Artifacts/results/Array-report-brief.json"),
            new Recording("benchmarkjs", "benchmarkjs/2.1.4-shapes.txt", PRINTED),
            new Recording("cargo-bench", "cargo-bench/1.95.0-targets.txt", PRINTED),
            new Recording("catch2", "catch2/3.7.1-shapes.xml", "benchmarks/catch2.xml"),
            new Recording(
                    "criterion",
                    "criterion/0.3.6-shapes/new/estimates.json",
                    "target/criterion/Strings/new/estimates.json"),
            new Recording(
                    "criterion",
                    "criterion/0.3.6-shapes/new/benchmark.json",
                    "target/criterion/Strings/new/benchmark.json"),
            new Recording(
                    "criterion", "criterion/0.3.6-shapes/new/sample.json", "target/criterion/Strings/new/sample.json"),
            new Recording(
                    "criterion",
                    "criterion/0.3.6-shapes/change/estimates.json",
                    "target/criterion/Strings/change/estimates.json"),
            new Recording("go", "go/1.19.8-count.txt", PRINTED),
            new Recording("google-benchmark", "google-benchmark/1.7.1-repetitions.json", "benchmarks/google.json"),
            new Recording("hyperfine", "hyperfine/2.0.0-scan.json", "benchmarks/hyperfine.json"),
            new Recording("is-better", "smaller-is-better/custom.json", PRINTED),
            new Recording("jmh", "jmh/1.37-modes.json", "benchmarks/jmh.json"),
            new Recording("k6", "k6/handle-summary.json", "benchmarks/k6.json"),
            new Recording("pyperf", "pyperf/1.5-track-memory.json", "benchmarks/pyperf.json"),
            new Recording("pytest-benchmark", "pytest-benchmark/5.2.3-shapes.json", "benchmarks/current.json"),
            new Recording("vitest", "vitest/5.1.1-shapes.json", "benchmarks/vitest.json"));

    private final String page;
    private final int number;
    private final String pipeline;

    private RecordedTool(String page, int number, String pipeline) {
        this.page = page;
        this.number = number;
        this.pipeline = pipeline;
    }

    /**
     * A fixture of a tool.
     *
     * @param page where its command stands; with a number, the one Pipeline of the page to which it belongs
     * @param target where the tool writes it
     */
    private record Recording(String page, String fixture, String target) {
        boolean belongsTo(String otherPage, int number) {
            return page.equals(otherPage) || page.equals(otherPage + " " + number);
        }
    }

    /** The tools of all Pipelines in {@code docs/tools}. */
    public static List<RecordedTool> all() throws IOException {
        try (Stream<Path> pages = Files.list(ProjectFiles.path("docs/tools"))) {
            var tools = new ArrayList<RecordedTool>();
            for (Path page : pages.sorted().toList()) {
                String name = page.getFileName().toString().replace(".md", "");
                List<MatchResult> pipelines =
                        PIPELINE.matcher(Files.readString(page)).results().toList();
                for (int i = 0; i < pipelines.size(); i++) {
                    tools.add(new RecordedTool(name, i + 1, pipelines.get(i).group(1)));
                }
            }
            return tools;
        }
    }

    public String pipeline() {
        return pipeline;
    }

    /** Writes what the tool would write into a workspace. */
    public void run(Path workspace) throws IOException {
        for (Recording recording : recordings()) {
            Path target = workspace.resolve(recording.target.equals(PRINTED) ? redirected() : recording.target);
            Files.createDirectories(target.getParent());
            Files.copy(ProjectFiles.path(FIXTURES + recording.fixture), target);
        }
    }

    /**
     * Makes the program that the Pipeline calls: {@code hyperfine} in a folder for the path, {@code ./build/bench} in the
     * workspace.
     *
     * @param recorded where {@link #run} wrote
     */
    public void install(Path path, Path workspace, Path recorded) throws IOException {
        String command = only(COMMAND, "a command");
        Path program = (command.startsWith("./") ? workspace : path).resolve(command);
        Files.createDirectories(program.getParent());
        Files.createDirectories(workspace.resolve("benchmarks"));
        boolean isPrinted = recordings().stream().anyMatch(recording -> recording.target.equals(PRINTED));
        Files.writeString(
                program,
                isPrinted
                        ? "#!/bin/sh\ncat '%s'\n".formatted(recorded.resolve(redirected()))
                        : "#!/bin/sh\ncp -R '%s/.' .\n".formatted(recorded));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What the Pipeline matches of what was written, read as the Pipeline says. */
    public Report report(Path workspace) throws IOException {
        PathMatcher matcher =
                FileSystems.getDefault().getPathMatcher("glob:" + find(CURRENT).orElse("benchmarks/current.json"));
        ReadOptions options = ReadOptions.ofFormat(find(FORMAT));
        var reports = new ArrayList<Reports.FileReport>();
        try (Stream<Path> files = Files.walk(workspace)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> matcher.matches(workspace.relativize(file)))
                    .sorted()
                    .toList()) {
                reports.add(new Reports.FileReport(file.toString(), read(file, options)));
            }
        }
        return Reports.merge(reports);
    }

    /** Whether some gated row cannot be compared, because neither the file nor the Pipeline says which values are better. */
    public boolean leavesOpen(Path recorded) throws IOException {
        return !pipeline.contains("direction:")
                && report(recorded).measurements().stream()
                        .anyMatch(row -> row.primary() && row.direction() == Direction.UNKNOWN);
    }

    private static Report read(Path file, ReadOptions options) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return Formats.read(
                    new ResultSource(
                            file.toString(),
                            content,
                            near -> Files.exists(file.resolveSibling(near))
                                    ? Optional.of(Files.newInputStream(file.resolveSibling(near)))
                                    : Optional.empty()),
                    options);
        }
    }

    /** Writes a baseline with the same values. */
    public void writeBaseline(Path recorded, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        if (find(FORMAT).isPresent()) {
            Files.copy(recorded.resolve(redirected()), target);
        } else {
            try (OutputStream content = Files.newOutputStream(target)) {
                PlainWriter.write(report(recorded), content);
            }
        }
    }

    private List<Recording> recordings() {
        return RECORDINGS.stream()
                .filter(recording -> recording.belongsTo(page, number))
                .toList();
    }

    private String redirected() {
        return only(REDIRECTED, "a redirection");
    }

    private String only(Pattern pattern, String what) {
        return find(pattern).orElseThrow(() -> new AssertionError("no %s in %s".formatted(what, this)));
    }

    private Optional<String> find(Pattern pattern) {
        Matcher matcher = pattern.matcher(pipeline);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "docs/tools/%s.md, Pipeline %d".formatted(page, number);
    }
}
