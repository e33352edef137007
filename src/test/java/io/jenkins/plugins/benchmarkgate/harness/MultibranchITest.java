package io.jenkins.plugins.benchmarkgate.harness;

import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.CURRENT;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.file;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.node;
import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import io.jenkins.plugins.benchmarkgate.actions.BenchmarkGateAction;
import io.jenkins.plugins.benchmarkgate.gate.Verdict;
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
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A change request is compared with the branch it goes to, without a checkout of anything. */
@WithJenkins
class MultibranchITest {
    private static final String REPOSITORY = "repository";
    private static final String GATE = "benchmarkGate reference: targetBranch()";

    private JenkinsRule jenkins;
    private WorkflowMultiBranchProject project;

    @Test
    void shouldCompareAChangeRequestWithItsTarget(JenkinsRule rule) throws Exception {
        jenkins = rule;
        try (MockSCMController repository = MockSCMController.create()) {
            repository.createRepository(REPOSITORY);
            define(repository, "master", 100);
            create(repository);
            for (int build = 2; build <= 4; build++) {
                define(repository, "master", 100 + build);
                rule.buildAndAssertSuccess(branch("master"));
            }
            int number = repository.openChangeRequest(REPOSITORY, "master");
            define(repository, "change-request/" + number, 130);
            scan();

            WorkflowRun run = branch("CR-" + number).getLastBuild();

            rule.assertBuildStatus(Result.FAILURE, run);
            rule.assertLogContains(
                    "targetBranch(): the builds of project/master, the target branch \"master\", serve as baseline.",
                    run);
            rule.assertLogContains("accepted builds of project/master", run);
            assertThat(run.getAction(BenchmarkGateAction.class).getVerdict()).isEqualTo(Verdict.FAILED);
            rule.assertLogNotContains("CR-" + number, branch("master").getLastBuild());
        }
    }

    @Test
    void shouldGoOnWhereTheTargetBranchWasRenamedInBetween(JenkinsRule rule) throws Exception {
        jenkins = rule;
        try (MockSCMController repository = MockSCMController.create()) {
            repository.createRepository(REPOSITORY);
            define(repository, "master", 100);
            create(repository);
            int number = repository.openChangeRequest(REPOSITORY, "master");
            define(repository, "change-request/" + number, 101);
            scan();
            WorkflowJob change = branch("CR-" + number);
            rule.assertLogContains("the target branch \"master\", serve as baseline", change.getLastBuild());
            branch("master").delete(); // as a scan does once the branch has another name

            define(repository, "change-request/" + number, 102);
            WorkflowRun run = rule.buildAndAssertSuccess(change);

            rule.assertLogContains(
                    "targetBranch(): the target branch \"master\" has no other job, or this build may not read it.",
                    run);
        }
    }

    @Test
    void shouldNeitherPromoteNorAcceptInAChangeRequest(JenkinsRule rule) throws Exception {
        jenkins = rule;
        try (MockSCMController repository = MockSCMController.create()) {
            repository.createRepository(REPOSITORY);
            define(repository, "master", 100);
            create(repository);
            int number = repository.openChangeRequest(REPOSITORY, "master");
            add(
                    repository,
                    "change-request/" + number,
                    node(
                            file(CURRENT, PytestJson.of("suite::test_a", 130)),
                            GATE,
                            "benchmarkGateBaseline promote: true, reason: 'mine'"));
            scan();

            WorkflowRun run = branch("CR-" + number).getLastBuild();

            rule.assertBuildStatus(Result.FAILURE, run);
            rule.assertLogContains(
                    "benchmarkGateBaseline: a change request has no baseline of its own: accept in the job of its target branch \"master\"",
                    run);
        }
    }

    @Test
    void shouldListWhatAChangeRequestRelaxes(JenkinsRule rule) throws Exception {
        jenkins = rule;
        try (MockSCMController repository = MockSCMController.create()) {
            repository.createRepository(REPOSITORY);
            add(repository, "master", filed(100, "threshold: 20"));
            create(repository);
            int number = repository.openChangeRequest(REPOSITORY, "master");
            add(repository, "change-request/" + number, filed(130, "threshold: 30, on: [relaxedBaseline: 'UNSTABLE']"));
            scan();

            WorkflowRun run = branch("CR-" + number).getLastBuild();

            rule.assertBuildStatus(Result.UNSTABLE, run);
            rule.assertLogContains("This change relaxes what it is judged by, against project/master #1", run);
            rule.assertLogContains("Relaxed: threshold is 30 % instead of 20 %.", run);
            rule.assertLogContains("Relaxed: suite::test_a: ", run);
        }
    }

    private static String filed(double baseline, String settings) {
        return node(
                file(Pipelines.BASELINE, PytestJson.of("suite::test_a", baseline)),
                file(CURRENT, PytestJson.of("suite::test_a", 100.5)),
                "benchmarkGate " + settings);
    }

    private static void add(MockSCMController repository, String branch, String script) throws Exception {
        repository.addFile(REPOSITORY, branch, "change", "Jenkinsfile", script.getBytes(StandardCharsets.UTF_8));
    }

    private void create(MockSCMController repository) throws Exception {
        project = jenkins.createProject(WorkflowMultiBranchProject.class, "project");
        project.getSourcesList()
                .add(new BranchSource(new MockSCMSource(
                        repository,
                        REPOSITORY,
                        new MockSCMDiscoverBranches(),
                        new MockSCMDiscoverChangeRequests(ChangeRequestCheckoutStrategy.HEAD))));
        scan();
    }

    private void scan() throws Exception {
        project.scheduleBuild2(0).getFuture().get();
        jenkins.waitUntilNoActivity();
    }

    private WorkflowJob branch(String name) {
        return project.getItem(name);
    }

    private static void define(MockSCMController repository, String branch, double milliseconds) throws Exception {
        String script = node(file(CURRENT, PytestJson.of("suite::test_a", milliseconds)), GATE);
        add(repository, branch, script);
    }
}
