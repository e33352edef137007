package io.jenkins.plugins.benchmarkgate.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.benchmarkgate.gate.Event;
import io.jenkins.plugins.benchmarkgate.gate.Level;
import io.jenkins.plugins.benchmarkgate.gate.Noise;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.model.RowId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateSettingsTest {
    private final GateSettings settings = new GateSettings();

    @Test
    void shouldAskForTheDefaultsOfTheGate() {
        assertThat(settings.policy()).isEqualTo(Policy.DEFAULT);
        assertThat(settings.getCurrent()).isEqualTo("benchmarks/current.json");
        assertThat(settings.getBaseline()).isNull();
        assertThat(settings.isArchive()).isTrue();
        assertThat(settings.getId()).isEqualTo("benchmark-gate");
        assertThat(settings.getName()).isEqualTo("Benchmarks");
    }

    @Test
    void shouldSayWhichBenchmarksWereRenamed() {
        var alias = new AliasSetting(" old ");
        alias.setTo("new");
        var settings = new GateSettings();
        settings.setAliases(List.of(alias));

        assertThat(settings.policy().aliases().newByOld()).isEqualTo(Map.of("old", "new"));
        alias.setTo("");
        assertThatIllegalArgumentException()
                .isThrownBy(settings::policy)
                .withMessage("aliases: \"to\" names no benchmark");
    }

    @Test
    void shouldTakeAnEmptyFieldOfAFormForTheDefault() {
        settings.setCurrent(" ");
        settings.setBaseline("");
        settings.setFormat("");
        settings.setStatistic("");
        settings.setCriticality("");
        settings.setId("");
        settings.setName("");
        settings.setUnstableThreshold(null);
        settings.setRules(List.of());

        assertThat(settings).usingRecursiveComparison().isEqualTo(new GateSettings());
    }

    @Test
    void shouldPassOnWhatWasSet() {
        var rule = new RuleSetting("*db*");
        rule.setThreshold(35.0);
        rule.setMinChange("50us");
        rule.setIgnore(true);
        var on = new EventLevels();
        on.setMissing("NOTE");
        on.setMachineChange("LIST");
        on.setNoBaseline("ERROR");
        settings.setThreshold(0.5);
        settings.setUnstableThreshold(0.25);
        settings.setCriticality("UNSTABLE");
        settings.setStatistic("median");
        settings.setAllowStale(true);
        settings.setRules(List.of(rule));
        settings.setOn(on);

        Policy policy = settings.policy();

        assertThat(policy.threshold()).isEqualTo(0.5);
        assertThat(policy.unstableThreshold()).contains(0.25);
        assertThat(policy.criticality()).isEqualTo(Level.UNSTABLE);
        assertThat(policy.statistic().id()).isEqualTo("median");
        assertThat(policy.allowStale()).isTrue();
        assertThat(policy.levels())
                .isEqualTo(Map.of(
                        Event.MISSING, Level.NOTE, Event.MACHINE_CHANGE, Level.LIST, Event.NO_BASELINE, Level.ERROR));
        assertThat(policy.ruleFor(new RowId("a_db_b", "time")).threshold()).isEqualTo(Optional.of(35.0));
        assertThat(policy.ruleFor(new RowId("a_db_b", "time")).minChange()).isPresent();
        assertThat(policy.ruleFor(new RowId("a_db_b", "time")).ignore()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -5, Double.NaN, Double.POSITIVE_INFINITY})
    void shouldRefuseAThresholdThatIsNone(double threshold) {
        settings.setThreshold(threshold);

        assertThatIllegalArgumentException()
                .isThrownBy(settings::policy)
                .withMessageStartingWith("threshold must be a percentage above 0, was ");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 250})
    void shouldAcceptSmallAndLargeThresholds(double threshold) {
        settings.setThreshold(threshold);

        assertThat(settings.policy().threshold()).isEqualTo(threshold);
    }

    @Test
    void shouldRefuseAnUnstableThresholdAboveTheThreshold() {
        settings.setUnstableThreshold(30.0);

        assertThatIllegalArgumentException()
                .isThrownBy(settings::policy)
                .withMessage("unstableThreshold must be below the threshold of 20 %, was 30 %");
    }

    @Test
    void shouldRefuseAnUnknownWord() {
        settings.setCriticality("FATAL");
        assertThatIllegalArgumentException().isThrownBy(settings::policy).withMessageContaining("\"FATAL\"");
        settings.setCriticality("");
        settings.setStatistic("p99");
        assertThatIllegalArgumentException().isThrownBy(settings::policy).withMessageContaining("\"p99\"");
        settings.setStatistic("");
        settings.setFormat("xml");
        assertThatIllegalArgumentException().isThrownBy(settings::policy).withMessageContaining("\"xml\"");
    }

    @Test
    void shouldPassOnWhatIsMadeOfEarlierBuilds() {
        settings.setNoise("history");
        settings.setConfirm(2);
        settings.setMachineKey(" bench box ");
        var on = new EventLevels();
        on.setUnconfirmed("LIST");
        on.setDrift("FAILURE");
        on.setMovement("UNSTABLE");
        settings.setOn(on);

        assertThat(settings.policy().noise()).isEqualTo(Noise.HISTORY);
        assertThat(settings.policy().confirm()).isEqualTo(2);
        assertThat(settings.machineKey()).contains("bench box");
        assertThat(settings.policy().levels())
                .isEqualTo(Map.of(
                        Event.UNCONFIRMED, Level.LIST, Event.DRIFT, Level.FAILURE, Event.MOVEMENT, Level.UNSTABLE));
    }

    @Test
    void shouldRefuseWhatNoHistoryCanDo() {
        settings.setConfirm(0);
        assertThatIllegalArgumentException()
                .isThrownBy(settings::policy)
                .withMessage("confirm must be 1 or more, was 0");
        settings.setConfirm(1);
        settings.setNoise("loud");
        assertThatIllegalArgumentException()
                .isThrownBy(settings::policy)
                .withMessage("noise must be one of auto, history, off, was \"loud\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11, -1})
    void shouldRefuseAReferenceToBuildsThatAreNotKept(int builds) {
        settings.setReference(new LastBuildsReference(builds));

        assertThatIllegalArgumentException().isThrownBy(settings::policy).withMessageContaining("only 1 to 10");
    }

    @Test
    void shouldRefuseABaselineTogetherWithAReference() {
        settings.setReference(new PreviousBuildReference());
        assertThat(settings.policy()).isEqualTo(Policy.DEFAULT);
        settings.setBaseline("base.json");

        assertThatIllegalArgumentException()
                .isThrownBy(settings::policy)
                .withMessageStartingWith("baseline and reference exclude each other");
    }

    @Test
    void shouldTakeTheAutomaticReferenceForNone() {
        settings.setReference(new AutomaticReference());

        assertThat(settings.getReference()).isNull();
    }

    @Test
    void shouldRefuseAPathThatLeavesTheWorkspace() {
        settings.setBaseline("../baseline.json");
        assertThatIllegalArgumentException()
                .isThrownBy(settings::policy)
                .withMessage("../baseline.json: leads out of the workspace; give a path within it");
    }

    @Test
    void shouldRefuseAnIdThatLeadsElsewhere() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings.setId("../x"));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.setId("javascript:alert(1)"));
    }

    @Test
    void shouldRefuseALevelOfStagesWhereThereIsNone() {
        settings.setCriticality("ERROR");
        assertThatIllegalArgumentException()
                .isThrownBy(settings::policyWithoutStage)
                .withMessage("the level ERROR marks a stage, and only a Pipeline has stages");
        settings.setCriticality("UNSTABLE");
        var on = new EventLevels();
        on.setMissing("NOTE");
        settings.setOn(on);
        assertThatIllegalArgumentException().isThrownBy(settings::policyWithoutStage);
        assertThat(settings.policy().criticality()).isEqualTo(Level.UNSTABLE);
    }
}
