package io.jenkins.plugins.benchmarkgate.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import hudson.model.Run;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** One step that gates the results of JMH, Google Benchmark and hyperfine together. */
@WithJenkins
class SeveralToolsITest {
    private static JenkinsRule jenkins;

    @BeforeAll
    static void setUp(JenkinsRule rule) {
        jenkins = rule;
    }

    @Test
    void shouldCompareTheResultsOfAllTools() throws Exception {
        WorkflowRun run = run(Result.SUCCESS, 950, 11, 1.1);

        jenkins.assertLogContains("PASSED: 0 of 3 compared benchmarks regressed (threshold 20 %)", run);
        jenkins.assertLogContains("jmh + google-benchmark + hyperfine", run);
        assertThat(run.getArtifacts())
                .extracting(Run.Artifact::toString)
                .contains(
                        "benchmark-gate/benchmark-gate/current/results/1-jmh.json",
                        "benchmark-gate/benchmark-gate/current/results/2-google.json",
                        "benchmark-gate/benchmark-gate/current/results/3-hyperfine.json",
                        "benchmark-gate/benchmark-gate/baseline/baseline/3-hyperfine.json");
    }

    @ParameterizedTest
    @CsvSource({
        "700, 10, 1.0, org.example.Sort.run:thrpt(size=10)",
        "1000, 14, 1.0, BM_Sort/10",
        "1000, 10, 1.4, sort data.txt"
    })
    void shouldFindTheToolWhoseBenchmarkBecameSlower(
            double operationsPerSecond, double nanoseconds, double seconds, String slower) throws Exception {
        WorkflowRun run = run(Result.FAILURE, operationsPerSecond, nanoseconds, seconds);

        jenkins.assertLogContains("FAILED: 1 of 3 compared benchmarks regressed", run);
        assertThat(run.getLog(Integer.MAX_VALUE))
                .anySatisfy(line -> assertThat(line).contains("REGRESSED").contains(slower));
    }

    private static WorkflowRun run(Result result, double operationsPerSecond, double nanoseconds, double seconds)
            throws Exception {
        String script = Pipelines.node(
                measured("baseline", 1000, 10, 1),
                measured("results", operationsPerSecond, nanoseconds, seconds),
                "benchmarkGate baseline: 'baseline/*', current: 'results/*'");
        return jenkins.buildAndAssertStatus(result, Pipelines.job(jenkins, script));
    }

    private static String measured(String folder, double operationsPerSecond, double nanoseconds, double seconds) {
        return Pipelines.file(folder + "/1-jmh.json", jmh(operationsPerSecond))
                + Pipelines.file(folder + "/2-google.json", google(nanoseconds))
                + Pipelines.file(folder + "/3-hyperfine.json", hyperfine(seconds));
    }

    private static String jmh(double operationsPerSecond) {
        return """
                [{"jmhVersion": "1.37", "benchmark": "org.example.Sort.run", "mode": "thrpt", "threads": 1, "forks": 1,
                "params": {"size": "10"}, "primaryMetric": {"score": %1$s, "scoreError": 1, "scoreUnit": "ops/s",
                "rawData": [[%1$s, %1$s]]}, "secondaryMetrics": {}}]
                """.formatted(operationsPerSecond);
    }

    private static String google(double nanoseconds) {
        String row = """
                {"name": "BM_Sort/10", "run_name": "BM_Sort/10", "run_type": "iteration", "repetitions": 2,
                "repetition_index": %d, "threads": 1, "iterations": 100, "real_time": %s, "cpu_time": 9, "time_unit": "ns"}
                """;
        return "{\"context\": {\"num_cpus\": 2}, \"benchmarks\": [%s, %s]}"
                .formatted(row.formatted(0, nanoseconds), row.formatted(1, nanoseconds));
    }

    private static String hyperfine(double seconds) {
        return """
                {"results": [{"command": "sort data.txt", "mean": %1$s, "stddev": 0, "median": %1$s, "user": 1, "system": 0,
                "min": %1$s, "max": %1$s, "times": [%1$s, %1$s], "exit_codes": [0, 0]}]}
                """.formatted(seconds);
    }
}
