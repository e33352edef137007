package io.jenkins.plugins.benchmarkgate.harness;

import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.measured;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.node;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.actions.BenchmarkGateAction;
import io.jenkins.plugins.benchmarkgate.actions.BenchmarkGateJobAction;
import io.jenkins.plugins.benchmarkgate.actions.TrendApi;
import io.jenkins.plugins.benchmarkgate.actions.WhatIf;
import io.jenkins.plugins.benchmarkgate.store.AcceptanceStore;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Every address by everybody: by who may change the job, who may read it, and who may neither. */
@WithJenkins
class PermissionsITest {
    private static final String CHECK =
            "descriptorByName/io.jenkins.plugins.benchmarkgate.steps.GateSettings/checkThreshold?value=0";

    /** What a reader may get. */
    private static final List<String> OF_THE_JOB = List.of(
            "",
            "agents",
            "overview",
            "series?key=suite::test_a&metric=time",
            "health",
            "history",
            "agentData",
            "front",
            "acceptances",
            "badge.svg",
            "api/builds",
            "api/rows",
            "api/series?key=suite::test_a",
            "whatIf/compare?base=1&build=2",
            "whatIf/row?key=suite::test_a");

    private static final List<String> OF_THE_RUN =
            List.of("", "data", "causes", "changes?key=suite::test_a&metric=time");

    /** What only who may change the job may do, by POST. */
    private static final List<String> CHANGES_OF_THE_JOB =
            List.of("takeBack?number=1&reason=x", "whatIf/job?threshold=10", "whatIf/calibrate");

    private static final List<String> CHANGES_OF_THE_RUN =
            List.of("promote?reason=x", "accept?as=level&key=suite::test_a&metric=time&reason=x");

    private static JenkinsRule jenkins;
    private static WorkflowRun run;

    @BeforeAll
    static void setUp(JenkinsRule rule) throws Exception {
        jenkins = rule;
        WorkflowJob job = Pipelines.job(rule, node(measured(10), "benchmarkGate()"));
        rule.buildAndAssertSuccess(job);
        Pipelines.define(job, node(measured(10.1), "benchmarkGate()"));
        run = rule.buildAndAssertSuccess(job);
        Users.addTo(rule);
    }

    @Test
    void shouldShowPagesAndDataToReadersOnly() throws Exception {
        for (String url : all(OF_THE_JOB, OF_THE_RUN)) {
            assertThat(status("reader", url, HttpMethod.GET)).as(url).isEqualTo(200);
            assertThat(status("outsider", url, HttpMethod.GET)).as(url).isEqualTo(404);
            assertThat(status("outsider", url, HttpMethod.POST))
                    .as("POST " + url)
                    .isEqualTo(404);
        }
    }

    @Test
    void shouldLetNobodyButEditorsChangeAnything() throws Exception {
        for (String url : all(CHANGES_OF_THE_JOB, CHANGES_OF_THE_RUN)) {
            assertThat(status("reader", url, HttpMethod.POST)).as(url).isEqualTo(403);
            assertThat(status("outsider", url, HttpMethod.POST)).as(url).isEqualTo(404);
            assertThat(status("editor", url, HttpMethod.GET)).as("GET " + url).isIn(404, 405);
            assertThat(statusWithoutCrumb("editor", url)).as("no crumb " + url).isEqualTo(403);
        }

        assertThat(AcceptanceStore.of(run.getParent(), "benchmark-gate").read().entries())
                .isEmpty();
        for (String url : all(CHANGES_OF_THE_JOB, CHANGES_OF_THE_RUN)) {
            if (!url.contains("promote")) {
                assertThat(status("editor", url, HttpMethod.POST)).as(url).isIn(200, 400);
            }
        }
    }

    /** Whoever adds an address adds it to the lists above. */
    @Test
    void shouldTryEveryAddressThereIs() {
        List<String> tried = all(OF_THE_JOB, OF_THE_RUN).stream()
                .map(PermissionsITest::nameOf)
                .toList();
        List<String> changes = all(CHANGES_OF_THE_JOB, CHANGES_OF_THE_RUN).stream()
                .map(PermissionsITest::nameOf)
                .toList();
        String seenElsewhere = "promotionlog"; // AcceptancesITest

        assertThat(Stream.of(BenchmarkGateAction.class, BenchmarkGateJobAction.class, TrendApi.class, WhatIf.class)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .map(Method::getName)
                        .filter(name -> name.startsWith("do"))
                        .map(name -> name.substring(2).toLowerCase(Locale.ROOT)))
                .allSatisfy(name -> assertThat(Stream.of(tried, changes, List.of(seenElsewhere))
                                .flatMap(List::stream))
                        .contains(name));
    }

    private static String nameOf(String url) {
        String path = url.replaceFirst("\\?.*", "").replace(".svg", "");
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    @Test
    void shouldCheckFieldsForEditorsOnly() throws Exception {
        String check = run.getParent().getUrl() + CHECK;

        assertThat(status("editor", check, HttpMethod.POST)).isEqualTo(200);
        assertThat(status("reader", check, HttpMethod.POST)).isEqualTo(403);
        assertThat(status("editor", check, HttpMethod.GET)).isEqualTo(404);
        assertThat(status("editor", CHECK, HttpMethod.POST)).isEqualTo(403);
    }

    private static List<String> all(List<String> ofTheJob, List<String> ofTheRun) {
        return Stream.concat(
                        ofTheJob.stream().map(url -> run.getParent().getUrl() + "benchmark-gate/" + url),
                        ofTheRun.stream().map(url -> run.getUrl() + "benchmark-gate/" + url))
                .toList();
    }

    private static int status(String user, String url, HttpMethod method) throws Exception {
        JenkinsRule.WebClient client = client(user);
        var request = new WebRequest(new URL(jenkins.getURL(), url), method);
        if (method == HttpMethod.POST) {
            client.addCrumb(request);
        }
        return client.getPage(request).getWebResponse().getStatusCode();
    }

    private static int statusWithoutCrumb(String user, String url) throws Exception {
        var request = new WebRequest(new URL(jenkins.getURL(), url), HttpMethod.POST);
        return client(user).getPage(request).getWebResponse().getStatusCode();
    }

    private static JenkinsRule.WebClient client(String user) throws Exception {
        JenkinsRule.WebClient client =
                jenkins.createWebClient().withJavaScriptEnabled(false).withThrowExceptionOnFailingStatusCode(false);
        client.login(user);
        return client;
    }
}
