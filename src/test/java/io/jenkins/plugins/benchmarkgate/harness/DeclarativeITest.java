package io.jenkins.plugins.benchmarkgate.harness;

import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.measured;

import hudson.model.Result;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
