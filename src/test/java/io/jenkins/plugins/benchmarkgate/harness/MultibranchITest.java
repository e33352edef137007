package io.jenkins.plugins.benchmarkgate.harness;

import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.CURRENT;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.file;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.node;
import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import io.jenkins.plugins.benchmarkgate.actions.BenchmarkGateAction;
import io.jenkins.plugins.benchmarkgate.gate.Verdict;
import io.jenkins.plugins.benchmarkgate.history.Commit;
import java.nio.charset.StandardCharsets;
import jenkins.branch.BranchSource;
import jenkins.scm.api.mixin.ChangeRequestCheckoutStrategy;
import jenkins.scm.impl.mock.MockSCMController;
import jenkins.scm.impl.mock.MockSCMDiscoverBranches;
import jenkins.scm.impl.mock.MockSCMDiscoverChangeRequests;
import jenkins.scm.impl.mock.MockSCMSource;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.multibranch.WorkflowMultiBranchProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A change request is compared with the branch it goes to, without a checkout of anything. */
@WithJenkins
class MultibranchITest {
    private static final String REPOSITORY = "repository";
    private static final String TARGET = "master";
    private static final String REQUEST = "change-request/1";
    private static final String GATE = "benchmarkGate reference: targetBranch()";

    private JenkinsRule jenkins;
    private MockSCMController repository;
    private WorkflowMultiBranchProject project;

    @BeforeEach
    void setUp(JenkinsRule rule) throws Exception {
        jenkins = rule;
        repository = MockSCMController.create();
        repository.createRepository(REPOSITORY);
    }

    @AfterEach
    void tearDown() {
        repository.close();
    }

    @Test
    void shouldCompareAChangeRequestWithItsTarget() throws Exception {
        learn();

        WorkflowRun run = request("change", measuring(130));

        jenkins.assertBuildStatus(Result.FAILURE, run);
        jenkins.assertLogContains(
                "targetBranch(): the builds of project/master, the target branch \"master\", serve as baseline.", run);
        jenkins.assertLogContains("accepted builds of project/master", run);
        assertThat(run.getAction(BenchmarkGateAction.class).getVerdict()).isEqualTo(Verdict.FAILED);
        jenkins.assertLogNotContains(run.getParent().getName(), branch(TARGET).getLastBuild());
    }

    @Test
    void shouldGoOnWhereTheTargetBranchWasRenamedInBetween() throws Exception {
        commit(TARGET, "first", measuring(100));
        create();
        WorkflowRun before = request("change", measuring(101));
        jenkins.assertLogContains("the target branch \"master\", serve as baseline", before);
        branch(TARGET).delete(); // as a scan does once the branch has another name

        commit(REQUEST, "next", measuring(102));
        WorkflowRun run = jenkins.buildAndAssertSuccess(before.getParent());

        jenkins.assertLogContains(
                "targetBranch(): the target branch \"master\" has no other job, or this build may not read it.", run);
    }

    @Test
    void shouldNeitherPromoteNorAcceptInAChangeRequest() throws Exception {
        commit(TARGET, "first", measuring(100));
        create();

        WorkflowRun run =
                request("change", node(measured(130), GATE, "benchmarkGateBaseline promote: true, reason: 'mine'"));

        jenkins.assertBuildStatus(Result.FAILURE, run);
        jenkins.assertLogContains(
                "benchmarkGateBaseline: a change request has no baseline of its own: accept in the job of its target branch \"master\"",
                run);
    }

    @Test
    void shouldListWhatAChangeRequestRelaxes() throws Exception {
        commit(TARGET, "first", filed(100, "threshold: 20"));
        create();

        WorkflowRun run = request("change", filed(130, "threshold: 30, on: [relaxedBaseline: 'UNSTABLE']"));

        jenkins.assertBuildStatus(Result.UNSTABLE, run);
        jenkins.assertLogContains("This change relaxes what it is judged by, against project/master #1", run);
        jenkins.assertLogContains("Relaxed: threshold is 30 % instead of 20 %.", run);
        jenkins.assertLogContains("Relaxed: suite::test_a: ", run);
    }

    @Test
    void shouldListTheCommitsOfAChangeRequest() throws Exception {
        learn();

        WorkflowRun run = request("Copy instead of moving", measuring(130));

        jenkins.assertBuildStatus(Result.FAILURE, run);
        assertThat(run.getAction(BenchmarkGateAction.class)
                        .getResult()
                        .orElseThrow()
                        .changes())
                .singleElement()
                .satisfies(range -> {
                    assertThat(range.lastGood()).isZero();
                    assertThat(range.first()).isEqualTo(1);
                    assertThat(range.unlisted()).isFalse();
                    assertThat(range.commits())
                            .last()
                            .extracting(Commit::message)
                            .isEqualTo("Copy instead of moving");
                });
        jenkins.assertLogContains("Copy instead of moving", run);
    }

    @Test
    void shouldListTheCommitsOfAllBuildsOfAChangeRequestWhereNoneWasGood() throws Exception {
        learn();
        WorkflowRun broken = request("Copy instead of moving", "error 'does not compile'");
        commit(REQUEST, "Mend the build", measuring(130));

        WorkflowRun run = jenkins.buildAndAssertStatus(Result.FAILURE, broken.getParent());

        jenkins.assertLogContains("commits up to #2, no earlier build was good; without a result: #1", run);
        jenkins.assertLogContains("Copy instead of moving", run);
        jenkins.assertLogContains("Mend the build", run);
    }

    private static String filed(double baseline, String settings) {
        return node(
                file(Pipelines.BASELINE, PytestJson.of("suite::test_a", baseline)),
                measured(100.5),
                "benchmarkGate " + settings);
    }

    private static String measuring(double milliseconds) {
        return node(measured(milliseconds), GATE);
    }

    private static String measured(double milliseconds) {
        return file(CURRENT, PytestJson.of("suite::test_a", milliseconds));
    }

    /** A branch with enough builds to be compared with. */
    private void learn() throws Exception {
        commit(TARGET, "first", measuring(100));
        create();
        for (int build = 2; build <= 4; build++) {
            commit(TARGET, "next", measuring(100 + build));
            jenkins.buildAndAssertSuccess(branch(TARGET));
        }
    }

    private void create() throws Exception {
        project = jenkins.createProject(WorkflowMultiBranchProject.class, "project");
        project.getSourcesList()
                .add(new BranchSource(new MockSCMSource(
                        repository,
                        REPOSITORY,
                        new MockSCMDiscoverBranches(),
                        new MockSCMDiscoverChangeRequests(ChangeRequestCheckoutStrategy.HEAD))));
        scan();
    }

    /** Opens a change request with one commit, and builds it. */
    private WorkflowRun request(String message, String script) throws Exception {
        int number = repository.openChangeRequest(REPOSITORY, TARGET);
        assertThat(number).isEqualTo(1);
        commit(REQUEST, message, script);
        scan();
        return branch("CR-1").getLastBuild();
    }

    private void commit(String branch, String message, String script) throws Exception {
        repository.addFile(REPOSITORY, branch, message, "Jenkinsfile", script.getBytes(StandardCharsets.UTF_8));
    }

    private void scan() throws Exception {
        project.scheduleBuild2(0).getFuture().get();
        jenkins.waitUntilNoActivity();
    }

    private WorkflowJob branch(String name) {
        return project.getItem(name);
    }
}
