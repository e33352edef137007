package io.jenkins.plugins.benchmarkgate;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import hudson.FilePath;
import hudson.Functions;
import hudson.model.Result;
import hudson.slaves.EnvironmentVariablesNodeProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Runs the Pipelines of the documentation, with tools that write recorded results. */
@WithJenkins
class DocumentationExamplesITest {
    private static final Pattern PIPELINE = Pattern.compile("(?ms)^```groovy\\n((?:pipeline|node) .*?)^```$");
    private static final Path RUNS = ProjectFiles.path("examples/pytest/runs");

    @TempDir
    private Path tools;

    static Stream<String> pipelines() throws IOException {
        try (Stream<Path> docs = Files.list(ProjectFiles.path("docs"))) {
            List<Path> pages = docs.filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return Stream.concat(Stream.of(ProjectFiles.path("README.md")), pages.stream())
                    .flatMap(DocumentationExamplesITest::pipelinesOf);
        }
    }

    private static Stream<String> pipelinesOf(Path page) {
        try {
            return PIPELINE.matcher(Files.readString(page)).results().map(block -> block.group(1));
        } catch (IOException e) {
            throw new IllegalStateException(page.toString(), e);
        }
    }

    @ParameterizedTest
    @MethodSource("pipelines")
    void shouldRun(String pipeline, JenkinsRule jenkins) throws Exception {
        assumeFalse(Functions.isWindows(), "the examples call sh");
        installPytest(jenkins);
        WorkflowJob job = jenkins.createProject(WorkflowJob.class);
        job.setDefinition(new CpsFlowDefinition(pipeline, true));
        FilePath workspace = jenkins.jenkins.getWorkspaceFor(job);
        workspace
                .child("benchmarks/baseline.json")
                .copyFrom(RUNS.resolve("001.json").toUri().toURL());

        WorkflowRun build = jenkins.buildAndAssertSuccess(job);

        jenkins.assertLogContains("7 compared benchmarks", build);
    }

    static List<RecordedTool> recordedTools() throws IOException {
        return RecordedTool.all();
    }

    @ParameterizedTest
    @MethodSource("recordedTools")
    void shouldGateTheTool(RecordedTool tool, JenkinsRule jenkins) throws Exception {
        assumeFalse(Functions.isWindows(), "the examples call sh");
        WorkflowJob job = jenkins.createProject(WorkflowJob.class);
        job.setDefinition(new CpsFlowDefinition(tool.pipeline(), true));
        Path workspace = Path.of(jenkins.jenkins.getWorkspaceFor(job).getRemote());
        Path recorded = tools.resolve("recorded");
        Path path = tools.resolve("path");
        tool.run(recorded);
        tool.install(Files.createDirectories(path), workspace, recorded);
        tool.writeBaseline(recorded, workspace.resolve("benchmarks/baseline.json"));
        addToPath(jenkins, path);

        Result expected = tool.leavesOpen(recorded) ? Result.UNSTABLE : Result.SUCCESS;
        WorkflowRun build = jenkins.buildAndAssertStatus(expected, job);

        jenkins.assertLogContains(": 0 of ", build);
    }

    private void installPytest(JenkinsRule jenkins) throws IOException {
        Path pytest = tools.resolve("pytest");
        Files.writeString(pytest, """
                #!/bin/sh
                mkdir -p benchmarks
                cp '%s' "${1#--benchmark-json=}"
                """.formatted(RUNS.resolve("002.json")));
        Files.setPosixFilePermissions(pytest, PosixFilePermissions.fromString("rwxr-xr-x"));
        addToPath(jenkins, tools);
    }

    private static void addToPath(JenkinsRule jenkins, Path folder) throws IOException {
        jenkins.jenkins
                .getGlobalNodeProperties()
                .add(new EnvironmentVariablesNodeProperty(
                        new EnvironmentVariablesNodeProperty.Entry("PATH+TOOL", folder.toString())));
    }
}
