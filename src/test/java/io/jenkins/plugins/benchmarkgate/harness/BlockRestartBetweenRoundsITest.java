package io.jenkins.plugins.benchmarkgate.harness;

import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.BASELINE;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.file;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.rounds;
import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import io.jenkins.plugins.benchmarkgate.actions.BenchmarkGateAction;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.InboundAgentExtension;
import org.jvnet.hudson.test.junit.jupiter.RealJenkinsExtension;

/**
 * A block goes on after the controller was restarted while no body of it was running. An agent that is away holds it there,
 * and the controller has a process of its own, for what works between two rounds would outlive a controller within this one.
 */
class BlockRestartBetweenRoundsITest {
    private static final String JOB = "bench";
    private static final String AGENT = "agent";

    @RegisterExtension
    private final RealJenkinsExtension controller = new RealJenkinsExtension();

    @RegisterExtension
    private final InboundAgentExtension agents = new InboundAgentExtension();

    /** After round 1 the suspects are measured again; after round 2 the gate decides. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void shouldGoOnAfterARestartAtTheEndOfARound(int round) throws Throwable {
        var agent = InboundAgentExtension.Options.newBuilder().name(AGENT).build();
        controller.startJenkins();
        agents.createAgent(controller, agent);
        controller.runRemotely(BlockRestartBetweenRoundsITest::measure, round);
        agents.stop(controller, AGENT);
        controller.runRemotely(BlockRestartBetweenRoundsITest::missTheAgent);

        controller.stopJenkins();
        controller.startJenkins();

        agents.start(controller, agent);
        controller.runRemotely(BlockRestartBetweenRoundsITest::judge);
    }

    /** Goes on until a round is measured and needs no agent any more. */
    private static void measure(JenkinsRule jenkins, int round) throws Exception {
        String script = String.join(
                "\n",
                "node('%s') {".formatted(AGENT),
                file(BASELINE, PytestJson.of("suite::test_a", 10)),
                "withBenchmarkGate {",
                rounds(13, 14),
                "if (env.BENCHMARK_GATE_ROUND == '%d') { echo 'the agent may go'; sleep 15 }".formatted(round),
                "}",
                "}");
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, JOB);
        Pipelines.define(job, script);
        WorkflowRun run = job.scheduleBuild2(0).waitForStart();
        jenkins.waitForMessage("the agent may go", run);
    }

    private static void missTheAgent(JenkinsRule jenkins) throws Exception {
        jenkins.waitForMessage("The agent of this step is offline; waiting", build(jenkins));
    }

    private static void judge(JenkinsRule jenkins) throws Exception {
        WorkflowRun run = build(jenkins);

        jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(run));

        assertThat(run.getAction(BenchmarkGateAction.class)
                        .getResult()
                        .orElseThrow()
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.looks()).containsExactly(0.013, 0.014));
        jenkins.assertLogNotContains("measured in round 3", run);
    }

    private static WorkflowRun build(JenkinsRule jenkins) {
        return jenkins.jenkins.getItemByFullName(JOB, WorkflowJob.class).getLastBuild();
    }
}
