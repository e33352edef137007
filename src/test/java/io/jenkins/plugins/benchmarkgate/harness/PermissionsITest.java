package io.jenkins.plugins.benchmarkgate.harness;

import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.measured;
import static io.jenkins.plugins.benchmarkgate.harness.Pipelines.node;
import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Item;
import java.net.URL;
import jenkins.model.Jenkins;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class PermissionsITest {
    private static final String CHECK =
            "descriptorByName/io.jenkins.plugins.benchmarkgate.steps.GateSettings/checkThreshold?value=0";

    private static JenkinsRule jenkins;
    private static WorkflowRun run;

    @BeforeAll
    static void setUp(JenkinsRule rule) throws Exception {
        jenkins = rule;
        run = rule.buildAndAssertSuccess(Pipelines.job(rule, node(measured(10), "benchmarkGate()")));
        rule.jenkins.setSecurityRealm(rule.createDummySecurityRealm());
        rule.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ)
                .everywhere()
                .to("outsider", "reader", "editor")
                .grant(Item.READ)
                .everywhere()
                .to("reader", "editor")
                .grant(Item.CONFIGURE)
                .everywhere()
                .to("editor"));
    }

    @Test
    void shouldShowPagesAndDataToReadersOnly() throws Exception {
        String job = run.getParent().getUrl() + "benchmark-gate/";
        for (String url : new String[] {
            run.getUrl() + "benchmark-gate/",
            run.getUrl() + "benchmark-gate/data",
            job,
            job + "overview",
            job + "series?key=a&metric=time"
        }) {
            assertThat(status("reader", url, HttpMethod.GET)).as(url).isEqualTo(200);
            assertThat(status("outsider", url, HttpMethod.GET)).as(url).isEqualTo(404);
        }
    }

    @Test
    void shouldCheckFieldsForEditorsOnly() throws Exception {
        String check = run.getParent().getUrl() + CHECK;

        assertThat(status("editor", check, HttpMethod.POST)).isEqualTo(200);
        assertThat(status("reader", check, HttpMethod.POST)).isEqualTo(403);
        assertThat(status("editor", check, HttpMethod.GET)).isEqualTo(404);
        assertThat(status("editor", CHECK, HttpMethod.POST)).isEqualTo(403);
    }

    @Test
    void shouldCalibrateForEditorsOnlyAndOnlyByPost() throws Exception {
        String calibrate = run.getParent().getUrl() + "benchmark-gate/whatIf/calibrate";

        assertThat(status("editor", calibrate, HttpMethod.POST)).isEqualTo(200);
        assertThat(status("reader", calibrate, HttpMethod.POST)).isEqualTo(403);
        assertThat(status("outsider", calibrate, HttpMethod.POST)).isEqualTo(404);
        assertThat(status("editor", calibrate, HttpMethod.GET)).isEqualTo(404);
    }

    private static int status(String user, String url, HttpMethod method) throws Exception {
        JenkinsRule.WebClient client =
                jenkins.createWebClient().withJavaScriptEnabled(false).withThrowExceptionOnFailingStatusCode(false);
        client.login(user);
        var request = new WebRequest(new URL(jenkins.getURL(), url), method);
        if (method == HttpMethod.POST) {
            client.addCrumb(request);
        }
        return client.getPage(request).getWebResponse().getStatusCode();
    }
}
