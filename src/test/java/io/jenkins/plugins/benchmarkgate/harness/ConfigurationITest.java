package io.jenkins.plugins.benchmarkgate.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import io.jenkins.plugins.benchmarkgate.steps.AliasSetting;
import io.jenkins.plugins.benchmarkgate.steps.BenchmarkGateRecorder;
import io.jenkins.plugins.benchmarkgate.steps.BenchmarkGateStep;
import io.jenkins.plugins.benchmarkgate.steps.EventLevels;
import io.jenkins.plugins.benchmarkgate.steps.GateSettings;
import io.jenkins.plugins.benchmarkgate.steps.LastBuildsReference;
import io.jenkins.plugins.benchmarkgate.steps.PreviousBuildReference;
import io.jenkins.plugins.benchmarkgate.steps.RuleSetting;
import io.jenkins.plugins.benchmarkgate.steps.WithBenchmarkGateStep;
import java.io.StringReader;
import java.util.List;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlOption;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.jenkinsci.plugins.structs.describable.DescribableModel;
import org.jenkinsci.plugins.structs.describable.DescribableParameter;
import org.jenkinsci.plugins.workflow.cps.Snippetizer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class ConfigurationITest {
    private static JenkinsRule jenkins;

    @BeforeAll
    static void setUp(JenkinsRule rule) {
        jenkins = rule;
    }

    @Test
    void shouldKeepTheDefaultsOfTheRecorder() throws Exception {
        GateSettings saved = roundTrip(new GateSettings());

        assertThat(saved.policy()).isEqualTo(new GateSettings().policy());
        assertThat(saved.getCurrent()).isEqualTo("benchmarks/current.json");
        assertThat(saved.getBaseline()).isNull();
        assertThat(saved.isArchive()).isTrue();
        assertThat(saved.getRules()).isEmpty();
    }

    @Test
    void shouldKeepEverySettingOfTheRecorder() throws Exception {
        GateSettings settings = everything();

        assertThat(roundTrip(settings)).usingRecursiveComparison().isEqualTo(settings);
    }

    @Test
    void shouldNotSaveANumberThatIsNone() throws Exception {
        assertThat(submitted("_.unstableThreshold", "ten")).contains("unstableThreshold must be a number of percent");
    }

    @Test
    void shouldSayWhatIsWrongWithAnIdRatherThanFail() throws Exception {
        assertThat(submitted("_.id", "a b"))
                .contains("id must be 1 to 64 letters")
                .doesNotContain("Logging ID");
    }

    @Test
    void shouldNotSaveAThresholdThatWasCleared() throws Exception {
        assertThat(submitted("_.threshold", "")).contains("threshold must be a number of percent");
    }

    @Test
    void shouldNotSaveSettingsThatMakeNoSenseTogether() throws Exception {
        assertThat(submitted("_.unstableThreshold", "30")).contains("unstableThreshold must be below the threshold");
    }

    @Test
    void shouldNotLoosenAGateWhoseLevelIsNoWord() throws Exception {
        var settings = new GateSettings();
        settings.setCriticality("BLOCK");
        FreeStyleProject project = projectWith(settings);
        HtmlForm form = client().getPage(project, "configure").getFormByName("config");

        assertThat(jenkins.submit(form).getWebResponse().getContentAsString())
                .contains("unknown word")
                .contains("BLOCK");
        assertThat(savedIn(project).getCriticality()).isEqualTo("BLOCK");
    }

    @Test
    void shouldNotFallBackToTheDefaultsWhereAStoredIdIsNone() throws Exception {
        var settings = new GateSettings();
        settings.setId("stored");
        settings.setThreshold(5);
        FreeStyleProject project = projectWith(settings);
        String stored = project.getConfigFile().asString().replace("<id>stored</id>", "<id>../x</id>");

        project.updateByXml((Source) new StreamSource(new StringReader(stored)));

        assertThat(savedIn(project).getThreshold()).isEqualTo(5);
        FreeStyleBuild build = jenkins.buildAndAssertStatus(Result.FAILURE, project);
        jenkins.assertLogContains("id must be 1 to 64 letters", build);
    }

    @Test
    void shouldGenerateTheShortestSnippet() throws Exception {
        assertThat(Snippetizer.object2Groovy(new BenchmarkGateStep())).isEqualTo("benchmarkGate()");
        var step = new BenchmarkGateStep();
        step.setThreshold(10);
        step.setStopBuild(false);
        assertThat(Snippetizer.object2Groovy(step)).isEqualTo("benchmarkGate stopBuild: false, threshold: 10.0");
    }

    @Test
    void shouldGenerateASnippetWithABlock() throws Exception {
        var step = new WithBenchmarkGateStep();
        assertThat(Snippetizer.object2Groovy(step)).isEqualTo("withBenchmarkGate {\n    // some block\n}");
        step.setRerun(2);

        assertThat(Snippetizer.object2Groovy(step)).isEqualTo("withBenchmarkGate(rerun: 2) {\n    // some block\n}");
    }

    @Test
    void shouldKeepAReference() throws Exception {
        var settings = new GateSettings();
        settings.setReference(new LastBuildsReference(3));
        assertThat(roundTrip(settings)).usingRecursiveComparison().isEqualTo(settings);
        settings.setReference(new PreviousBuildReference());
        assertThat(roundTrip(settings).getReference()).isInstanceOf(PreviousBuildReference.class);
        assertThat(roundTrip(new GateSettings()).getReference()).isNull();
    }

    @Test
    void shouldGenerateASnippetOfAReference() throws Exception {
        var step = new BenchmarkGateStep();
        step.setReference(new LastBuildsReference(3));

        assertThat(Snippetizer.object2Groovy(step)).isEqualTo("benchmarkGate reference: lastBuilds(3)");
    }

    @Test
    void shouldGenerateASnippetOfRulesAndLevels() throws Exception {
        var rule = new RuleSetting("*db*");
        rule.setThreshold(35.0);
        var on = new EventLevels();
        on.setMissing("FAILURE");
        var step = new BenchmarkGateStep();
        step.setRules(List.of(rule));
        step.setOn(on);

        assertThat(Snippetizer.object2Groovy(step))
                .isEqualTo("benchmarkGate on: [missing: 'FAILURE'], rules: [[pattern: '*db*', threshold: 35.0]]");
    }

    @ParameterizedTest
    @CsvSource({
        "benchmarkGate, _.threshold",
        "benchmarkGate, _.stopBuild",
        "withBenchmarkGate, _.threshold",
        "withBenchmarkGate, _.rerun",
        "benchmarkGateBaseline, _.accept"
    })
    void shouldShowTheFormOfAStepInTheSnippetGenerator(String step, String field) throws Exception {
        var client = jenkins.createWebClient();
        HtmlPage page = client.goTo("pipeline-syntax/");
        HtmlOption option = page.getFirstByXPath("//option[starts-with(normalize-space(.), '" + step + ":')]");

        option.getEnclosingSelect().setSelectedAttribute(option, true);
        client.waitForBackgroundJavaScript(10_000);

        assertThat((Object) page.querySelector("[name='" + field + "']")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"'*db*', benchmarkGateBaseline(accept: ['*db*'])", "'', benchmarkGateBaseline()"})
    void shouldGenerateWhatIsAccepted(String pattern, String snippet) throws Exception {
        var client = jenkins.createWebClient();
        HtmlPage page = client.goTo("pipeline-syntax/");
        HtmlOption option = page.getFirstByXPath("//option[starts-with(normalize-space(.), 'benchmarkGateBaseline:')]");
        option.getEnclosingSelect().setSelectedAttribute(option, true);
        client.waitForBackgroundJavaScript(10_000);

        page.<HtmlInput>querySelector("[name='_.accept']").setValue(pattern);
        page.<HtmlButton>getFirstByXPath("//button[contains(., 'Generate Pipeline Script')]")
                .click();
        client.waitForBackgroundJavaScript(10_000);

        assertThat(page.<HtmlTextArea>querySelector("#prototypeText").getText()).isEqualTo(snippet);
    }

    @Test
    void shouldAppearInTheReferenceWithHelpForEveryParameter() throws Exception {
        assertThat(jenkins.createWebClient().goTo("pipeline-syntax/html").asNormalizedText())
                .contains("benchmarkGate")
                .contains("stopBuild");
        for (DescribableParameter parameter :
                DescribableModel.of(BenchmarkGateStep.class).getParameters()) {
            assertThat(parameter.getHelp()).as(parameter.getName()).isNotBlank();
        }
    }

    @Test
    void shouldShowHelpForFieldsOfTheSharedForm() throws Exception {
        String help = jenkins.createWebClient()
                .goTo("descriptor/io.jenkins.plugins.benchmarkgate.steps.BenchmarkGateStep/help/threshold")
                .asNormalizedText();

        assertThat(help).contains("A change strictly above it is a regression");
    }

    private static GateSettings everything() {
        var rule = new RuleSetting("*db*");
        rule.setThreshold(35.0);
        rule.setMinChange("50us");
        rule.setStatistic("min");
        rule.setIgnore(true);
        var on = new EventLevels();
        on.setMissing("FAILURE");
        on.setMachineChange("LIST");
        on.setNoBaseline("UNSTABLE");
        on.setUnconfirmed("LIST");
        on.setDrift("FAILURE");
        on.setMovement("UNSTABLE");
        var alias = new AliasSetting("db_read");
        alias.setTo("db_select");
        var settings = new GateSettings();
        settings.setAliases(List.of(alias));
        settings.setCurrent("out/*.json");
        settings.setBaseline("base.json");
        settings.setNoise("history");
        settings.setConfirm(2);
        settings.setMachineKey("bench box");
        settings.setFormat("pytest-benchmark");
        settings.setStatistic("median");
        settings.setThreshold(12.5);
        settings.setUnstableThreshold(5.0);
        settings.setCriticality("UNSTABLE");
        settings.setRules(List.of(rule));
        settings.setOn(on);
        settings.setAllowStale(true);
        settings.setArchive(false);
        settings.setId("db");
        settings.setName("Database");
        return settings;
    }

    private static GateSettings roundTrip(GateSettings settings) throws Exception {
        FreeStyleProject project = projectWith(settings);
        jenkins.configRoundtrip(project);
        return savedIn(project);
    }

    /** What the page says that answers to a form with one field changed, of which nothing may be saved. */
    private static String submitted(String field, String value) throws Exception {
        FreeStyleProject project = projectWith(new GateSettings());
        HtmlForm form = client().getPage(project, "configure").getFormByName("config");
        form.getInputByName(field).setValue(value);
        HtmlPage answer = jenkins.submit(form);

        assertThat(savedIn(project)).usingRecursiveComparison().isEqualTo(new GateSettings());
        return answer.asNormalizedText();
    }

    private static FreeStyleProject projectWith(GateSettings settings) throws Exception {
        FreeStyleProject project = jenkins.createFreeStyleProject();
        project.getPublishersList().add(new BenchmarkGateRecorder(settings));
        return project;
    }

    private static GateSettings savedIn(FreeStyleProject project) {
        return project.getPublishersList().get(BenchmarkGateRecorder.class).getSettings();
    }

    private static JenkinsRule.WebClient client() {
        return jenkins.createWebClient().withThrowExceptionOnFailingStatusCode(false);
    }
}
