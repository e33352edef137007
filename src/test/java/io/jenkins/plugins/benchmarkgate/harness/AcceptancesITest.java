package io.jenkins.plugins.benchmarkgate.harness;

import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.CURRENT;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.file;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.node;
import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import java.net.URL;
import java.util.Map;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.htmlunit.WebResponse;
import org.htmlunit.util.NameValuePair;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Somebody accepts a slowdown once, on record. */
@WithJenkins
class AcceptancesITest {
    private static final Map<String, String> ROW =
            Map.of("as", "level", "key", "suite::test_a", "metric", "time", "reason", "on purpose");

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
    void shouldTurnGreenOnceARowIsAccepted() throws Exception {
        WorkflowRun red = measure(140, "", Result.FAILURE);

        assertThat(post("reader", red.getUrl() + "benchmark-gate/accept", ROW).getStatusCode())
                .isEqualTo(403);
        WebResponse accepted = post("editor", red.getUrl() + "benchmark-gate/accept", ROW);

        assertThat(accepted.getContentAsString()).contains("\"accepted\":1");
        measure(141, "", Result.SUCCESS);
        assertThat(log("reader")).contains("\"who\":\"editor\"", "\"reason\":\"on purpose\"", "NEW_LEVEL");
    }

    @Test
    void shouldPromoteByHandAndTakeItBack() throws Exception {
        String promote = job.getLastBuild().getUrl() + "benchmark-gate/promote";

        assertThat(post("reader", promote, Map.of("reason", "release")).getStatusCode())
                .isEqualTo(403);
        assertThat(post("editor", promote, Map.of("reason", " ")).getStatusCode())
                .isEqualTo(400);
        assertThat(post("editor", promote, Map.of("reason", "release")).getStatusCode())
                .isEqualTo(200);
        WorkflowRun next = measure(104.5, "reference: promoted()", Result.SUCCESS);
        jenkins.assertLogContains("#4 of bench, promoted by editor", next);

        Map<String, String> back = Map.of("number", "1", "reason", "too early");
        String takeBack = job.getUrl() + "benchmark-gate/takeBack";
        assertThat(post("reader", takeBack, back).getStatusCode()).isEqualTo(403);
        assertThat(post("editor", takeBack, back).getStatusCode()).isEqualTo(200);
        jenkins.assertLogContains(
                "promoted(): nothing is promoted in bench", measure(104.6, "reference: promoted()", Result.SUCCESS));
    }

    @Test
    void shouldShowTheLogOfAPromotionAsTextToReadersOnly() throws Exception {
        Pipelines.define(
                job,
                node(
                        "echo '<script>alert(1)</script>'",
                        file(CURRENT, PytestJson.of("suite::test_a", 103.3)),
                        "benchmarkGate()",
                        "benchmarkGateBaseline promote: true, reason: 'release'"));
        jenkins.buildAndAssertSuccess(job).delete();
        String url = job.getUrl() + "benchmark-gate/promotionLog?number=1";

        WebResponse log = get("reader", url);

        assertThat(log.getStatusCode()).isEqualTo(200);
        assertThat(log.getResponseHeaderValue("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(log.getResponseHeaderValue("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(log.getContentAsString())
                .contains("<script>alert(1)</script>", "Benchmark gate \"Benchmarks\"", "[Pipeline] echo")
                .doesNotContain("\u001b");
        assertThat(get("reader", url.replace("=1", "=2")).getStatusCode()).isEqualTo(404);
        assertThat(get("outsider", url).getStatusCode()).isEqualTo(404);
    }

    @Test
    void shouldPromoteByStepAndOutliveTheBuild() throws Exception {
        Pipelines.define(
                job,
                node(
                        file(CURRENT, PytestJson.of("suite::test_a", 103.3)),
                        "benchmarkGate()",
                        "benchmarkGateBaseline promote: true, reason: 'release'"));
        WorkflowRun promoted = jenkins.buildAndAssertSuccess(job);
        jenkins.assertLogContains("this build is the baseline from now on", promoted);
        promoted.delete();

        jenkins.assertLogContains("#5 of bench, promoted by", measure(104.5, "reference: promoted()", Result.SUCCESS));
    }

    @Test
    void shouldRefuseAGetAndAMissingReason() throws Exception {
        JenkinsRule.WebClient client = client("editor");
        var get = new WebRequest(
                new URL(jenkins.getURL(), job.getLastBuild().getUrl() + "benchmark-gate/promote?reason=x"));
        assertThat(client.getPage(get).getWebResponse().getStatusCode()).isIn(404, 405);

        Pipelines.define(
                job,
                node(
                        file(CURRENT, PytestJson.of("suite::test_a", 103.4)),
                        "benchmarkGate()",
                        "benchmarkGateBaseline promote: true"));
        jenkins.assertLogContains("benchmarkGateBaseline: say why", jenkins.buildAndAssertStatus(Result.FAILURE, job));
    }

    private WorkflowRun measure(double milliseconds, String settings, Result expected) throws Exception {
        String gate = settings.isEmpty() ? "benchmarkGate()" : "benchmarkGate " + settings;
        Pipelines.define(job, node(file(CURRENT, PytestJson.of("suite::test_a", milliseconds)), gate));
        return jenkins.buildAndAssertStatus(expected, job);
    }

    private String log(String user) throws Exception {
        return get(user, job.getUrl() + "benchmark-gate/acceptances").getContentAsString();
    }

    private WebResponse get(String user, String url) throws Exception {
        return client(user)
                .getPage(new WebRequest(new URL(jenkins.getURL(), url)))
                .getWebResponse();
    }

    private WebResponse post(String user, String url, Map<String, String> parameters) throws Exception {
        JenkinsRule.WebClient client = client(user);
        var request = new WebRequest(new URL(jenkins.getURL(), url), HttpMethod.POST);
        request.setRequestParameters(parameters.entrySet().stream()
                .map(each -> new NameValuePair(each.getKey(), each.getValue()))
                .toList());
        client.addCrumb(request);
        return client.getPage(request).getWebResponse();
    }

    private JenkinsRule.WebClient client(String user) throws Exception {
        JenkinsRule.WebClient client =
                jenkins.createWebClient().withJavaScriptEnabled(false).withThrowExceptionOnFailingStatusCode(false);
        client.login(user);
        return client;
    }
}
