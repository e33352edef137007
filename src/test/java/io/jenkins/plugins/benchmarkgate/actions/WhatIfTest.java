package io.jenkins.plugins.benchmarkgate.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.JsonNode;
import hudson.model.Item;
import io.jenkins.plugins.benchmarkgate.Builds;
import io.jenkins.plugins.benchmarkgate.GatedBuilds;
import io.jenkins.plugins.benchmarkgate.Sent;
import io.jenkins.plugins.benchmarkgate.gate.Baseline;
import io.jenkins.plugins.benchmarkgate.gate.Policy;
import io.jenkins.plugins.benchmarkgate.gate.PolicyForm;
import io.jenkins.plugins.benchmarkgate.history.Acceptance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

class WhatIfTest {
    private static final String HOSTILE = "'</script>${7*7}\u202e";

    @TempDir
    private Path folder;

    private final StaplerRequest2 request = mock(StaplerRequest2.class);
    private final Sent sent = new Sent();
    private Builds builds;
    private GatedBuilds gated;

    @BeforeEach
    void setUp() {
        builds = new Builds(folder);
        gated = new GatedBuilds(builds);
    }

    @Test
    void shouldSayOfOneBuildWhatTheGateWouldHaveSaidRightAfterAnother() throws IOException {
        history(8, 100);
        history(9, 130); // in the last of them the slowdown is what it was before
        assertThat(gated.build(Map.of("a", 131.0)).rows().get(0).status().name())
                .isEqualTo("REGRESSED");

        compare("8", "18");

        assertThat(row().at("/status").asText()).isEqualTo("REGRESSED");
        assertThat(row().at("/baseline").asDouble()).isEqualTo(101);
        assertThat(row().at("/current").asDouble()).isEqualTo(131);
        assertThat(row().at("/reach").asDouble()).isEqualTo(101);
        assertThat(row().at("/group").asText()).isEqualTo("group of a");
        assertThat(json().at("/base/number").asInt()).isEqualTo(8);
        assertThat(json().at("/build/number").asInt()).isEqualTo(18);
        assertThat(json().at("/verdict").asText()).isEqualTo("FAILED");
    }

    @Test
    void shouldCompareAnOlderBuildWithANewerOne() throws IOException {
        history(4, 100);
        gated.build(Map.of("a", 70.0));

        compare("5", "2");

        assertThat(row().at("/change").asDouble()).isCloseTo(0.4429, Assertions.within(1e-3));
        assertThat(row().at("/baseline").asDouble()).isEqualTo(70);
    }

    @Test
    void shouldGiveTheGeometricMeanOverWhatBothHave() throws IOException {
        gated.build(Map.of("a", 100.0, "b", 100.0, "gone", 1.0));
        gated.build(Map.of("a", 200.0, "b", 50.0, "new", 1.0));

        compare("1", "2");

        assertThat(json().at("/means")).hasSize(1);
        assertThat(json().at("/means/0/benchmarks").asInt()).isEqualTo(2);
        assertThat(json().at("/means/0/change").asDouble()).isCloseTo(0, Assertions.within(1e-9));
    }

    @Test
    void shouldSayWhichBuildCannotBeCompared() throws IOException {
        history(2, 100);

        compare("1", "7");
        assertThat(json().at("/problem").asText()).isEqualTo("no stored result of build #7");
        compare("0", "1");
        assertThat(json().at("/problem").asText()).startsWith("base: a number from 1");
        Files.delete(folder.resolve("builds/1/benchmark-gate/gate.circumstances.json.gz"));
        compare("1", "2");
        assertThat(json().at("/problem").asText()).isEqualTo("build #1 has no measurements");
    }

    @Test
    void shouldSayTheSameOfTheWholeJobAsWhatWasSaidWhereNothingIsChanged() throws IOException {
        history(8, 100);
        gated.build(Map.of("a", 130.0));
        gated.build(Map.of("a", 125.0));
        gated.build(Map.of("a", 99.0));

        whatIf().doJob(null, null, null, null, null, request, sent.response());

        assertThat(json().at("/builds"))
                .hasSize(11)
                .allSatisfy(build -> assertThat(build.at("/now")).isEqualTo(build.at("/then")));
        assertThat(json().at("/line").asText()).isEqualTo("benchmarkGate()");
        assertThat(json().at("/cut").asBoolean()).isFalse();
    }

    @Test
    void shouldShowWhatWouldHaveBeenRedWithAnotherSetting() throws IOException {
        history(8, 100);
        gated.build(Map.of("a", 115.0));
        gated.build(Map.of("a", 130.0));

        whatIf().doJob("10", "1", null, null, null, request, sent.response());
        assertThat(json().at("/builds/8/then").asText()).isEqualTo("PASSED");
        assertThat(json().at("/builds/8/now").asText()).isEqualTo("FAILED");
        assertThat(json().at("/builds/8/rows/0/key").asText()).isEqualTo("a");
        assertThat(json().at("/line").asText()).isEqualTo("benchmarkGate threshold: 10");
        whatIf().doJob("20", "2", "", null, null, request, sent.response());
        assertThat(json().at("/builds/9/then").asText()).isEqualTo("FAILED");
        assertThat(json().at("/builds/9/now").asText()).isEqualTo("UNSTABLE");
        assertThat(json().at("/line").asText()).isEqualTo("benchmarkGate confirm: 2");
        whatIf().doJob(null, null, null, "a", "40", request, sent.response());

        assertThat(json().at("/builds/9/now").asText()).isEqualTo("PASSED");
        assertThat(json().at("/line").asText()).isEqualTo("benchmarkGate rules: [[pattern: 'a', threshold: 40]]");
    }

    @Test
    void shouldSayTheSameOfOneBenchmarkAsOfTheJobItIsAloneIn() throws IOException {
        double[] values = {100, 101, 99, 102, 100, 130, 100, 128, 131, 100, 140, 141, 142, 90, 70, 71, 70, 72, 95, 97};
        for (double value : values) {
            gated.build(Map.of("a", value));
        }
        for (String threshold : new String[] {"5", "10", "20", "40"}) {
            whatIf().doJob(threshold, "2", null, null, null, request, sent.response());
            List<String> job = json().at("/builds")
                    .valueStream()
                    .map(build -> build.at("/red").asText())
                    .toList();

            whatIf().doRow("a", "time", threshold, "2", null, request, sent.response());

            assertThat(json().at("/builds")
                            .valueStream()
                            .map(build -> build.at("/red").asText()))
                    .as("threshold %s", threshold)
                    .containsExactlyElementsOf(job);
        }
    }

    @Test
    void shouldKnowWhatWasAcceptedWhereASettingIsTried() throws IOException {
        history(8, 100);
        gated.build(Map.of("a", 130.0));
        gated.accept("a", Acceptance.Kind.NEW_LEVEL);
        gated.build(Map.of("a", 131.0));
        gated.build(Map.of("a", 130.5));
        gated.build(Map.of("a", 170.0));

        whatIf().doJob(null, null, null, null, null, request, sent.response());
        assertThat(json().at("/builds"))
                .hasSize(12)
                .allSatisfy(build -> assertThat(build.at("/now")).isEqualTo(build.at("/then")));
        assertThat(json().at("/builds/9/now").asText()).isEqualTo("PASSED");
        assertThat(json().at("/builds/11/now").asText()).isEqualTo("FAILED");
        whatIf().doRow("a", "time", null, null, null, request, sent.response());

        assertThat(json().at("/builds"))
                .hasSize(12)
                .allSatisfy(build -> assertThat(build.at("/now")).isEqualTo(build.at("/then")));
    }

    @Test
    void shouldTryAgainOnceSomethingWasAccepted() throws IOException {
        history(8, 100);
        gated.build(Map.of("a", 130.0));
        gated.build(Map.of("a", 131.0));
        compare("10", "9");
        assertThat(row().at("/reach").asDouble()).isEqualTo(101);

        gated.accept("a", Acceptance.Kind.NOISE);
        compare("10", "9");

        assertThat(row().at("/reach").asDouble()).isEqualTo(131);
    }

    @Test
    void shouldTakeAMovementThatWasAcceptedForANewLevelOfABenchmarkAlone() throws IOException {
        for (int build = 0; build < 8; build++) {
            gated.build(suite(100 + build % 2));
        }
        gated.build(suite(140));
        gated.accept(null, Acceptance.Kind.MOVEMENT);
        assertThat(gated.build(suite(141)).verdict().name()).isEqualTo("PASSED");

        whatIf().doRow("test 3", "time", null, null, null, request, sent.response());

        assertThat(json().at("/builds/8/now").asText()).as("alone, it moved").isEqualTo("REGRESSED");
        assertThat(json().at("/builds/9/now").asText()).isEqualTo("UNCHANGED");
    }

    private static Map<String, Double> suite(double milliseconds) {
        var suite = new TreeMap<String, Double>();
        for (int row = 0; row < 12; row++) {
            suite.put("test " + row, milliseconds + row);
        }
        return suite;
    }

    @Test
    void shouldTryASettingOnABenchmarkWithABaselineFile() throws IOException {
        gated = new GatedBuilds(
                builds, Policy.DEFAULT, new Baseline.Given("base.json", GatedBuilds.report(Map.of("a", 100.0))));
        history(3, 100);
        gated.build(Map.of("a", 115.0));

        whatIf().doRow("a", null, "10", null, null, request, sent.response());

        assertThat(json().at("/builds/3/then").asText()).isEqualTo("UNCHANGED");
        assertThat(json().at("/builds/3/now").asText()).isEqualTo("REGRESSED");
    }

    @Test
    void shouldSayHowOftenTheGateWouldHaveAlarmedInBuildsThatWereFine() throws IOException {
        history(8, 100);
        gated.build(Map.of("a", 130.0)); // in one build alone: noise
        history(4, 100);
        gated.build(Map.of("a", 160.0));
        gated.build(Map.of("a", 161.0)); // in two running: a slowdown
        history(1, 100);

        whatIf().doCalibrate(request, sent.response());

        assertThat(json().at("/replayed").asInt()).isEqualTo(14);
        assertThat(json().at("/judged").asInt()).isEqualTo(11);
        assertThat(json().at("/threshold").asDouble()).isEqualTo(20);
        assertThat(json().at("/cut").asBoolean()).isFalse();
        JsonNode twenty = json().at("/thresholds/3");
        assertThat(twenty.at("/threshold").asDouble()).isEqualTo(20);
        assertThat(twenty.at("/red/count").asInt()).isEqualTo(1);
        assertThat(twenty.at("/red/of").asInt()).isEqualTo(11);
        assertThat(twenty.at("/red/low").asDouble()).isBetween(0.0, 1 / 11.0);
        assertThat(twenty.at("/caught/3/slowdown").asDouble()).isEqualTo(0.5);
        assertThat(twenty.at("/caught/3/count").asInt()).isEqualTo(11);
        assertThat(json().at("/suggestions/0/threshold").asDouble()).isEqualTo(30);
        assertThat(json().at("/rules/0").asText()).isEqualTo("[pattern: 'a', metric: 'time', threshold: 30]");
    }

    @Test
    void shouldCalibrateWithTheSettingsOfTheJob() throws IOException {
        gated = new GatedBuilds(
                builds, new Policy.Builder().threshold(12).confirm(2).build(), new Baseline.EarlierBuilds(10));
        history(8, 100);
        gated.build(Map.of("a", 115.0));
        history(1, 100);

        whatIf().doCalibrate(request, sent.response());

        assertThat(json().at("/threshold").asDouble()).isEqualTo(12);
        assertThat(json().at("/thresholds")).hasSize(7);
        assertThat(json().at("/thresholds/2/threshold").asDouble()).isEqualTo(12);
        assertThat(json().at("/thresholds/2/red/count").asInt())
                .as("one look at one build, whatever confirm is")
                .isEqualTo(1);
    }

    @Test
    void shouldSayWhereThereAreTooFewBuildsToCalibrate() throws IOException {
        history(3, 100);

        whatIf().doCalibrate(request, sent.response());

        assertThat(json().at("/judged").asInt()).isZero();
        assertThat(json().at("/suggestions")).isEmpty();
    }

    @Test
    void shouldRefuseWhatIsNoSetting() throws IOException {
        history(2, 100);

        whatIf().doRow("a", null, "-5", null, null, request, sent.response());
        verify(sent.response()).setStatus(StaplerResponse2.SC_BAD_REQUEST);
        assertThat(json().at("/problem").asText()).startsWith("threshold must be");
        whatIf().doRow("a", null, null, "0", null, request, sent.response());
        assertThat(json().at("/problem").asText()).startsWith("confirm must be");
        whatIf().doRow("a", null, null, null, "loud", request, sent.response());
        assertThat(json().at("/problem").asText()).startsWith("noise must be one of");
        whatIf().doRow("x".repeat(1001), null, null, null, null, request, sent.response());
        assertThat(json().at("/problem").asText()).isEqualTo("at most 1000 characters");
    }

    @Test
    void shouldCompareAgainWhereTheNewestBuildHasOtherSettings() throws IOException {
        history(8, 100);
        gated.build(Map.of("a", 115.0));
        compare("8", "9");
        assertThat(row().at("/threshold").asInt()).isEqualTo(20);
        PolicyForm.Words stricter = PolicyForm.with(PolicyForm.Words.DEFAULT, Map.of("threshold", "10"), Map.of());
        new GatedBuilds(builds, PolicyForm.policy(stricter), new Baseline.EarlierBuilds(10)).build(Map.of("a", 100.0));

        compare("8", "9");

        assertThat(row().at("/threshold").asInt()).isEqualTo(10);
    }

    @Test
    void shouldTryNothingForWhoMayNot() throws IOException {
        history(2, 100);
        WhatIf whatIf = whatIf();
        doThrow(new IllegalStateException("no configure")).when(builds.job()).checkPermission(Item.CONFIGURE);
        assertThatThrownBy(() -> whatIf.doJob("10", null, null, null, null, request, sent.response()))
                .hasMessage("no configure");
        assertThatThrownBy(() -> whatIf.doCalibrate(request, sent.response())).hasMessage("no configure");
        doThrow(new IllegalStateException("no read")).when(builds.job()).checkPermission(Item.READ);

        assertThatThrownBy(() -> whatIf.doRow("a", null, null, null, null, request, sent.response()))
                .hasMessage("no read");
        assertThatThrownBy(() -> whatIf.doCompare("1", "2", request, sent.response()))
                .hasMessage("no read");
        assertThat(sent.bytes()).isEmpty();
    }

    @Test
    void shouldWriteALineThatEndsWhereItShouldWhateverAPatternIs() throws IOException {
        history(1, 100);

        whatIf().doJob(null, null, null, HOSTILE, "5", request, sent.response());

        assertThat(json().at("/line").asText())
                .isEqualTo("benchmarkGate rules: [[pattern: '\\'</script>${7*7}\\u202e', threshold: 5]]");
        assertThat(sent.text()).doesNotContain("<");
    }

    @Test
    @Timeout(60)
    void shouldSayThatTooManyWait() throws Exception {
        var work = new HeavyWork();
        var go = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(5);
        List<Future<String>> waiting = new ArrayList<>();
        for (int person = 0; person < 5; person++) {
            waiting.add(threads.submit(() -> work.run(() -> {
                go.await();
                return "done";
            })));
        }
        while (work.waiting() < HeavyWork.QUEUE) {
            Thread.sleep(10);
        }

        assertThatThrownBy(() -> work.run(() -> "never")).isInstanceOf(HeavyWork.BusyException.class);
        go.countDown();
        for (Future<String> each : waiting) {
            assertThat(each.get()).isEqualTo("done");
        }
        threads.shutdown();
    }

    private void history(int count, double value) throws IOException {
        for (int build = 0; build < count; build++) {
            gated.build(Map.of("a", value + build % 2));
        }
    }

    private void compare(String base, String build) throws IOException {
        whatIf().doCompare(base, build, request, sent.response());
    }

    private WhatIf whatIf() {
        return BenchmarkGateJobActionFactory.gatesOf(builds.job())
                .iterator()
                .next()
                .getWhatIf();
    }

    private JsonNode row() throws IOException {
        return json().at("/rows/0");
    }

    private JsonNode json() throws IOException {
        return sent.json();
    }
}
