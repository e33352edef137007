package io.jenkins.plugins.benchmarkgate.harness;

import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.BASELINE;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.file;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.node;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.rounds;
import static org.assertj.core.api.Assertions.assertThat;

import hudson.FilePath;
import hudson.model.Result;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import io.jenkins.plugins.benchmarkgate.actions.BenchmarkGateAction;
import java.util.List;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

/** A block goes on after the controller was restarted, and can be aborted. */
class BlockRestartITest {
    private static final String JOB = "bench";

    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void shouldGoOnAfterARestartWithinARound(int round) throws Throwable {
        sessions.then(jenkins -> start(jenkins, round, "waitUntil { fileExists 'go' }"));
        sessions.then(jenkins -> {
            WorkflowRun run = resume(jenkins);

            jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(run));
            assertThat(looks(run)).containsExactly(0.013, 0.014);
        });
    }

    @Test
    void shouldBeAbortedInRoundTwo() throws Throwable {
        sessions.then(jenkins -> {
            start(jenkins, 2, "sleep 600");
            WorkflowRun run = job(jenkins).getLastBuild();

            run.getExecutor().interrupt();

            jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(run));
            assertThat(run.getActions(BenchmarkGateAction.class)).isEmpty();
            Pipelines.define(job(jenkins), node("withBenchmarkGate {", rounds(10.1), "}"));
            jenkins.buildAndAssertSuccess(job(jenkins));
        });
    }

    /** Starts a build and waits until it is busy in a round. */
    private static void start(JenkinsRule jenkins, int round, String work) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, JOB);
        Pipelines.define(
                job,
                node(
                        file(BASELINE, PytestJson.of("suite::test_a", 10)),
                        "withBenchmarkGate {",
                        "if (env.BENCHMARK_GATE_ROUND == '%d') { echo 'waiting'; %s }".formatted(round, work),
                        rounds(13, 14),
                        "}"));
        WorkflowRun run = job.scheduleBuild2(0).waitForStart();
        jenkins.waitForMessage("waiting", run);
    }

    private static WorkflowRun resume(JenkinsRule jenkins) throws Exception {
        FilePath workspace = jenkins.jenkins.getWorkspaceFor(job(jenkins));
        workspace.child("go").touch(System.currentTimeMillis());
        return job(jenkins).getLastBuild();
    }

    private static List<Double> looks(WorkflowRun run) {
        return run.getAction(BenchmarkGateAction.class)
                .getResult()
                .orElseThrow()
                .rows()
                .get(0)
                .looks();
    }

    private static WorkflowJob job(JenkinsRule jenkins) {
        return jenkins.jenkins.getItemByFullName(JOB, WorkflowJob.class);
    }
}
