package io.jenkins.plugins.benchmarkgate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.benchmarkgate.steps.AliasSetting;
import io.jenkins.plugins.benchmarkgate.steps.BenchmarkGateStep;
import io.jenkins.plugins.benchmarkgate.steps.EventLevels;
import io.jenkins.plugins.benchmarkgate.steps.GateSettings;
import io.jenkins.plugins.benchmarkgate.steps.GateStep;
import io.jenkins.plugins.benchmarkgate.steps.RuleSetting;
import io.jenkins.plugins.benchmarkgate.steps.WithBenchmarkGateStep;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohsuke.stapler.DataBoundSetter;
import org.xml.sax.InputSource;

/** Holds views and help to what a content security policy and users expect. */
class ViewsTest {
    private static final Path RESOURCES = ProjectFiles.path("src/main/resources");
    private static final Path PACKAGE = RESOURCES.resolve("io/jenkins/plugins/benchmarkgate");
    private static final Pattern INLINE =
            Pattern.compile("<script|<style|\\sstyle=|\\son[a-z]+=|javascript:|checkUrl=", Pattern.CASE_INSENSITIVE);

    static List<Path> views() throws IOException {
        return files(".jelly");
    }

    static List<Path> helps() throws IOException {
        return files(".html");
    }

    @ParameterizedTest
    @MethodSource("views")
    void shouldEscapeByDefault(Path view) throws Exception {
        assertThat(Files.readAllLines(view)).first().isEqualTo("<?jelly escape-by-default='true'?>");
        assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(view.toFile()))
                .isNotNull();
    }

    @ParameterizedTest
    @MethodSource({"views", "helps"})
    void shouldHaveNothingInline(Path view) throws IOException {
        assertThat(Files.readString(view)).doesNotContainPattern(INLINE);
    }

    @ParameterizedTest
    @MethodSource("views")
    void shouldHaveNoBracketsInTextsForTheyWouldBeArguments(Path view) throws IOException {
        assertThat(Files.readString(view)).doesNotContainPattern("\\$\\{%[^}]*\\(");
    }

    @ParameterizedTest
    @MethodSource("helps")
    void shouldBeWellFormedHelp(Path help) throws Exception {
        String text = Files.readString(help).replace("&nbsp;", " ");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(text))))
                .isNotNull();
    }

    static Stream<Class<?>> formClasses() {
        return Stream.of(
                GateStep.class, WithBenchmarkGateStep.class, RuleSetting.class, AliasSetting.class, EventLevels.class);
    }

    @ParameterizedTest
    @MethodSource("formClasses")
    void shouldExplainEveryParameter(Class<?> type) {
        assertThat(parameters(type))
                .allSatisfy(name -> assertThat(
                                PACKAGE.resolve("steps/%s/help-%s.html".formatted(type.getSimpleName(), name)))
                        .exists());
    }

    @Test
    void shouldOfferTheSameParametersInStepAndForm() throws IOException {
        String form = Files.readString(PACKAGE.resolve("steps/GateSettings/config.jelly"));

        assertThat(parameters(GateStep.class))
                .containsAll(parameters(GateSettings.class))
                .hasSize(parameters(GateSettings.class).size() + 1)
                .contains("stopBuild");
        assertThat(parameters(GateSettings.class))
                .allSatisfy(name -> assertThat(form).contains("field=\"%s\"".formatted(name)));
    }

    @Test
    void shouldShowTheDefaultsOfTheCode() throws IOException {
        var settings = new GateSettings();
        String form = Files.readString(PACKAGE.resolve("steps/GateSettings/config.jelly"));

        assertThat(defaultOf(form, "current")).isEqualTo(settings.getCurrent());
        assertThat(Double.parseDouble(defaultOf(form, "threshold"))).isEqualTo(settings.getThreshold());
        assertThat(defaultOf(form, "criticality")).isEqualTo(settings.getCriticality());
        assertThat(defaultOf(form, "statistic")).isEqualTo(settings.getStatistic());
        assertThat(defaultOf(form, "noise")).isEqualTo(settings.getNoise());
        assertThat(defaultOf(form, "confirm")).isEqualTo(Integer.toString(settings.getConfirm()));
        assertThat(defaultOf(form, "archive")).isEqualTo(Boolean.toString(settings.isArchive()));
        assertThat(defaultOf(form, "id")).isEqualTo(settings.getId());
        assertThat(defaultOf(form, "name")).isEqualTo(settings.getName());
        assertThat(form)
                .doesNotContain("<f:checkbox title=\"${%Accept results that this build did not measure}\" default");
        assertThat(settings.isAllowStale()).isFalse();
        assertThat(defaultOf(Files.readString(PACKAGE.resolve("steps/BenchmarkGateStep/config.jelly")), "stopBuild"))
                .isEqualTo(Boolean.toString(new BenchmarkGateStep().isStopBuild()));
        assertThat(defaultOf(Files.readString(PACKAGE.resolve("steps/WithBenchmarkGateStep/config.jelly")), "rerun"))
                .isEqualTo(Integer.toString(new WithBenchmarkGateStep().getRerun()));
    }

    private static String defaultOf(String form, String field) {
        Matcher matcher = Pattern.compile("field=\"%s\">\\s*<[^>]*default=\"([^\"]*)\"".formatted(field))
                .matcher(form);
        assertThat(matcher.find()).as("default of %s", field).isTrue();
        return matcher.group(1);
    }

    private static List<String> parameters(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(DataBoundSetter.class))
                .map(Method::getName)
                .map(name -> name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4))
                .sorted()
                .toList();
    }

    private static List<Path> files(String ending) throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
