package io.jenkins.plugins.benchmarkgate.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.XmlFile;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import io.jenkins.plugins.benchmarkgate.PytestJson;
import io.jenkins.plugins.benchmarkgate.actions.BenchmarkGateAction;
import io.jenkins.plugins.benchmarkgate.steps.BenchmarkGateRecorder;
import io.jenkins.plugins.benchmarkgate.steps.GateSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class StorageITest {
    @TempDir
    private Path folder;

    @Test
    void shouldStayBelowOneKilobyteInTheBuildWhateverTheSuite(JenkinsRule jenkins) throws Exception {
        int small = storedSize(jenkins, 10);
        int large = storedSize(jenkins, 10_000);

        assertThat(large).isLessThan(1024).isLessThan(small + 64);
    }

    @Test
    void shouldReadBackWhatABuildStored(JenkinsRule jenkins) throws Exception {
        FreeStyleBuild build = build(jenkins, 10);

        build.getParent().getBuildersList().clear(); // a builder of this test cannot be read back
        build.getParent().save();
        build.getParent().doReload();

        BenchmarkGateAction action =
                build.getParent().getBuildByNumber(build.getNumber()).getAction(BenchmarkGateAction.class);
        assertThat(action.getId()).isEqualTo("benchmark-gate");
        assertThat(action.getSummary()).isEqualTo("0 of 10 compared benchmarks regressed");
        assertThat(action.getResult().orElseThrow().rows()).hasSize(10);
    }

    private int storedSize(JenkinsRule jenkins, int benchmarks) throws Exception {
        BenchmarkGateAction action = build(jenkins, benchmarks).getAction(BenchmarkGateAction.class);
        var file = new XmlFile(
                hudson.model.Run.XSTREAM2, folder.resolve(benchmarks + ".xml").toFile());
        file.write(action);
        return file.asString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static FreeStyleBuild build(JenkinsRule jenkins, int benchmarks) throws Exception {
        PytestJson baseline = PytestJson.empty();
        PytestJson current = PytestJson.empty();
        for (int i = 0; i < benchmarks; i++) {
            baseline.with("suite/test_many.py::test_%05d[with-parameters]".formatted(i), 10);
            current.with("suite/test_many.py::test_%05d[with-parameters]".formatted(i), 11);
        }
        FreeStyleProject project = jenkins.createFreeStyleProject();
        project.getBuildersList()
                .add(new Freestyle(Map.of(Pipelines.BASELINE, baseline.text(), Pipelines.CURRENT, current.text())));
        project.getPublishersList().add(new BenchmarkGateRecorder(new GateSettings()));
        return jenkins.buildAndAssertSuccess(project);
    }
}
