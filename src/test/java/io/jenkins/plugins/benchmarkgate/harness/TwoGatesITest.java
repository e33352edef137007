package io.jenkins.plugins.benchmarkgate.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import io.jenkins.plugins.benchmarkgate.actions.BenchmarkGateAction;
import io.jenkins.plugins.benchmarkgate.gate.Verdict;
import io.jenkins.plugins.benchmarkgate.steps.BenchmarkGateRecorder;
import io.jenkins.plugins.benchmarkgate.steps.GateSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Two post-build actions of one freestyle job, which measure benchmarks of the same name. */
@WithJenkins
class TwoGatesITest {
    private static final String KEY = "suite::test_a";

    private JenkinsRule jenkins;
    private FreeStyleProject project;

    @BeforeEach
    void setUp(JenkinsRule rule) throws Exception {
        jenkins = rule;
        project = rule.createFreeStyleProject();
    }

    @Test
    void shouldKeepResultsPagesAndBaselinesApart() throws Exception {
        gates(gate("fast", "fast.json"), gate("slow", "slow.json"));
        for (int build = 1; build <= 4; build++) {
            measure(10 + build / 100.0, 1000 + build);
            jenkins.buildAndAssertSuccess(project);
        }
        measure(13, 1002);

        FreeStyleBuild build = jenkins.buildAndAssertStatus(Result.FAILURE, project);

        assertThat(build.getActions(BenchmarkGateAction.class))
                .extracting(BenchmarkGateAction::getId, BenchmarkGateAction::getVerdict)
                .containsExactly(tuple("fast", Verdict.FAILED), tuple("slow", Verdict.PASSED));
        assertThat(rows(build, "fast")).containsExactly(tuple(KEY, 0.010025, 0.013));
        assertThat(rows(build, "slow")).containsExactly(tuple(KEY, 1.0025, 1.002));
        assertThat(series("fast")).containsExactly(0.01001, 0.01002, 0.01003, 0.01004, 0.013);
        assertThat(series("slow")).containsExactly(1.001, 1.002, 1.003, 1.004, 1.002);
        assertThat(build.getArtifacts())
                .extracting(Object::toString)
                .filteredOn(path -> path.contains("/current/"))
                .containsExactlyInAnyOrder(
                        "benchmark-gate/fast/current/fast.json", "benchmark-gate/slow/current/slow.json");
    }

    @Test
    void shouldRefuseASecondGateOfTheSameId() throws Exception {
        gates(gate("fast", "fast.json"), gate("fast", "slow.json"));
        measure(10, 1000);

        FreeStyleBuild build = jenkins.buildAndAssertStatus(Result.FAILURE, project);

        jenkins.assertLogContains("has already judged fast.json, not slow.json: give each its own id", build);
    }

    private void gates(BenchmarkGateRecorder... gates) throws Exception {
        project.getPublishersList().replaceBy(List.of(gates));
    }

    private static BenchmarkGateRecorder gate(String id, String current) {
        GateSettings settings = new GateSettings();
        settings.setId(id);
        settings.setCurrent(current);
        return new BenchmarkGateRecorder(settings);
    }

    private void measure(double fast, double slow) throws Exception {
        project.getBuildersList()
                .replaceBy(List.of(new Freestyle(
                        Map.of("fast.json", PytestJson.of(KEY, fast), "slow.json", PytestJson.of(KEY, slow)))));
    }

    /** Key, baseline and current value in seconds of each row on the page of a gate. */
    private List<Tuple> rows(FreeStyleBuild build, String id) throws Exception {
        var rows = new ArrayList<Tuple>();
        json(build.getUrl() + page(id) + "/data")
                .at("/rows")
                .forEach(row -> rows.add(tuple(
                        row.at("/key").asText(),
                        row.at("/baseline").asDouble(),
                        row.at("/current").asDouble())));
        return rows;
    }

    private List<Double> series(String id) throws Exception {
        var values = new ArrayList<Double>();
        json(project.getUrl() + page(id) + "/series?metric=time&key=" + KEY)
                .at("/series/0/value")
                .forEach(value -> values.add(value.asDouble()));
        return values;
    }

    private static String page(String id) {
        return "benchmark-gate-" + id;
    }

    private JsonNode json(String url) throws Exception {
        String text = jenkins.createWebClient()
                .goTo(url, "application/json")
                .getWebResponse()
                .getContentAsString();
        return new JsonMapper().readTree(text);
    }
}
