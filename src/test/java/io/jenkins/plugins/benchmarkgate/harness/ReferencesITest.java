package io.jenkins.plugins.benchmarkgate.harness;

import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.CURRENT;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.file;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.node;

import com.cloudbees.hudson.plugins.folder.Folder;
import hudson.model.Item;
import hudson.model.Items;
import hudson.model.Result;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Builds of other jobs serve those who may read them, and tell nothing to the others. */
@WithJenkins
class ReferencesITest {
    private static final String NO_SUCH_JOB = "there is no such job, or this build may not read it";

    private JenkinsRule jenkins;
    private WorkflowJob nightly;

    @BeforeEach
    void build(JenkinsRule rule) throws Exception {
        jenkins = rule;
        nightly = rule.createProject(WorkflowJob.class, "nightly");
        for (int build = 1; build <= 4; build++) {
            measure(nightly, 100 + build, "benchmarkGate()", Result.SUCCESS);
        }
    }

    @Test
    void shouldCompareWithAnotherJob() throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class);

        WorkflowRun slow = measure(job, 130, "benchmarkGate reference: job('nightly')", Result.FAILURE);

        jenkins.assertLogContains("the median of the last 4 accepted builds of nightly", slow);
        measure(job, 102.5, "benchmarkGate reference: job('nightly')", Result.SUCCESS);
    }

    @Test
    void shouldCompareWithOneBuild() throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class);

        WorkflowRun slow =
                measure(job, 130, "benchmarkGate reference: specificBuild(job: 'nightly', number: 2)", Result.FAILURE);

        jenkins.assertLogContains("#2 of nightly", slow);
        WorkflowRun gone = measure(
                job, 100, "benchmarkGate reference: specificBuild(job: 'nightly', number: 99)", Result.UNSTABLE);
        jenkins.assertLogContains("nightly has no such build", gone);
    }

    @Test
    void shouldSayTheSameOfAMissingAndAForbiddenJob() throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, "mine");
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ)
                .everywhere()
                .toAuthenticated()
                .grant(Item.READ)
                .onItems(job)
                .toAuthenticated());

        WorkflowRun forbidden = measure(job, 100, "benchmarkGate reference: job('nightly')", Result.UNSTABLE);
        WorkflowRun missing = measure(job, 101, "benchmarkGate reference: job('absent')", Result.UNSTABLE);

        jenkins.assertLogContains("job('nightly'): " + NO_SUCH_JOB, forbidden);
        jenkins.assertLogContains("job('absent'): " + NO_SUCH_JOB, missing);
    }

    @Test
    void shouldFindAJobWhereItIsNow() throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class);
        nightly.renameTo("weekly");

        WorkflowRun former = measure(job, 100, "benchmarkGate reference: job('nightly')", Result.UNSTABLE);
        WorkflowRun renamed = measure(job, 130, "benchmarkGate reference: job('weekly')", Result.FAILURE);
        jenkins.assertLogContains("job('nightly'): " + NO_SUCH_JOB, former);
        jenkins.assertLogContains("the median of the last 4 accepted builds of weekly", renamed);
        Items.move(nightly, jenkins.createProject(Folder.class, "folder"));

        WorkflowRun moved = measure(job, 131, "benchmarkGate reference: job('folder/weekly')", Result.FAILURE);
        jenkins.assertLogContains("the median of the last 4 accepted builds of folder/weekly", moved);
        nightly.delete();

        WorkflowRun deleted = measure(job, 101, "benchmarkGate reference: job('folder/weekly')", Result.UNSTABLE);
        jenkins.assertLogContains("job('folder/weekly'): " + NO_SUCH_JOB, deleted);
    }

    @Test
    void shouldSayThatAnotherJobMeasuresSomethingElse() throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class);
        String other = """
                {"format": "benchmark-gate", "version": 1, "benchmarks": [
                  {"key": "parse", "metrics": [
                    {"name": "time", "unit": "ms", "direction": "smaller", "median": 12.4}]}]}
                """;
        Pipelines.define(job, node(file(CURRENT, other), "benchmarkGate reference: job('nightly')"));

        WorkflowRun ofAnotherTool = jenkins.buildAndAssertStatus(Result.UNSTABLE, job);
        jenkins.assertLogContains(
                "NOT_GATED: nothing was compared, no earlier build of nightly ran on this machine", ofAnotherTool);
        Pipelines.define(
                job,
                node(file(CURRENT, PytestJson.of("suite::other", 100)), "benchmarkGate reference: job('nightly')"));

        WorkflowRun ofOtherBenchmarks = jenkins.buildAndAssertStatus(Result.FAILURE, job);

        jenkins.assertLogContains(
                "FAILED: none of the 1 benchmarks of this build can be compared with the earlier builds of nightly",
                ofOtherBenchmarks);
    }

    @Test
    void shouldLetTwoJobsReferToEachOtherAtTheSameTime() throws Exception {
        WorkflowJob other = jenkins.createProject(WorkflowJob.class, "other");
        Pipelines.define(
                other,
                node(
                        file(CURRENT, PytestJson.of("suite::test_a", 102.5)),
                        "sleep 1",
                        "benchmarkGate reference: job('nightly')"));
        Pipelines.define(
                nightly,
                node(
                        file(CURRENT, PytestJson.of("suite::test_a", 102.6)),
                        "sleep 1",
                        "benchmarkGate reference: job('other')"));
        var first = other.scheduleBuild2(0);
        var second = nightly.scheduleBuild2(0);

        jenkins.assertBuildStatusSuccess(first);
        jenkins.assertBuildStatusSuccess(second);
    }

    @Test
    void shouldRefuseAReferenceWithoutAName() throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class);

        WorkflowRun run = measure(job, 100, "benchmarkGate reference: job('')", Result.FAILURE);

        jenkins.assertLogContains("reference: job needs the name of a job", run);
    }

    private WorkflowRun measure(WorkflowJob job, double milliseconds, String gate, Result expected) throws Exception {
        Pipelines.define(job, node(file(CURRENT, PytestJson.of("suite::test_a", milliseconds)), gate));
        return jenkins.buildAndAssertStatus(expected, job);
    }
}
