package io.jenkins.plugins.benchmarkgate.harness;

import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.BASELINE;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.CURRENT;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.file;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.measured;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.rounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import hudson.model.Result;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import io.jenkins.plugins.benchmarkgate.actions.BenchmarkGateAction;
import io.jenkins.plugins.benchmarkgate.gate.Verdict;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class DeclarativeITest {
    private static JenkinsRule jenkins;

    @BeforeAll
    static void setUp(JenkinsRule rule) {
        jenkins = rule;
    }

    @ParameterizedTest
    @CsvSource({"11, UNSTABLE, SUCCESS", "13, UNSTABLE, UNSTABLE", "13, FAILURE, FAILURE"})
    void shouldGateAStage(double milliseconds, String criticality, String expected) throws Exception {
        run(
                expected,
                measured(milliseconds),
                "benchmarkGate threshold: 20, unstableThreshold: 15, criticality: '%s'".formatted(criticality),
                "");
    }

    @Test
    void shouldGateInPost() throws Exception {
        WorkflowRun run = run(
                "UNSTABLE",
                measured(13),
                "echo 'measured'",
                "post { always { benchmarkGate criticality: 'UNSTABLE' } }");

        jenkins.assertLogContains("FAILED: 1 of 1 compared benchmark regressed", run);
    }

    @Test
    void shouldTakeRulesAndLevelsAsMaps() throws Exception {
        run(
                "SUCCESS",
                measured(13),
                "benchmarkGate rules: [[pattern: '*test_a', threshold: 35]], on: [noBaseline: 'UNSTABLE'], id: 'db'",
                "");
    }

    @Test
    void shouldRefuseAnUnknownParameter() throws Exception {
        WorkflowRun run = run("FAILURE", measured(10), "benchmarkGate treshold: 20", "");

        jenkins.assertLogContains("treshold", run);
        jenkins.assertLogNotContains("PASSED", run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"benchmarkGate", "withBenchmarkGate"})
    void shouldTellTheAxesOfAMatrixApart(String step) throws Exception {
        boolean isBlock = step.startsWith("with");
        String slow = isBlock ? rounds(12.9, 12.8) : file(CURRENT, PytestJson.of("suite::test_a", 12.9));
        String write = "script { if (env.SIZE == 'small') { %s } else { %s } }"
                .formatted(slow, file(CURRENT, PytestJson.of("suite::test_a", 10.1)));
        String gate = "%s(id: \"bench-${SIZE}\", keySuffix: \"${SIZE}\")".formatted(step);
        String script = """
                pipeline {
                  agent none
                  stages {
                    stage('Matrix') {
                      matrix {
                        agent any
                        axes { axis { name 'SIZE'; values 'small', 'large' } }
                        stages {
                          stage('Benchmarks') {
                            steps {
                              %s
                              %s
                            }
                          }
                        }
                      }
                    }
                  }
                }
                """.formatted(
                        file(BASELINE, PytestJson.of("suite::test_a", 10)),
                        isBlock ? "%s { %s }".formatted(gate, write) : write + "\n" + gate);

        WorkflowRun run = jenkins.buildAndAssertStatus(Result.FAILURE, Pipelines.job(jenkins, script));

        assertThat(run.getActions(BenchmarkGateAction.class))
                .extracting(
                        BenchmarkGateAction::getId,
                        action -> action.getResult().orElseThrow().rows().get(0).key(),
                        BenchmarkGateAction::getVerdict)
                .containsExactlyInAnyOrder(
                        tuple("bench-small", "suite::test_a small", Verdict.FAILED),
                        tuple("bench-large", "suite::test_a large", Verdict.PASSED));
    }

    @Test
    void shouldAskForAnIdWhereTheAxesOfAMatrixShareOne() throws Exception {
        String script = """
                pipeline {
                  agent any
                  stages {
                    stage('small') { steps { %1$s benchmarkGate keySuffix: 'small' } }
                    stage('large') { steps { %1$s benchmarkGate keySuffix: 'large' } }
                  }
                }
                """.formatted(measured(10));

        WorkflowRun run = jenkins.buildAndAssertStatus(Result.FAILURE, Pipelines.job(jenkins, script));

        jenkins.assertLogContains("give each its own id", run);
    }

    private static WorkflowRun run(String result, String files, String step, String post) throws Exception {
        String script = """
                pipeline {
                  agent any
                  stages {
                    stage('Benchmarks') {
                      steps {
                        %s
                        %s
                      }
                    }
                  }
                  %s
                }
                """.formatted(files, step, post);
        return jenkins.buildAndAssertStatus(Result.fromString(result), Pipelines.job(jenkins, script));
    }
}
