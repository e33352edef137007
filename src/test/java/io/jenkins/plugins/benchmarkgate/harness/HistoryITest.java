package io.jenkins.plugins.benchmarkgate.harness;

import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.CURRENT;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.file;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.node;
import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import io.jenkins.plugins.benchmarkgate.actions.BenchmarkGateAction;
import io.jenkins.plugins.benchmarkgate.gate.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A job without a baseline file decides from its own builds. */
@WithJenkins
class HistoryITest {
    private WorkflowJob job;

    @Test
    void shouldLearnGateStayRedAndTurnGreenAgain(JenkinsRule jenkins) throws Exception {
        learn(jenkins);

        build(jenkins, Result.FAILURE, Verdict.FAILED, 130);
        WorkflowRun second = build(jenkins, Result.FAILURE, Verdict.FAILED, 131);
        jenkins.assertLogContains("red since #5", second);
        build(jenkins, Result.SUCCESS, Verdict.PASSED, 100.5);
    }

    @Test
    void shouldOutliveItsBuildsAndARestart(JenkinsRule jenkins) throws Exception {
        learn(jenkins);
        for (int number = 1; number <= 3; number++) {
            job.getBuildByNumber(number).delete();
        }
        jenkins.jenkins.reload();
        job = jenkins.jenkins.getItemByFullName(job.getFullName(), WorkflowJob.class);

        build(jenkins, Result.FAILURE, Verdict.FAILED, 130);
    }

    @Test
    void shouldRebuildABrokenState(JenkinsRule jenkins) throws Exception {
        learn(jenkins);
        Path state = job.getRootDir().toPath().resolve("benchmark-gate/benchmark-gate/state.json.gz");
        Files.writeString(state, "no state");

        WorkflowRun run = build(jenkins, Result.FAILURE, Verdict.FAILED, 130);

        jenkins.assertLogContains("What the gate remembered of this job could not be read", run);
    }

    private void learn(JenkinsRule jenkins) throws Exception {
        job = jenkins.createProject(WorkflowJob.class);
        build(jenkins, Result.SUCCESS, Verdict.NOT_GATED, 100);
        build(jenkins, Result.SUCCESS, Verdict.NOT_GATED, 101);
        build(jenkins, Result.SUCCESS, Verdict.NOT_GATED, 99);
        build(jenkins, Result.SUCCESS, Verdict.PASSED, 102);
    }

    private WorkflowRun build(JenkinsRule jenkins, Result result, Verdict verdict, double milliseconds)
            throws Exception {
        Pipelines.define(
                job, node(file(CURRENT, PytestJson.of("suite::test_a", milliseconds)), "benchmarkGate threshold: 20"));
        WorkflowRun run = jenkins.buildAndAssertStatus(result, job);
        assertThat(run.getAction(BenchmarkGateAction.class).getVerdict()).isEqualTo(verdict);
        return run;
    }
}
