package io.jenkins.plugins.benchmarkgate.harness;

import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.measured;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.node;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hudson.model.Cause;
import hudson.model.CauseAction;
import hudson.model.Item;
import hudson.model.ListView;
import hudson.model.Result;
import hudson.model.Run;
import io.jenkins.plugins.benchmarkgate.actions.BenchmarkGateColumn;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.htmlunit.WebResponse;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.util.NameValuePair;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What hangs on the trend of a job besides its page: addresses, column, badge and trials. */
@WithJenkins
class TrendITest {
    private static JenkinsRule jenkins;
    private static WorkflowJob job;
    private static String gate;

    @BeforeAll
    static void setUp(JenkinsRule rule) throws Exception {
        jenkins = rule;
        job = rule.createProject(WorkflowJob.class, "measured");
        job.setDisplayName("measured <b>");
        for (double milliseconds : new double[] {10, 11}) {
            Pipelines.define(job, node(measured(milliseconds), "benchmarkGate threshold: 20"));
            rule.buildAndAssertSuccess(job);
        }
        Pipelines.define(job, node(measured(13), "benchmarkGate threshold: 20"));
        rule.buildAndAssertStatus(Result.FAILURE, job);
        gate = job.getUrl() + "benchmark-gate";
        Users.addTo(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/agents",
                "/overview",
                "/front",
                "/health",
                "/history",
                "/agentData",
                "/acceptances",
                "/badge.svg",
                "/api/builds",
                "/api/rows"
            })
    void shouldAnswerWithAndWithoutASlashAtTheEnd(String address) throws Exception {
        assertThat(get("reader", gate + address).getStatusCode()).isEqualTo(200);
        assertThat(get("reader", gate + address + "/").getStatusCode()).isEqualTo(200);
        assertThat(get("outsider", gate + address).getStatusCode()).isEqualTo(404);
    }

    @Test
    void shouldAnswerThePageOfABuildWithAndWithoutASlash() throws Exception {
        String build = job.getUrl() + "3/benchmark-gate";

        assertThat(get("reader", build).getStatusCode()).isEqualTo(200);
        assertThat(get("reader", build + "/").getStatusCode()).isEqualTo(200);
        assertThat(get("reader", build + "/data").getStatusCode()).isEqualTo(200);
        WebResponse changes = get("reader", build + "/changes?key=suite::test_a&metric=time");
        assertThat(new JsonMapper()
                        .readTree(changes.getContentAsString())
                        .at("/events/0/first")
                        .asInt())
                .isEqualTo(3);
        assertThat(get("outsider", build + "/changes?key=suite::test_a&metric=time")
                        .getStatusCode())
                .isEqualTo(404);
    }

    @Test
    void shouldSayWhichJobStartedABuildToWhoMayReadThatJob() throws Exception {
        WorkflowJob secret = Pipelines.job(jenkins, "");
        WorkflowJob caused = Pipelines.job(jenkins, node(measured(10), "benchmarkGate threshold: 20"));
        var cause = new Cause.UpstreamCause((Run<?, ?>) jenkins.buildAndAssertSuccess(secret));
        jenkins.assertBuildStatusSuccess(
                caused.scheduleBuild2(0, new CauseAction(cause, new Cause.RemoteCause("host", "on request"))));
        ((MockAuthorizationStrategy) jenkins.jenkins.getAuthorizationStrategy())
                .grant(Item.READ)
                .onItems(caused)
                .to("outsider");
        String causes = caused.getUrl() + "1/benchmark-gate/causes";

        assertThat(get("reader", causes).getContentAsString())
                .contains("on request", "upstream project", secret.getName());
        assertThat(get("outsider", causes).getContentAsString())
                .contains("on request")
                .doesNotContain("upstream", secret.getName());
    }

    @Test
    void shouldShowThePageOfTheAgents() throws Exception {
        HtmlPage page = client("reader").goTo(gate + "/agents/");

        assertThat(page.asNormalizedText()).contains("Agents");
        assertThat(page.<HtmlElement>getFirstByXPath("//div[@class='bg-agents-page']")
                        .getAttribute("data-source"))
                .isEqualTo("/jenkins/" + gate + "/agentData");
    }

    @Test
    void shouldShowInAListOfJobsWhatTheGateSaidLast() throws Exception {
        var view = new ListView("benchmarks", jenkins.jenkins);
        view.getColumns().add(new BenchmarkGateColumn());
        view.add(job);
        jenkins.jenkins.addView(view);
        jenkins.createFreeStyleProject("without");
        view.add(jenkins.jenkins.getItem("without", jenkins.jenkins, hudson.model.TopLevelItem.class));

        HtmlPage page = client("reader").goTo("view/benchmarks/");

        List<HtmlAnchor> links = page.getByXPath("//td[@data='0']//a[contains(@href, 'benchmark-gate')]");
        assertThat(links).singleElement().satisfies(link -> {
            assertThat(link.asNormalizedText()).isEqualTo("Failed");
            assertThat(link.getAttribute("title")).startsWith("Benchmarks: ").contains("1 of 1");
            assertThat(link.click().getWebResponse().getStatusCode()).isEqualTo(200);
        });
        assertThat(page.getWebResponse().getContentAsString()).doesNotContain("measured <b>");
    }

    @Test
    void shouldDrawABadge() throws Exception {
        WebResponse badge = get("reader", gate + "/badge.svg");

        assertThat(badge.getContentType()).isEqualTo("image/svg+xml");
        assertThat(badge.getContentAsString()).startsWith("<svg").contains("Benchmarks", "1 regressed");
        assertThat(badge.getResponseHeaderValue("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(badge.getResponseHeaderValue("Cache-Control")).contains("private");
    }

    @Test
    void shouldTryASettingOnTheWholeJobForWhoMayConfigureIt() throws Exception {
        WebResponse answer = post("editor", gate + "/whatIf/job", "threshold", "50");

        assertThat(answer.getStatusCode()).isEqualTo(200);
        JsonNode data = new JsonMapper().readTree(answer.getContentAsString());
        assertThat(data.at("/line").asText()).contains("threshold: 50");
        assertThat(data.at("/builds")).hasSize(3);
        assertThat(data.at("/builds/2/then").asText()).isEqualTo("FAILED");
        assertThat(data.at("/builds/2/red").asInt()).isZero();
    }

    @Test
    void shouldRefuseTrialsOfTheWholeJobToEverybodyElse() throws Exception {
        assertThat(post("reader", gate + "/whatIf/job", "threshold", "50").getStatusCode())
                .isEqualTo(403);
        assertThat(post("outsider", gate + "/whatIf/job", "threshold", "50").getStatusCode())
                .isEqualTo(404);
        assertThat(get("editor", gate + "/whatIf/job?threshold=50").getStatusCode())
                .isGreaterThanOrEqualTo(400);
        WebRequest withoutCrumb = request(gate + "/whatIf/job", "threshold", "50");
        assertThat(client("editor").getPage(withoutCrumb).getWebResponse().getStatusCode())
                .isEqualTo(403);
    }

    @Test
    void shouldTryASettingOnOneBenchmarkForWhoMayReadTheJob() throws Exception {
        WebResponse answer =
                get("reader", gate + "/whatIf/row?key=suite::test_a&metric=time&threshold=50&confirm=1&noise=off");

        JsonNode data = new JsonMapper().readTree(answer.getContentAsString());
        assertThat(data.at("/builds/2/then").asText()).isEqualTo("REGRESSED");
        assertThat(data.at("/builds/2/now").asText()).isNotEqualTo("REGRESSED");
        assertThat(get("reader", gate + "/whatIf/row?key=suite::test_a&threshold=x")
                        .getStatusCode())
                .isEqualTo(400);
    }

    @Test
    void shouldCompareTwoBuilds() throws Exception {
        WebResponse answer = get("reader", gate + "/whatIf/compare?base=1&build=3");

        JsonNode data = new JsonMapper().readTree(answer.getContentAsString());
        assertThat(data.at("/base/number").asInt()).isEqualTo(1);
        assertThat(data.at("/build/number").asInt()).isEqualTo(3);
        assertThat(data.at("/means/0/change").asDouble()).isBetween(0.29, 0.31);
        assertThat(get("reader", gate + "/whatIf/compare?base=1&build=9").getStatusCode())
                .isEqualTo(400);
    }

    @Test
    void shouldHelpInGerman() throws Exception {
        JenkinsRule.WebClient client = client("editor");
        client.addRequestHeader("Accept-Language", Locale.GERMAN.toLanguageTag());

        String help = client.goTo(
                        "descriptor/io.jenkins.plugins.benchmarkgate.steps.BenchmarkGateStep/help/threshold",
                        "text/html")
                .getWebResponse()
                .getContentAsString();

        assertThat(help).contains("Verschlechterung", "für");
    }

    private static WebResponse get(String user, String url) throws Exception {
        return client(user).goTo(url, null).getWebResponse();
    }

    private static WebResponse post(String user, String url, String name, String value) throws Exception {
        JenkinsRule.WebClient client = client(user);
        WebRequest request = request(url, name, value);
        client.addCrumb(request);
        return client.getPage(request).getWebResponse();
    }

    private static WebRequest request(String url, String name, String value) throws Exception {
        var request = new WebRequest(new URL(jenkins.getURL(), url), HttpMethod.POST);
        request.setRequestParameters(new ArrayList<>(List.of(new NameValuePair(name, value))));
        return request;
    }

    private static JenkinsRule.WebClient client(String user) throws Exception {
        JenkinsRule.WebClient client =
                jenkins.createWebClient().withJavaScriptEnabled(false).withThrowExceptionOnFailingStatusCode(false);
        client.login(user);
        return client;
    }
}
