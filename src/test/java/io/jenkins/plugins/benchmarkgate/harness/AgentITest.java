package io.jenkins.plugins.benchmarkgate.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Label;
import hudson.model.Result;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class AgentITest {
    @Test
    void shouldReadOnTheAgentAndJudgeOnTheController(JenkinsRule jenkins) throws Exception {
        jenkins.createOnlineSlave(Label.get("bench"));
        String script = "node('bench') {\n%s\nbenchmarkGate()\n}".formatted(Pipelines.measured(13));

        WorkflowRun run = jenkins.buildAndAssertStatus(Result.FAILURE, Pipelines.job(jenkins, script));

        jenkins.assertLogContains("FAILED: 1 of 1 compared benchmark regressed", run);
        assertThat(run.getArtifacts()).hasSize(3);
    }

    @Test
    void shouldBringTheMessageOfABrokenFileBack(JenkinsRule jenkins) throws Exception {
        jenkins.createOnlineSlave(Label.get("bench"));
        String script = "node('bench') {\n%s\nbenchmarkGate()\n}"
                .formatted(Pipelines.file(
                        Pipelines.CURRENT, "{\"benchmarks\": [{\"fullname\": \"a\", \"stats\": {\"mean\": \"x\"}}]}"));

        WorkflowRun run = jenkins.buildAndAssertStatus(Result.FAILURE, Pipelines.job(jenkins, script));

        jenkins.assertLogContains("benchmarks/current.json: benchmarks[0].stats.mean: expected a number", run);
        jenkins.assertLogContains("(line 1, column ", run);
    }
}
