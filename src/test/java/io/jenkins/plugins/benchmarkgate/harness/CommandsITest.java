package io.jenkins.plugins.benchmarkgate.harness;

import static hudson.cli.CLICommandInvoker.Matcher.failedWith;
import static hudson.cli.CLICommandInvoker.Matcher.hasNoStandardOutput;
import static hudson.cli.CLICommandInvoker.Matcher.succeeded;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.CURRENT;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.file;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.MatcherAssert.assertThat;

import hudson.cli.CLICommandInvoker;
import hudson.model.Result;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import io.jenkins.plugins.benchmarkgate.history.Acceptance;
import io.jenkins.plugins.benchmarkgate.store.AcceptanceStore;
import java.util.List;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Somebody accepts a slowdown from Jenkins' command line. */
@WithJenkins
class CommandsITest {
    private static final String PROMOTE = "benchmark-gate-promote";
    private static final String ACCEPT = "benchmark-gate-accept";
    private static final String TAKE_BACK = "benchmark-gate-take-back";

    private JenkinsRule jenkins;
    private WorkflowJob job;

    @BeforeEach
    void build(JenkinsRule rule) throws Exception {
        jenkins = rule;
        job = rule.createProject(WorkflowJob.class, "bench");
        for (int build = 1; build <= 4; build++) {
            measure(100 + build, "", Result.SUCCESS);
        }
        Users.addTo(rule);
    }

    @Test
    void shouldPromoteAndTakeItBackOnRecord() throws Exception {
        CLICommandInvoker.Result promoted = as("editor", PROMOTE, "bench", "4", "--reason", "release");
        assertThat(promoted, succeeded());
        assertThat(promoted.stdout()).isEqualToIgnoringNewLines("#4 of bench is the baseline from now on");
        jenkins.assertLogContains(
                "#4 of bench, promoted by editor", measure(104.5, "reference: promoted()", Result.SUCCESS));

        assertThat(as("editor", TAKE_BACK, "bench", "1", "--reason", "too early"), succeeded());
        assertThat(as("editor", TAKE_BACK, "bench", "1", "--reason", "again"), failedWith(5));

        jenkins.assertLogContains(
                "promoted(): nothing is promoted in bench", measure(104.6, "reference: promoted()", Result.SUCCESS));
        assertThat(log())
                .extracting(Acceptance::who, Acceptance::reason)
                .containsExactly(tuple("editor", "release"), tuple("editor", "too early"));
    }

    @Test
    void shouldAcceptRowsByPattern() throws Exception {
        measure(140, "", Result.FAILURE);

        CLICommandInvoker.Result none =
                as("editor", ACCEPT, "bench", "5", "--benchmark", "other*", "--reason", "on purpose");
        assertThat(none, failedWith(5));
        assertThat(none.stderr()).contains("none of these benchmarks was found worse or missing");
        CLICommandInvoker.Result accepted = as(
                "editor",
                ACCEPT,
                "bench",
                "5",
                "--benchmark",
                "other*",
                "--benchmark",
                "suite::*",
                "--reason",
                "on purpose");

        assertThat(accepted, succeeded());
        assertThat(accepted.stdout()).isEqualToIgnoringNewLines("1 accepted as a new level");
        measure(141, "", Result.SUCCESS);
        assertThat(log()).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(Acceptance.Kind.NEW_LEVEL);
            assertThat(entry.key()).isEqualTo("suite::test_a");
        });
    }

    @Test
    void shouldDoNothingForWhoMayNot() throws Exception {
        assertThat(as("reader", PROMOTE, "bench", "4", "--reason", "x"), failedWith(6));
        assertThat(as("reader", ACCEPT, "bench", "4", "--benchmark", "*", "--reason", "x"), failedWith(6));
        assertThat(as("reader", TAKE_BACK, "bench", "1", "--reason", "x"), failedWith(6));
        CLICommandInvoker.Result hidden = as("outsider", PROMOTE, "bench", "4", "--reason", "x");
        assertThat(hidden, hasNoStandardOutput());
        CLICommandInvoker.Result missing = as("outsider", PROMOTE, "absent", "4", "--reason", "x");
        assertThat(hidden.returnCode()).isEqualTo(missing.returnCode());
        assertThat(hidden.stderr().replace("bench", "absent")).isEqualTo(missing.stderr());
        assertThat(log()).isEmpty();
    }

    @Test
    void shouldSayWhatIsWrong() throws Exception {
        assertThat(as("editor", PROMOTE, "bench", "4"), failedWith(2));
        assertThat(as("editor", PROMOTE, "bench", "99", "--reason", "x"), failedWith(3));
        assertThat(as("editor", PROMOTE, "bench", "4", "--reason", " "), failedWith(5));
        assertThat(as("editor", PROMOTE, "bench", "4", "--reason", "x", "--id", "../x"), failedWith(3));
        assertThat(as("editor", PROMOTE, "bench", "4", "--reason", "x", "--id", "other"), failedWith(5));
    }

    private CLICommandInvoker.Result as(String user, String command, String... arguments) {
        return new CLICommandInvoker(jenkins, command).asUser(user).invokeWithArgs(arguments);
    }

    private List<Acceptance> log() throws Exception {
        return AcceptanceStore.of(job, "benchmark-gate").read().entries();
    }

    private WorkflowRun measure(double milliseconds, String settings, Result expected) throws Exception {
        String gate = settings.isEmpty() ? "benchmarkGate()" : "benchmarkGate " + settings;
        Pipelines.define(job, node(file(CURRENT, PytestJson.of("suite::test_a", milliseconds)), gate));
        return jenkins.buildAndAssertStatus(expected, job);
    }
}
