package io.jenkins.plugins.benchmarkgate.harness;

import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.BASELINE;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.CURRENT;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.file;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.node;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.rounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hudson.model.Label;
import hudson.model.Result;
import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import io.jenkins.plugins.benchmarkgate.actions.BenchmarkGateAction;
import io.jenkins.plugins.benchmarkgate.gate.Verdict;
import io.jenkins.plugins.benchmarkgate.history.ResultRow;
import java.util.List;
import java.util.stream.IntStream;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The step with a block: its body measures suspects again. */
@WithJenkins
class BlockITest {
    private static final String KEY = "suite::test_a";
    private static final String TWO_FILES = "benchmark-gate/benchmark-gate/round-2/benchmarks/current.json";

    private static JenkinsRule jenkins;

    @BeforeAll
    static void setUp(JenkinsRule rule) {
        jenkins = rule;
    }

    @Test
    void shouldMeasureOnceWhereNothingIsSuspect() throws Exception {
        WorkflowRun run = run(Result.SUCCESS, "withBenchmarkGate", rounds(11));

        jenkins.assertLogContains("measured in round 1", run);
        jenkins.assertLogNotContains("measured in round 2", run);
        assertThat(jenkins.jenkins
                        .getWorkspaceFor(run.getParent())
                        .child(".benchmark-gate")
                        .exists())
                .isFalse();
        assertThat(run.getArtifacts()).hasSize(3);
        assertThat(gate(run).getVerdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void shouldStayGreenWhereASuspectIsNotRepeated() throws Exception {
        WorkflowRun run = run(Result.SUCCESS, "withBenchmarkGate", rounds(13, 10.5));

        jenkins.assertLogContains("round 2 measures suite::test_a again", run);
        jenkins.assertLogContains("not repeated; looks 13.0 ms, then 10.5 ms", run);
        assertThat(row(run).status()).isEqualTo("WITHIN_NOISE");
        assertThat(row(run).looks()).containsExactly(0.013, 0.0105);
        assertThat(run.getArtifacts())
                .extracting(Run.Artifact::toString)
                .contains(TWO_FILES)
                .hasSize(4);
    }

    @Test
    void shouldTurnRedWhereAllLooksAgreeAndStop() throws Exception {
        WorkflowRun run = jenkins.buildAndAssertStatus(
                Result.FAILURE,
                Pipelines.job(
                        jenkins,
                        node(
                                file(BASELINE, PytestJson.of(KEY, 10)),
                                "withBenchmarkGate(rerun: 2) {",
                                rounds(13, 14, 15),
                                "}",
                                "echo 'went on'")));

        jenkins.assertLogContains("FAILED: 1 of 1 compared benchmark regressed", run);
        jenkins.assertLogNotContains("went on", run);
        assertThat(row(run).looks()).containsExactly(0.013, 0.014, 0.015);
        assertThat(run.getArtifacts()).hasSize(5);
    }

    @Test
    void shouldMeasureNoMoreThanNeeded() throws Exception {
        WorkflowRun run = run(Result.SUCCESS, "withBenchmarkGate(rerun: 2)", rounds(13, 10.5, 13));

        jenkins.assertLogNotContains("measured in round 3", run);
    }

    @Test
    void shouldPutTheResultsOfTheFirstRoundBack() throws Exception {
        WorkflowRun run = jenkins.buildAndAssertSuccess(
                Pipelines.job(
                        jenkins,
                        node(
                                file(BASELINE, PytestJson.of(KEY, 10)),
                                "withBenchmarkGate {",
                                rounds(13.3, 10.5),
                                "}",
                                "echo \"first ${readFile('benchmarks/current.json').contains('0.0133')}\"",
                                "echo \"second ${readFile('.benchmark-gate/benchmark-gate/round-2/benchmarks/current.json').contains('0.0105')}\"")));

        jenkins.assertLogContains("first true", run);
        jenkins.assertLogContains("second true", run);
    }

    @Test
    void shouldLeaveUnconfirmedWhatTheRerunDidNotMeasure() throws Exception {
        WorkflowRun run = run(Result.UNSTABLE, "withBenchmarkGate", onlyIn(1, rounds(13)));

        jenkins.assertLogContains("the re-run did not measure it", run);
        jenkins.assertLogContains("Round 2 measured nothing", run);
        assertThat(row(run).status()).isEqualTo("UNCONFIRMED");
    }

    @Test
    void shouldNeverTakeTheResultsOfAnEarlierRound() throws Exception {
        WorkflowRun run = run(
                Result.FAILURE,
                "withBenchmarkGate",
                onlyIn(1, rounds(13)),
                onlyIn(
                        2,
                        "writeFile file: '%s', text: readFile('.benchmark-gate/benchmark-gate/round-1/%s')"
                                .formatted(CURRENT, CURRENT)));

        jenkins.assertLogContains("stale results: benchmarks/current.json repeats an earlier round", run);
    }

    @Test
    void shouldFindNoEarlierRoundByAWidePattern() throws Exception {
        WorkflowRun run = run(Result.UNSTABLE, "withBenchmarkGate(current: '**/current.json')", onlyIn(1, rounds(13)));

        assertThat(row(run).status()).isEqualTo("UNCONFIRMED");
    }

    @Test
    void shouldFailAsTheBodyDoesInRoundOne() throws Exception {
        WorkflowRun run = run(Result.FAILURE, "withBenchmarkGate", rounds(13), "error 'broken benchmark'");

        jenkins.assertLogContains("ERROR: broken benchmark", run);
        assertThat(run.getActions(BenchmarkGateAction.class)).isEmpty();
    }

    @Test
    void shouldJudgeTheFirstRoundAndFailAsTheBodyDoesInASecond() throws Exception {
        WorkflowRun run =
                run(Result.FAILURE, "withBenchmarkGate", rounds(13, 14), onlyIn(2, "error 'broken benchmark'"));

        jenkins.assertLogContains("ERROR: broken benchmark", run);
        assertThat(row(run).status()).isEqualTo("UNCONFIRMED");
    }

    @Test
    void shouldTellTheBodyWhatToMeasure() throws Exception {
        WorkflowRun run = run(
                Result.SUCCESS,
                "withBenchmarkGate",
                "echo \"round ${env.BENCHMARK_GATE_ROUND}\"",
                "echo \"select <${env.BENCHMARK_GATE_SELECT ?: ''}> in round ${env.BENCHMARK_GATE_ROUND}\"",
                onlyIn(2, "echo \"keys ${readFile(env.BENCHMARK_GATE_KEYS)}\""),
                rounds(13, 10.5));

        jenkins.assertLogContains("round 2", run);
        jenkins.assertLogContains("keys [\"suite::test_a\"]", run);
        jenkins.assertLogContains("select <> in round 1", run);
        jenkins.assertLogContains("select <suite::test_a> in round 2", run);
    }

    @Test
    void shouldSelectNothingWhereANameCouldBeReadByAShell() throws Exception {
        String hostile = "suite::test_a[$(touch owned)]";
        WorkflowRun run = jenkins.buildAndAssertStatus(
                Result.FAILURE,
                Pipelines.job(
                        jenkins,
                        node(
                                file(BASELINE, PytestJson.of(hostile, 10)),
                                "withBenchmarkGate {",
                                "echo \"select <${env.BENCHMARK_GATE_SELECT ?: ''}> in round ${env.BENCHMARK_GATE_ROUND}\"",
                                onlyIn(1, file(CURRENT, PytestJson.of(hostile, 13))),
                                onlyIn(2, file(CURRENT, PytestJson.of(hostile, 14))),
                                "}")));

        jenkins.assertLogContains("select <> in round 2", run);
        assertThat(row(run).looks()).hasSize(2);
    }

    @Test
    void shouldEndAHangingBodyAsItWouldEndWithoutTheGate() throws Exception {
        WorkflowRun run = run(
                Result.ABORTED,
                "timeout(time: 2, unit: 'SECONDS') { withBenchmarkGate",
                rounds(13, 14),
                onlyIn(2, "sleep 600"),
                "}");

        jenkins.assertLogContains("measured in round 2", run);
        assertThat(run.getActions(BenchmarkGateAction.class)).isEmpty();
        assertThat(run.getRootDir().toPath().resolve("benchmark-gate"))
                .as("what the rounds measured")
                .isEmptyDirectory();
    }

    @Test
    void shouldCatchABodyThatHangsInsideOfARound() throws Exception {
        WorkflowRun run = run(
                Result.SUCCESS,
                "withBenchmarkGate",
                rounds(13, 10.5),
                "try {",
                onlyIn(2, "timeout(time: 1, unit: 'SECONDS') { sleep 600 }"),
                "} catch (interrupted) { echo 'gave up' }");

        assertThat(row(run).status()).isEqualTo("WITHIN_NOISE");
    }

    @Test
    void shouldMeasureInParallelWithAnIdEach() throws Exception {
        WorkflowRun run = jenkins.buildAndAssertStatus(
                Result.FAILURE,
                Pipelines.job(
                        jenkins,
                        "parallel(%s, %s)".formatted(branch("one", rounds(13, 14)), branch("two", rounds(13, 10.5)))));

        assertThat(run.getActions(BenchmarkGateAction.class))
                .extracting(BenchmarkGateAction::getId, BenchmarkGateAction::getVerdict)
                .containsExactlyInAnyOrder(tuple("one", Verdict.FAILED), tuple("two", Verdict.PASSED));
    }

    private static String branch(String id, String rounds) {
        return "%1$s: { node { %2$s withBenchmarkGate(id: '%1$s') { %3$s } } }"
                .formatted(id, file(BASELINE, PytestJson.of(KEY, 10)), rounds);
    }

    @Test
    void shouldReturnWhatThePlainStepReturns() throws Exception {
        WorkflowRun run = jenkins.buildAndAssertStatus(
                Result.FAILURE,
                Pipelines.job(
                        jenkins,
                        node(
                                file(BASELINE, PytestJson.of(KEY, 10)),
                                "def gate = withBenchmarkGate(stopBuild: false) {",
                                rounds(13, 14),
                                "}",
                                "echo \"${gate.verdict} ${gate.regressions[0].key}\"")));

        jenkins.assertLogContains("FAILED suite::test_a", run);
    }

    @Test
    void shouldMeasureNothingAgainWhereTheWholeSuiteMoved() throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class);
        for (int build = 1; build <= 4; build++) {
            Pipelines.define(job, node("withBenchmarkGate {", file(CURRENT, suite(100 + build)), "}"));
            jenkins.buildAndAssertSuccess(job);
        }
        Pipelines.define(
                job,
                node(
                        "withBenchmarkGate {",
                        "echo \"measured in round ${env.BENCHMARK_GATE_ROUND}\"",
                        file(CURRENT, suite(140)),
                        "}"));

        WorkflowRun run = jenkins.buildAndAssertStatus(Result.FAILURE, job);

        jenkins.assertLogContains("the whole suite moved by", run);
        jenkins.assertLogContains("on agent built-in (machine ", run);
        jenkins.assertLogNotContains("measured in round 2", run);
    }

    private static String suite(double milliseconds) {
        PytestJson suite = PytestJson.empty();
        IntStream.range(0, 12).forEach(index -> suite.with("test_" + index, milliseconds + index));
        return suite.text();
    }

    @Test
    void shouldMeasureOnAnAgent() throws Exception {
        jenkins.createOnlineSlave(Label.get("bench"));
        WorkflowRun run = jenkins.buildAndAssertStatus(
                Result.FAILURE,
                Pipelines.job(
                        jenkins,
                        "node('bench') { %s withBenchmarkGate { %s } }"
                                .formatted(file(BASELINE, PytestJson.of(KEY, 10)), rounds(13, 14))));

        assertThat(row(run).looks()).hasSize(2);
    }

    @Test
    void shouldWorkInADeclarativePipeline() throws Exception {
        String script = """
                pipeline {
                  agent any
                  stages {
                    stage('Benchmarks') {
                      steps {
                        %s
                        withBenchmarkGate(threshold: 20, rerun: 1) { script { %s } }
                      }
                    }
                  }
                }
                """.formatted(file(BASELINE, PytestJson.of(KEY, 10)), rounds(13, 10.5));

        WorkflowRun run = jenkins.buildAndAssertSuccess(Pipelines.job(jenkins, script));

        assertThat(row(run).status()).isEqualTo("WITHIN_NOISE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rerun: 0", "rerun: 21"})
    void shouldRefuseARerunThatMakesNoSense(String arguments) throws Exception {
        WorkflowRun run = run(Result.FAILURE, "withBenchmarkGate(" + arguments + ")", rounds(10));

        jenkins.assertLogContains("withBenchmarkGate: rerun must be 1 to 20", run);
    }

    @Test
    void shouldRefuseAnUnknownParameter() throws Exception {
        WorkflowRun run = run(Result.FAILURE, "withBenchmarkGate(reruns: 2)", rounds(10));

        jenkins.assertLogContains("withBenchmarkGate: unknown parameter \"reruns\"", run);
    }

    @Test
    void shouldRefuseAGateOfTheSameIdWithin() throws Exception {
        WorkflowRun run = run(Result.FAILURE, "withBenchmarkGate", rounds(10), "benchmarkGate()");

        jenkins.assertLogContains("two gates with the id \"benchmark-gate\" run at the same time", run);
    }

    private static String onlyIn(int round, String steps) {
        return "if (env.BENCHMARK_GATE_ROUND == '%d') { %s }".formatted(round, steps);
    }

    private static WorkflowRun run(Result result, String step, String... body) throws Exception {
        String script = node(file(BASELINE, PytestJson.of(KEY, 10)), step + " {", String.join("\n", body), "}");
        return jenkins.buildAndAssertStatus(result, Pipelines.job(jenkins, script));
    }

    private static BenchmarkGateAction gate(WorkflowRun run) {
        return run.getAction(BenchmarkGateAction.class);
    }

    private static ResultRow row(WorkflowRun run) {
        List<ResultRow> rows = gate(run).getResult().orElseThrow().rows();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
