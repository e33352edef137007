package io.jenkins.plugins.benchmarkgate.harness;

import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.CURRENT;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.file;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.measured;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.node;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hudson.model.Result;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import io.jenkins.plugins.benchmarkgate.actions.BenchmarkGateAction;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.htmlunit.Page;
import org.htmlunit.WebResponse;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlPage;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class PagesITest {
    private static final String HOSTILE = "a\"'><img src=x onerror=alert(1)>&\n|\u202e\ud83d\ude00${7*7}</script>";

    private static JenkinsRule jenkins;

    @BeforeAll
    static void setUp(JenkinsRule rule) {
        jenkins = rule;
    }

    @Test
    void shouldShowALineOnThePageOfTheBuild() throws Exception {
        WorkflowRun run = failed();

        HtmlPage page = web().goTo(run.getUrl());

        assertThat(page.asNormalizedText()).contains("Benchmarks: Failed, 1 of 1 compared benchmark regressed");
        assertThat(page.getAnchorByHref("benchmark-gate/")).isNotNull();
    }

    @Test
    void shouldServeThePageOfABuildAndItsData() throws Exception {
        WorkflowRun run = failed();

        HtmlPage page = web().goTo(run.getUrl() + "benchmark-gate/");

        assertThat(page.<HtmlElement>getFirstByXPath("//div[@class='bg-build-page']")
                        .getAttribute("data-source"))
                .isEqualTo("/jenkins/" + run.getUrl() + "benchmark-gate/data");
        JsonNode data = json(run.getUrl() + "benchmark-gate/data");
        assertThat(data.at("/verdict").asText()).isEqualTo("FAILED");
        assertThat(data.at("/rows/0/key").asText()).isEqualTo("suite::test_a");
        assertThat(data.at("/rows/0/status").asText()).isEqualTo("REGRESSED");
    }

    @Test
    void shouldServeTheScriptsOfItsPages() throws Exception {
        WorkflowRun run = failed();

        for (String url :
                new String[] {run.getUrl() + "benchmark-gate/", run.getParent().getUrl() + "benchmark-gate/"}) {
            HtmlPage page = web().goTo(url);
            var scripts = page.getByXPath("//script[contains(@src, 'benchmarkgate')]").stream()
                    .map(script -> ((HtmlElement) script).getAttribute("src"))
                    .toList();
            assertThat(scripts).hasSizeGreaterThanOrEqualTo(4);
            for (String script : scripts) {
                assertThat(web().goTo(script.substring("/jenkins/".length()), null)
                                .getWebResponse()
                                .getStatusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void shouldServeTheTrendOfAJob() throws Exception {
        WorkflowJob job = Pipelines.job(jenkins, node(measured(10), "benchmarkGate()"));
        jenkins.buildAndAssertSuccess(job);
        Pipelines.define(job, node(measured(13), "benchmarkGate()"));
        jenkins.buildAndAssertStatus(Result.FAILURE, job);

        HtmlPage page = web().goTo(job.getUrl() + "benchmark-gate/");

        assertThat(page.asNormalizedText()).contains("Benchmarks Trend");
        assertThat(json(job.getUrl() + "benchmark-gate/overview").at("/builds/number"))
                .hasSize(2);
        JsonNode series = json(job.getUrl() + "benchmark-gate/series?key=suite::test_a&metric=time");
        assertThat(series.at("/builds/number")).hasSize(2);
        assertThat(series.toString()).contains("0.013");
        assertThat(web().goTo(job.getUrl()).asNormalizedText()).contains("Benchmarks Trend: Failed");
    }

    @Test
    void shouldDrawAChartOnTheFrontPageOfTheJob() throws Exception {
        WorkflowJob job = failed().getParent();

        HtmlElement chart = web().goTo(job.getUrl()).getFirstByXPath("//div[@class='bg-front']");

        String gate = job.getUrl() + "benchmark-gate/";
        assertThat(chart.getAttribute("data-source")).isEqualTo("/jenkins/" + gate + "front");
        assertThat(chart.getAttribute("data-trend")).isEqualTo("/jenkins/" + gate);
        assertThat(chart.getAttribute("data-title")).isEqualTo("Benchmarks Trend");
        assertThat(json(gate + "front").at("/builds/0/verdict").asText()).isEqualTo("FAILED");
    }

    @Test
    void shouldKeepTheTrendWhateverTheLastBuildIs() throws Exception {
        WorkflowJob job = Pipelines.job(jenkins, node(measured(10), "benchmarkGate()"));
        jenkins.buildAndAssertSuccess(job);
        Pipelines.define(job, "error 'broken before the gate'");
        WorkflowRun broken = jenkins.buildAndAssertStatus(Result.FAILURE, job);
        assertThat(json(job.getUrl() + "benchmark-gate/overview").at("/builds/number"))
                .hasSize(1);

        Pipelines.define(job, "input 'go on?'");
        WorkflowRun running = job.scheduleBuild2(0).waitForStart();
        jenkins.waitForMessage("go on?", running);
        assertThat(json(job.getUrl() + "benchmark-gate/overview").at("/builds/number"))
                .hasSize(1);
        running.doStop();
        jenkins.waitForCompletion(running);

        running.delete();
        broken.delete();
        assertThat(json(job.getUrl() + "benchmark-gate/overview").at("/builds/number"))
                .hasSize(1);
    }

    @Test
    void shouldSkipABrokenResult() throws Exception {
        WorkflowJob job = Pipelines.job(jenkins, node(measured(10), "benchmarkGate()"));
        WorkflowRun first = jenkins.buildAndAssertSuccess(job);
        Pipelines.define(job, node(measured(10.5), "benchmarkGate()"));
        jenkins.buildAndAssertSuccess(job);
        Path stored = first.getRootDir().toPath().resolve("benchmark-gate/benchmark-gate.json.gz");
        assertThat(stored).exists();
        Files.writeString(stored, "broken");

        job.doReload();

        assertThat(json(job.getUrl() + "benchmark-gate/overview").at("/builds/number"))
                .hasSize(1);
        assertThat(web().goTo(first.getUrl()).asNormalizedText()).contains("Benchmarks: Passed");
        assertThat(load(first.getUrl() + "benchmark-gate/data").getStatusCode()).isEqualTo(404);
    }

    @Test
    void shouldStayHarmlessWhateverABenchmarkIsCalled() throws Exception {
        WorkflowRun run = jenkins.buildAndAssertSuccess(Pipelines.job(
                jenkins,
                node(
                        file("benchmarks/baseline.json", PytestJson.of(HOSTILE, 10)),
                        file(CURRENT, PytestJson.of(HOSTILE, 10)),
                        "benchmarkGate name: '<b onclick=alert(1)>Name</b>'")));

        for (String url : new String[] {
            run.getUrl(), run.getUrl() + "benchmark-gate/", run.getParent().getUrl() + "benchmark-gate/"
        }) {
            String html = web().goTo(url).getWebResponse().getContentAsString();
            assertThat(html).doesNotContain("<img src=x").doesNotContain("<b onclick");
        }
        String raw = load(run.getUrl() + "benchmark-gate/data").getContentAsString();
        assertThat(raw).doesNotContain("<");
        assertThat(new JsonMapper().readTree(raw).at("/rows/0/key").asText()).isEqualTo(HOSTILE);
        String series = run.getParent().getUrl() + "benchmark-gate/series?metric=time&key="
                + URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8);
        assertThat(json(series).at("/builds/number")).hasSize(1);
        assertThat(run.getLog(200)).noneMatch(line -> line.contains("\u202e"));
    }

    @Test
    void shouldSendJsonThatNothingTakesForAPage() throws Exception {
        WebResponse response = load(failed().getUrl() + "benchmark-gate/data");

        assertThat(response.getContentType()).isEqualTo("application/json");
        assertThat(response.getResponseHeaderValue("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getResponseHeaderValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void shouldForgetAnActionWhoseIdWasMadeToLeadElsewhere() throws Exception {
        WorkflowRun run = failed();
        Path xml = run.getRootDir().toPath().resolve("build.xml");
        String stored = Files.readString(xml);
        assertThat(stored).contains("<id>benchmark-gate</id>");
        Files.writeString(xml, stored.replace("<id>benchmark-gate</id>", "<id>../../x</id>"));

        run.getParent().doReload();

        WorkflowRun reloaded = run.getParent().getBuildByNumber(run.getNumber());
        assertThat(reloaded.getActions(BenchmarkGateAction.class)).isEmpty();
    }

    private static WorkflowRun failed() throws Exception {
        return jenkins.buildAndAssertStatus(
                Result.FAILURE, Pipelines.job(jenkins, node(measured(13), "benchmarkGate()")));
    }

    private static JenkinsRule.WebClient web() {
        return jenkins.createWebClient().withJavaScriptEnabled(false);
    }

    private static WebResponse load(String url) throws Exception {
        Page page = web().withThrowExceptionOnFailingStatusCode(false).goTo(url, null);
        return page.getWebResponse();
    }

    private static JsonNode json(String url) throws Exception {
        WebResponse response = load(url);
        assertThat(response.getStatusCode()).as(url).isEqualTo(200);
        return new JsonMapper().readTree(response.getContentAsString());
    }
}
