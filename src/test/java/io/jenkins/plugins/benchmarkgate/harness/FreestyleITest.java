package io.jenkins.plugins.benchmarkgate.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.Result;
import hudson.model.StringParameterDefinition;
import hudson.tasks.ArtifactArchiver;
import io.jenkins.plugins.benchmarkgate.steps.BenchmarkGateRecorder;
import io.jenkins.plugins.benchmarkgate.steps.GateSettings;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class FreestyleITest {
    private static JenkinsRule jenkins;

    private final GateSettings settings = new GateSettings();

    @BeforeAll
    static void setUp(JenkinsRule rule) {
        jenkins = rule;
    }

    @ParameterizedTest
    @CsvSource({"11, FAILURE, SUCCESS", "13, UNSTABLE, UNSTABLE", "13, FAILURE, FAILURE"})
    void shouldSetTheResult(double milliseconds, String criticality, String expected) throws Exception {
        settings.setCriticality(criticality);

        FreeStyleBuild build = jenkins.buildAndAssertStatus(Result.fromString(expected), project(milliseconds));

        assertThat(build.getArtifacts()).hasSize(3);
    }

    @Test
    void shouldLetLaterPublishersRun() throws Exception {
        FreeStyleProject project = project(13);
        project.getPublishersList().add(new ArtifactArchiver("benchmarks/baseline.json"));

        FreeStyleBuild build = jenkins.buildAndAssertStatus(Result.FAILURE, project);

        assertThat(build.getArtifacts()).extracting(Object::toString).contains("benchmarks/baseline.json");
    }

    @Test
    void shouldExpandTheVariablesOfTheBuild() throws Exception {
        settings.setCurrent("benchmarks/${KIND}.json");
        settings.setKeySuffix("on $NODE_NAME");
        FreeStyleProject project = project(13);
        project.addProperty(new ParametersDefinitionProperty(new StringParameterDefinition("KIND", "current")));

        FreeStyleBuild build = jenkins.buildAndAssertStatus(Result.FAILURE, project);

        jenkins.assertLogContains("REGRESSED suite::test_a on built-in", build);
    }

    @Test
    void shouldRefuseALevelThatOnlyAStageCanShow() throws Exception {
        settings.setCriticality("NOTE");

        FreeStyleBuild build = jenkins.buildAndAssertStatus(Result.FAILURE, project(10));

        jenkins.assertLogContains("the level NOTE marks a stage, and only a Pipeline has stages", build);
    }

    @Test
    void shouldTakeWhatAHandWrittenConfigurationLeavesOutForTheDefault() throws Exception {
        FreeStyleProject project = jenkins.createFreeStyleProject();
        project.getPublishersList().add(new BenchmarkGateRecorder(settings));
        String xml = project.getConfigFile()
                .asString()
                .replaceFirst(
                        "(?s)<settings.*</settings>|<settings/>", "<settings><threshold>40</threshold></settings>");
        assertThat(xml).contains("<threshold>40</threshold>");
        project.updateByXml((javax.xml.transform.Source) new javax.xml.transform.stream.StreamSource(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
        project.getBuildersList().add(Freestyle.measuring(13));

        FreeStyleBuild build = jenkins.buildAndAssertSuccess(project);

        assertThat(build.getArtifacts()).hasSize(3);
        jenkins.assertLogContains("(threshold 40 %)", build);
    }

    private FreeStyleProject project(double milliseconds) throws Exception {
        FreeStyleProject project = jenkins.createFreeStyleProject();
        project.getBuildersList().add(Freestyle.measuring(milliseconds));
        project.getPublishersList().add(new BenchmarkGateRecorder(settings));
        return project;
    }
}
