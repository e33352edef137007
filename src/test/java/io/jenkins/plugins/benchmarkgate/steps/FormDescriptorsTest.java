package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Answers.CALLS_REAL_METHODS;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.verify;

import hudson.model.Item;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.benchmarkgate.InEnglish;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.verb.POST;

@ExtendWith(InEnglish.class)
class FormDescriptorsTest {
    private final Item item = mock(Item.class);
    private final GateSettingsDescriptor settings = settingsDescriptor();

    static Stream<Method> formMethods() {
        return Stream.of(
                        GateSettingsDescriptor.class,
                        RuleSettingDescriptor.class,
                        AliasSettingDescriptor.class,
                        EventLevels.DescriptorImpl.class,
                        LastBuildsReference.DescriptorImpl.class,
                        JobReference.DescriptorImpl.class,
                        SpecificBuildReference.DescriptorImpl.class)
                .flatMap(descriptor -> Arrays.stream(descriptor.getDeclaredMethods()))
                .filter(method -> method.getName().startsWith("do"));
    }

    @ParameterizedTest
    @MethodSource("formMethods")
    void shouldOnlyAnswerPostsOfWhoMayAsk(Method method) {
        assertThat(method.isAnnotationPresent(POST.class)).isTrue();
        assertThat(method.getParameters()[0].isAnnotationPresent(AncestorInPath.class))
                .isTrue();
        doThrow(new IllegalStateException("denied")).when(item).checkPermission(any());

        assertThatThrownBy(() -> call(method, item)).hasRootCauseMessage("denied");
    }

    @ParameterizedTest
    @MethodSource("formMethods")
    void shouldAskForAnAdministratorWhereThereIsNoJob(Method method) {
        var jenkins = mock(Jenkins.class);
        doThrow(new IllegalStateException("no administrator")).when(jenkins).checkPermission(Jenkins.ADMINISTER);
        try (var statics = mockStatic(Jenkins.class)) {
            statics.when(Jenkins::get).thenReturn(jenkins);

            assertThatThrownBy(() -> call(method, null)).hasRootCauseMessage("no administrator");
        }
    }

    @Test
    void shouldAskForTheRightToConfigure() {
        settings.doCheckThreshold(item, "20");

        verify(item).checkPermission(Item.CONFIGURE);
    }

    @ParameterizedTest
    @CsvSource({"20,OK", "0.5,OK", "250,OK", "0,ERROR", "-5,ERROR", "NaN,ERROR", "'',ERROR", "abc,ERROR"})
    void shouldCheckTheThreshold(String value, FormValidation.Kind expected) {
        assertThat(settings.doCheckThreshold(item, value).kind).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'',20,OK", "10,20,OK", "20,20,ERROR", "x,20,ERROR", "10,x,ERROR"})
    void shouldCheckTheUnstableThreshold(String value, String threshold, FormValidation.Kind expected) {
        assertThat(settings.doCheckUnstableThreshold(item, value, threshold).kind)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'',OK", "db_2,OK", "../x,ERROR", "javascript:alert(1),ERROR"})
    void shouldCheckTheId(String value, FormValidation.Kind expected) {
        assertThat(settings.doCheckId(item, value).kind).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'',OK", "a/*.json,OK", "../x,ERROR", "/etc/passwd,ERROR"})
    void shouldCheckPaths(String value, FormValidation.Kind expected) {
        assertThat(settings.doCheckCurrent(item, value).kind).isEqualTo(expected);
        assertThat(settings.doCheckBaseline(item, value).kind).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1,OK", "3,OK", "0,ERROR", "'',ERROR", "two,ERROR", "-1,ERROR"})
    void shouldCheckHowManyBuildsConfirm(String value, FormValidation.Kind expected) {
        assertThat(settings.doCheckConfirm(item, value).kind).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1,OK", "10,OK", "11,ERROR", "0,ERROR", "'',ERROR"})
    void shouldCheckHowManyBuildsServe(String value, FormValidation.Kind expected) {
        var descriptor = mock(LastBuildsReference.DescriptorImpl.class, CALLS_REAL_METHODS);

        assertThat(descriptor.doCheckBuilds(item, value).kind).isEqualTo(expected);
    }

    @Test
    void shouldCheckRules() {
        var rules = mock(RuleSettingDescriptor.class, CALLS_REAL_METHODS);

        assertThat(rules.doCheckPattern(item, "").kind).isEqualTo(FormValidation.Kind.ERROR);
        assertThat(rules.doCheckPattern(item, "*").kind).isEqualTo(FormValidation.Kind.OK);
        assertThat(rules.doCheckThreshold(item, "").kind).isEqualTo(FormValidation.Kind.OK);
        assertThat(rules.doCheckThreshold(item, "0").kind).isEqualTo(FormValidation.Kind.ERROR);
        assertThat(rules.doCheckMinChange(item, "50us").kind).isEqualTo(FormValidation.Kind.OK);
        assertThat(rules.doCheckMinChange(item, "fifty").kind).isEqualTo(FormValidation.Kind.ERROR);
    }

    @Test
    void shouldCheckThatBothNamesOfARenamedBenchmarkAreThere() {
        var aliases = mock(AliasSettingDescriptor.class, CALLS_REAL_METHODS);

        assertThat(aliases.doCheckFrom(item, " ").kind).isEqualTo(FormValidation.Kind.ERROR);
        assertThat(aliases.doCheckTo(item, "").kind).isEqualTo(FormValidation.Kind.ERROR);
        assertThat(aliases.doCheckFrom(item, "a").kind).isEqualTo(FormValidation.Kind.OK);
        assertThat(aliases.doCheckTo(item, "b").kind).isEqualTo(FormValidation.Kind.OK);
    }

    @Test
    void shouldOfferLevelsAndSayWhichNeedAStage() {
        assertThat(settings.doFillCriticalityItems(item, "FAILURE"))
                .extracting(option -> option.value)
                .containsExactly("LIST", "NOTE", "UNSTABLE", "ERROR", "FAILURE");
        assertThat(settings.doFillCriticalityItems(item, ""))
                .extracting(option -> option.name)
                .contains("NOTE (Pipeline only)", "UNSTABLE");
    }

    @Test
    void shouldSayWhatTheDefaultOfALevelIs() {
        var levels = mock(EventLevels.DescriptorImpl.class, CALLS_REAL_METHODS);

        assertThat(levels.doFillMissingItems(item, "").get(0).name).isEqualTo("(default: UNSTABLE)");
        assertThat(levels.doFillNoBaselineItems(item, "").get(0).name).isEqualTo("(default: LIST)");
        assertThat(levels.doFillMovementItems(item, "").get(0).name).isEqualTo("(as a regression)");
    }

    @Test
    void shouldShowPercentagesAsTheyAreTyped() {
        assertThat(settings.typed(20.0)).isEqualTo("20");
        assertThat(settings.typed(12.5)).isEqualTo("12.5");
        assertThat(settings.typed(null)).isNull();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void shouldNotPutTheFirstChoiceInPlaceOfAWordThatIsNone(Method choices) throws Exception {
        var items = (ListBoxModel) choices.invoke(mock(choices.getDeclaringClass(), CALLS_REAL_METHODS), item, "BLOCK");

        assertThat(items).extracting(option -> option.value).contains("BLOCK").doesNotHaveDuplicates();
        assertThat((ListBoxModel) choices.invoke(mock(choices.getDeclaringClass(), CALLS_REAL_METHODS), item, ""))
                .hasSize(items.size() - 1);
    }

    static Stream<Method> choices() {
        return formMethods().filter(method -> method.getName().startsWith("doFill"));
    }

    private static Object call(Method method, Item item) throws InvocationTargetException, IllegalAccessException {
        Object[] arguments = new Object[method.getParameterCount()];
        Arrays.fill(arguments, "");
        arguments[0] = item;
        return method.invoke(mock(method.getDeclaringClass(), CALLS_REAL_METHODS), arguments);
    }

    /** The constructors of descriptors want a Jenkins; the methods under test do not. */
    private static GateSettingsDescriptor settingsDescriptor() {
        return mock(GateSettingsDescriptor.class, CALLS_REAL_METHODS);
    }
}
