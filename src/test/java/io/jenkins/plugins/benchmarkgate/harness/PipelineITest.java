package io.jenkins.plugins.benchmarkgate.harness;

import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.CURRENT;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.file;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.measured;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.node;
import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import io.jenkins.plugins.benchmarkgate.actions.BenchmarkGateAction;
import io.jenkins.plugins.benchmarkgate.gate.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jenkinsci.plugins.workflow.actions.WarningAction;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.graphanalysis.DepthFirstScanner;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class PipelineITest {
    private static JenkinsRule jenkins;

    @BeforeAll
    static void setUp(JenkinsRule rule) {
        jenkins = rule;
    }

    @Test
    void shouldPassAndArchiveBothFiles() throws Exception {
        WorkflowRun run = run(Result.SUCCESS, node(measured(11), "benchmarkGate threshold: 20"));

        assertLog(run, "PASSED: 0 of 1 compared benchmark regressed (threshold 20 %)");
        assertThat(run.getArtifacts())
                .extracting(Run.Artifact::toString)
                .containsExactlyInAnyOrder(
                        "benchmark-gate/benchmark-gate/baseline.json",
                        "benchmark-gate/benchmark-gate/baseline/benchmarks/baseline.json",
                        "benchmark-gate/benchmark-gate/current/benchmarks/current.json");
        assertThat(gates(run).get(0).getVerdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void shouldStopLikeAFailingShell() throws Exception {
        WorkflowRun run = run(Result.FAILURE, node(measured(13), "benchmarkGate threshold: 20", "echo 'went on'"));

        assertLog(run, "FAILED: 1 of 1 compared benchmark regressed");
        jenkins.assertLogNotContains("went on", run);
        assertThat(run.getArtifacts()).hasSize(3);
        assertThat(gates(run).get(0).getVerdict()).isEqualTo(Verdict.FAILED);
        assertThat(nodeOf(run).getPersistentAction(WarningAction.class)).isNull();
    }

    @Test
    void shouldLeaveTheResultToCatchError() throws Exception {
        run(
                Result.UNSTABLE,
                node(
                        measured(13),
                        "catchError(buildResult: 'UNSTABLE', stageResult: 'FAILURE') { benchmarkGate() }",
                        "echo 'went on'"));
    }

    @Test
    void shouldLetRetryLookAgain() throws Exception {
        WorkflowRun run = run(Result.SUCCESS, """
                int round = 0
                node {
                  retry(2) {
                    round++
                    if (round == 1) { %s } else { %s }
                    benchmarkGate()
                  }
                }
                """.formatted(measured(13), measured(10)));

        assertLog(run, "look 2 at the gate \"benchmark-gate\" in this build; the one before said FAILED");
        assertThat(gates(run)).hasSize(1);
        assertThat(gates(run).get(0).getVerdict()).isEqualTo(Verdict.PASSED);
    }

    @ParameterizedTest
    @CsvSource({
        "LIST, , SUCCESS",
        "NOTE, UNSTABLE, SUCCESS",
        "UNSTABLE, UNSTABLE, UNSTABLE",
        "ERROR, FAILURE, SUCCESS",
        "FAILURE, FAILURE, FAILURE"
    })
    void shouldMarkStageAndRun(String level, String stage, String build) throws Exception {
        WorkflowRun run = run(
                Result.fromString(build),
                node(
                        measured(13),
                        "benchmarkGate criticality: '%s', stopBuild: false".formatted(level),
                        "echo 'went on'"));

        assertLog(run, "went on");
        WarningAction warning = nodeOf(run).getPersistentAction(WarningAction.class);
        if (stage == null) {
            assertThat(warning).isNull();
        } else {
            assertThat(warning.getResult()).isEqualTo(Result.fromString(stage));
            assertThat(warning.getMessage()).startsWith("FAILED: 1 of 1 compared benchmark regressed");
        }
    }

    @Test
    void shouldReturnAValueThatTheSandboxLetsThrough() throws Exception {
        WorkflowRun run = run(
                Result.FAILURE,
                node(
                        measured(13),
                        "def gate = benchmarkGate stopBuild: false",
                        "def first = gate.regressions[0]",
                        "echo \"verdict ${gate.verdict} passed ${gate.passed} compared ${gate.compared}\"",
                        "echo \"${first.key} ${first.threshold} ${first.unit} ${first.change > 0.29}\"",
                        "for (r in gate.regressions) { echo \"row ${r.baseline} ${r.current}\" }",
                        "echo \"at ${gate.url}\""));

        assertLog(run, "verdict FAILED passed false compared 1");
        assertLog(run, "suite::test_a 20.0 s true");
        assertLog(run, "row 0.01 0.013");
        assertLog(run, "at " + jenkins.getURL() + run.getUrl() + "benchmark-gate/");
    }

    @Test
    void shouldFollowRulesAndEvents() throws Exception {
        String baseline = PytestJson.empty().with("db", 10).with("gone", 10).text();
        WorkflowRun run = run(
                Result.SUCCESS,
                node(
                        file("benchmarks/baseline.json", baseline),
                        file(CURRENT, PytestJson.of("db", 13)),
                        "benchmarkGate rules: [[pattern: 'd*', threshold: 35, minChange: '50us']], on: [missing: 'LIST']"));

        assertLog(run, "1 missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "treshold: 20; unknown parameter \"treshold\"",
                "noise: 'loud'; noise must be one of auto, history, off",
                "metrics: ['time']; metrics takes one text, not a list: write metrics: 'time'",
                "confirm: 0; confirm must be 1 or more, was 0",
                "reference: 'previousBuild'; reference is no text",
                "reference: lastBuilds(11); only 1 to 10",
                "baseline: 'benchmarks/baseline.json', reference: previousBuild(); exclude each other",
                "aliases: ['a']; aliases takes a list of maps",
                "rules: [[pattern: '*', treshold: 35]]; rules: unknown word \"treshold\"",
                "rules: [[threshold: 35]]; a rule needs a pattern",
                "on: [mising: 'LIST']; on: unknown word \"mising\"",
                "on: [missing: 'FAIL']; unknown word \"FAIL\"",
                "threshold: 0; threshold must be a percentage above 0, was 0",
                "threshold: -5; threshold must be a percentage above 0, was -5",
                "threshold: 'NaN'; threshold must be a percentage above 0, was NaN",
                "unstableThreshold: 30; unstableThreshold must be below the threshold of 20 %, was 30 %",
                "criticality: 'FATAL'; unknown word \"FATAL\"",
                "id: '../x'; id must be 1 to 64 letters",
                "id: 'javascript:alert(1)'; id must be 1 to 64 letters",
                "current: '../x.json'; leads out of the workspace",
                "baseline: '/etc/passwd'; leads out of the workspace",
                "current: 'benchmarks/baseline.json'; are the same file"
            })
    void shouldNeverIgnoreASetting(String arguments, String message) throws Exception {
        WorkflowRun run = run(Result.FAILURE, node(measured(10), "benchmarkGate " + arguments));

        assertLog(run, message);
    }

    @Test
    void shouldRefuseTheSameIdForOtherFiles() throws Exception {
        WorkflowRun run = run(
                Result.FAILURE,
                node(
                        measured(10),
                        file("other.json", PytestJson.of("b", 1)),
                        "benchmarkGate()",
                        "benchmarkGate current: 'other.json'"));

        assertLog(run, "has already judged benchmarks/current.json, not other.json: give each its own id");
    }

    @Test
    void shouldRunInParallelStagesWithAnIdEach() throws Exception {
        WorkflowRun run = run(Result.FAILURE, """
                def branches = [:]
                [one: '%s', two: '%s'].each { name, text ->
                  branches[name] = { node {
                    writeFile file: 'benchmarks/baseline.json', encoding: 'Base64', text: '%s'
                    writeFile file: 'benchmarks/current.json', encoding: 'Base64', text: text
                    benchmarkGate id: name, name: "Gate ${name}"
                  } }
                }
                parallel branches
                """.formatted(
                base64(PytestJson.of("a", 10)), base64(PytestJson.of("a", 13)), base64(PytestJson.of("a", 10))));

        assertThat(gates(run)).extracting(BenchmarkGateAction::getId).containsExactlyInAnyOrder("one", "two");
        assertThat(gates(run))
                .extracting(BenchmarkGateAction::getVerdict)
                .containsExactlyInAnyOrder(Verdict.PASSED, Verdict.FAILED);
    }

    @Test
    void shouldFailWhereTheResultsOfTheLastBuildWereLeftBehind() throws Exception {
        WorkflowJob job = Pipelines.job(jenkins, node(measured(10), "benchmarkGate()"));
        jenkins.buildAndAssertSuccess(job);
        Pipelines.define(job, node("benchmarkGate()"));

        WorkflowRun run = jenkins.buildAndAssertStatus(Result.FAILURE, job);

        assertLog(run, "FAILED: stale results: ");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static WorkflowRun run(Result result, String script) throws Exception {
        return jenkins.buildAndAssertStatus(result, Pipelines.job(jenkins, script));
    }

    private static void assertLog(WorkflowRun run, String text) throws IOException {
        jenkins.assertLogContains(text, run);
    }

    private static List<BenchmarkGateAction> gates(WorkflowRun run) {
        return run.getActions(BenchmarkGateAction.class);
    }

    private static FlowNode nodeOf(WorkflowRun run) {
        return new DepthFirstScanner()
                .findFirstMatch(
                        run.getExecution(),
                        node -> node.getDisplayFunctionName().equals("benchmarkGate"));
    }
}
