package io.jenkins.plugins.benchmarkgate.harness;

import io.jenkins.plugins.benchmarkgate.PytestJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jvnet.hudson.test.JenkinsRule;

/** Writes Pipelines that measure, without a benchmark tool, and gate. */
final class Pipelines {
    static final String BASELINE = "benchmarks/baseline.json";
    static final String CURRENT = "benchmarks/current.json";

    private Pipelines() {}

    /** A step that writes a file; the content is encoded, so that it may hold anything. */
    static String file(String path, String content) {
        return "writeFile file: '%s', encoding: 'Base64', text: '%s'%n".formatted(path, encoded(content));
    }

    private static String encoded(String content) {
        return Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Steps that write a baseline of 10 ms and current results. */
    static String measured(double milliseconds) {
        return file(BASELINE, PytestJson.of("suite::test_a", 10))
                + file(CURRENT, PytestJson.of("suite::test_a", milliseconds));
    }

    /** The body of a block that measures another value in each round. */
    static String rounds(double... milliseconds) {
        String texts = Arrays.stream(milliseconds)
                .mapToObj(value -> "'" + encoded(PytestJson.of("suite::test_a", value)) + "'")
                .collect(Collectors.joining(", "));
        return """
                echo "measured in round ${env.BENCHMARK_GATE_ROUND}"
                writeFile file: '%s', encoding: 'Base64', text: [%s][(env.BENCHMARK_GATE_ROUND as int) - 1]
                """.formatted(CURRENT, texts);
    }

    static String node(String... steps) {
        return "node {\n" + String.join("\n", steps) + "\n}\n";
    }

    /** A job whose script runs in the sandbox. */
    static WorkflowJob job(JenkinsRule jenkins, String script) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class);
        define(job, script);
        return job;
    }

    static void define(WorkflowJob job, String script) throws Exception {
        job.setDefinition(new CpsFlowDefinition(script, true));
    }
}
